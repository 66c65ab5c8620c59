import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatutoryRecord } from '../../../src/contract/statutory.js';
import { useSay } from '../language/use-say.js';
import { ConfirmDeed } from '../parts/confirm-deed.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { Former } from './record-parts.js';
import { statutoryRecord } from './statutory.reads.js';
import { TitledSection } from '../parts/titled-section.js';

/** What was written down by hand; a slip can be taken back. */
export function Entries({ record, isKeeper }: { record: StatutoryRecord; isKeeper: boolean }) {
  const { t } = useTranslation();
  const say = useSay();
  const { entries } = record;
  return (
    <TitledSection title={t('statutory.entries')}>
      {entries.length === 0 && <p className="empty">{t('statutory.none')}</p>}
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
            {isKeeper && <TakeBack record={record} entry={{ id, duty, on }} />}
          </li>
        ))}
      </ul>
    </TitledSection>
  );
}

type Entry = Pick<StatutoryRecord['entries'][number], 'id' | 'duty' | 'on'>;

/** Takes a slip out of the record again, once that is confirmed. */
function TakeBack({ record, entry: { id, duty, on } }: { record: StatutoryRecord; entry: Entry }) {
  const { t } = useTranslation();
  const say = useSay();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { municipalityId, version } = record;
  const taking = useDeed<StatutoryRecord>((now) => client.setQueryData(statutoryRecord(municipalityId).queryKey, now));
  const path = `/municipalities/${municipalityId}/statutory-record/entries/${id}`;
  const facts = { what: t(`duty.${duty}`), date: say.date(on) };
  if (!isAsked)
    return (
      <Button
        className="no-print"
        variant="tertiary"
        onClick={() => setAsked(true)}
        aria-label={t('statutory.takeBackOf', facts)}
      >
        {t('statutory.takeBack')}
      </Button>
    );
  return (
    <div className="no-print">
      <ConfirmDeed
        question={t('statutory.takeBackQuestion', facts)}
        confirm={t('statutory.takeBack')}
        onConfirm={() => taking.mutate({ method: 'DELETE', path, version })}
        onCancel={() => setAsked(false)}
        isPending={taking.isPending}
      />
      <ProblemNote error={taking.error} />
    </div>
  );
}
