import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupStrength } from '../../../src/contract/availability.js';
import { useNaming } from '../language/use-naming.js';
import { NumberField } from '../parts/number-field.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';

const minimaOf = ({ capabilities }: GroupStrength) =>
  Object.fromEntries(capabilities.map((one) => [one.capability, one.minimum]));

/** How many who can do something the group wants never to be without. */
export function MinimumForm({ strength }: { strength: GroupStrength }) {
  const { t } = useTranslation();
  const naming = useNaming();
  const client = useQueryClient();
  const [version, setVersion] = useState(strength.version);
  const [minima, setMinima] = useState(() => minimaOf(strength));
  if (strength.version !== version) {
    setVersion(strength.version);
    setMinima(minimaOf(strength));
  }
  const saving = useDeed(
    () => void client.invalidateQueries({ queryKey: ['strength', strength.groupId] }),
    t('told.saved'),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate({
      method: 'PUT',
      path: `/groups/${strength.groupId}/minimum-strength`,
      version: strength.version,
      body: {
        minima: Object.entries(minima).flatMap(([capability, people]) => (people ? [{ capability, people }] : [])),
      },
    });
  };
  return (
    <details className="card">
      <summary>
        <h2 className="ds-heading" data-size="xs">
          {t('strength.minimum')}
        </h2>
      </summary>
      <form className="stack" onSubmit={submit}>
        <p>{t('strength.minimumExplained')}</p>
        {Object.keys(minima).map((capability) => (
          <NumberField
            key={capability}
            label={naming.capability(capability)}
            suffix={t('strength.people')}
            value={minima[capability] ?? null}
            onChange={(people) => setMinima({ ...minima, [capability]: people })}
          />
        ))}
        <ProblemNote error={saving.error} />
        <div className="deeds">
          <Button type="submit" loading={saving.isPending}>
            {t('availability.save')}
          </Button>
        </div>
      </form>
    </details>
  );
}
