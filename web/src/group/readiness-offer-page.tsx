import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNaming } from '../language/use-naming.js';
import { unitFor } from '../municipality/units.rules.js';
import { NumberField } from '../parts/number-field.js';
import { TimeField } from '../parts/time-field.js';
import { useDraft } from '../parts/use-draft.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';

type OfferDraft = { quantities: Record<string, number | null>; until: string; text: string };
const blank: OfferDraft = { quantities: {}, until: '', text: '' };

/** Meld beredskap: the group says unasked what it can give, and until when. */
export function ReadinessOfferPage() {
  const { t } = useTranslation();
  const naming = useNaming();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/meld-beredskap' });
  const group = useQuery(reads.group(groupId)).data;
  const { draft, change } = useDraft<OfferDraft>(`readiness.${groupId}`, blank);
  const [lack, setLack] = useState('');
  const sending = useDeed(() => change(blank));
  const known = group?.capacities.map(({ capability }) => capability) ?? [];
  const capabilities = known.length > 0 ? known : ['shelter', 'food', 'care'];
  const lines = capabilities
    .map((capability) => ({ capability, quantity: draft.quantities[capability] ?? 0 }))
    .filter(({ quantity }) => quantity > 0);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (lines.length === 0 || draft.until === '') return setLack(t('readiness.lack'));
    setLack('');
    const text = draft.text.trim();
    return sending.mutate({
      path: `/groups/${groupId}/readiness-offers`,
      body: { lines, until: draft.until, ...(text ? { text } : {}) },
    });
  };

  return (
    <div className="page narrow">
      <Link to="/gruppe/$groupId" params={{ groupId }} className="ds-link">
        ← {group?.name ?? t('home.group')}
      </Link>
      <PageTitle title={t('readiness.title')} />
      <p>{t('readiness.explained')}</p>
      <form className="stack" onSubmit={submit}>
        {capabilities.map((capability) => (
          <NumberField
            key={capability}
            label={t('ask.quantity', { name: naming.capability(capability) })}
            suffix={naming.unit(unitFor(capability, group?.capacities))}
            value={draft.quantities[capability] ?? null}
            onChange={(quantity) => change({ quantities: { ...draft.quantities, [capability]: quantity } })}
          />
        ))}
        <TimeField label={t('readiness.until')} value={draft.until} onChange={(until) => change({ until })} />
        <Textfield
          multiline
          rows={2}
          label={t('readiness.text')}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
          maxLength={600}
        />
        {lack && (
          <p role="alert" className="ds-alert" data-color="warning">
            {lack}
          </p>
        )}
        <ProblemNote error={sending.error} />
        {sending.isSuccess && (
          <Alert data-color="success" role="status">
            {t('readiness.sent')}
          </Alert>
        )}
        <Button type="submit" className="big" loading={sending.isPending}>
          {t('readiness.send')}
        </Button>
      </form>
    </div>
  );
}
