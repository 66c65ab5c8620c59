import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StatutoryRecord } from '../../../src/contract/statutory.js';
import { useSay } from '../language/use-say.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { Former } from './record-parts.js';
import { statutoryRecord } from './statutory.reads.js';
import { TitledSection } from '../parts/titled-section.js';

/** What was written down by hand; a slip can be taken back. */
export function Entries({ record, isKeeper }: { record: StatutoryRecord; isKeeper: boolean }) {
  const { t } = useTranslation();
  const say = useSay();
  const client = useQueryClient();
  const { municipalityId, entries, version } = record;
  const taking = useDeed<StatutoryRecord>((now) => client.setQueryData(statutoryRecord(municipalityId).queryKey, now));
  const takeBack = (id: string) =>
    taking.mutate({
      method: 'DELETE',
      path: `/municipalities/${municipalityId}/statutory-record/entries/${id}`,
      version,
    });
  return (
    <TitledSection title={t('statutory.entries')}>
      {entries.length === 0 && <p className="empty">{t('statutory.none')}</p>}
      <ProblemNote error={taking.error} />
      <ul className="plain-list stack">
        {entries.map(({ id, duty, on, doneBy, recordedBy, note, incidentTitle, isExercise, formerMunicipality }) => (
          <li key={id} className="card">
            <div>
              <strong>{t(`duty.${duty}`)}</strong>
              {incidentTitle && (
                <p>
                  {isExercise && <strong className="exercise-word">{t('exercise.word')} </strong>}
                  {incidentTitle}
                </p>
              )}
              <p>{[say.date(on), doneBy ?? recordedBy].filter(Boolean).join(' · ')}</p>
              {note && <p className="said">{note}</p>}
              <Former name={formerMunicipality} />
            </div>
            {isKeeper && (
              <Button
                className="no-print"
                variant="tertiary"
                onClick={() => takeBack(id)}
                disabled={taking.isPending}
                aria-label={t('statutory.takeBackOf', { what: t(`duty.${duty}`), date: say.date(on) })}
              >
                {t('statutory.takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}
