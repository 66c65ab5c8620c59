import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QualificationKind } from '../../../src/contract/qualifications.js';
import { useLanguage } from '../language/use-say.js';
import { ConfirmDeed } from '../parts/confirm-deed.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { catalogueReads } from './catalogue.reads.js';
import { KindForm } from './kind-form.js';

type Props = { kind: QualificationKind; isKept: boolean };

/** One thing on the list; whoever keeps the list changes it or takes it out. */
export function KindCard({ kind, isKept }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [opened, setOpened] = useState<'change' | 'retire' | null>(null);
  const { id, organisationId, names, area, validMonths } = kind;
  const queryKey = catalogueReads.kinds(organisationId ?? '').queryKey;
  const retiring = useDeed(() => void client.invalidateQueries({ queryKey }));
  const name = names[language];
  if (opened === 'change' && organisationId)
    return <KindForm organisationId={organisationId} kind={kind} onDone={() => setOpened(null)} />;
  return (
    <>
      <strong>{name}</strong>
      <p className="quiet">
        {t([`catalogue.area.${area}`])} ·{' '}
        {validMonths === null ? t('catalogue.always') : t('catalogue.months', { count: validMonths })}
      </p>
      {isKept && opened === null && (
        <div className="deeds">
          <Button
            variant="secondary"
            onClick={() => setOpened('change')}
            aria-label={t('catalogue.changeName', { name })}
          >
            {t('catalogue.change')}
          </Button>
          <Button
            variant="tertiary"
            onClick={() => setOpened('retire')}
            aria-label={t('catalogue.retireName', { name })}
          >
            {t('catalogue.retire')}
          </Button>
        </div>
      )}
      <ProblemNote error={retiring.error} />
      {opened === 'retire' && (
        <ConfirmDeed
          question={t('catalogue.retireAsked', { name })}
          confirm={t('catalogue.retire')}
          isPending={retiring.isPending}
          onConfirm={() =>
            retiring.mutate({ path: `/organisations/${organisationId}/qualification-kinds/${id}/retire`, body: {} })
          }
          onCancel={() => setOpened(null)}
        />
      )}
    </>
  );
}
