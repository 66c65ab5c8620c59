import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupStrength } from '../../../src/contract/availability.js';
import type { GroupQualification } from '../../../src/contract/qualifications.js';
import { useNaming } from '../language/use-naming.js';
import { useLanguage, useSay } from '../language/use-say.js';
import { NumberField } from '../parts/number-field.js';
import { Loading } from '../shell/loading.js';
import { PageTitle } from '../shell/page-title.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useDeed } from '../wire/use-deed.js';
import { availabilityReads } from './availability.reads.js';

/** Who of the group can be asked, how many there are to be, and which courses are to be confirmed. */
export function GroupAvailabilityPage() {
  const { t } = useTranslation();
  const { groupId } = useParams({ from: '/signed-in/gruppe/$groupId/tilgjengelighet' });
  const [at, setAt] = useState('');
  const { data, isLoading, error } = useQuery(availabilityReads.strength(groupId, at));
  const reported = useQuery(availabilityReads.reported(groupId)).data ?? [];
  return (
    <div className="page narrow">
      <Link to="/gruppe/$groupId" params={{ groupId }} className="ds-link">
        ← {t('home.group')}
      </Link>
      <PageTitle title={t('strength.title')} />
      <Textfield
        type="datetime-local"
        label={t('strength.at')}
        value={at}
        onChange={(event) => setAt(event.target.value)}
      />
      {isLoading && <Loading />}
      <ProblemNote error={data ? null : error} />
      {data && <StrengthFacts strength={data} />}
      {data && <MinimumForm key={data.version} strength={data} />}
      <section className="stack" aria-labelledby="reported">
        <h2 id="reported" className="ds-heading" data-size="sm">
          {t('strength.reported')}
        </h2>
        {reported.length === 0 && <p className="empty">{t('strength.noneReported')}</p>}
        <ul className="plain-list stack">
          {reported.map((course) => (
            <li key={course.id} className="card stack">
              <Reported course={course} groupId={groupId} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function StrengthFacts({ strength }: { strength: GroupStrength }) {
  const { t } = useTranslation();
  const naming = useNaming();
  const say = useSay();
  const { available, members, away, untold, capabilities, shortages } = strength;
  return (
    <section className="stack" role="status">
      <p>{t('strength.summary', { available, members, away, untold })}</p>
      <ul className="plain-list">
        {capabilities.map((one) => (
          <li key={one.capability}>{t('strength.line', { ...one, name: naming.capability(one.capability) })}</li>
        ))}
      </ul>
      {shortages.map((one) => (
        <p key={one.capability} className="ds-alert" data-color="warning">
          {t('strength.shortage', {
            ...one,
            name: naming.capability(one.capability),
            date: say.date(one.from),
          })}
        </p>
      ))}
    </section>
  );
}

function MinimumForm({ strength }: { strength: GroupStrength }) {
  const { t } = useTranslation();
  const naming = useNaming();
  const client = useQueryClient();
  const [minima, setMinima] = useState(() =>
    Object.fromEntries(strength.capabilities.map((one) => [one.capability, one.minimum])),
  );
  const saving = useDeed(() => void client.invalidateQueries({ queryKey: ['strength', strength.groupId] }));
  const save = () =>
    saving.mutate({
      method: 'PUT',
      path: `/groups/${strength.groupId}/minimum-strength`,
      version: strength.version,
      body: {
        minima: Object.entries(minima).flatMap(([capability, people]) => (people ? [{ capability, people }] : [])),
      },
    });
  return (
    <details>
      <summary>{t('strength.minimum')}</summary>
      <div className="stack">
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
        <Button onClick={save} loading={saving.isPending}>
          {t('availability.save')}
        </Button>
      </div>
    </details>
  );
}

function Reported({ course, groupId }: { course: GroupQualification; groupId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useSay();
  const client = useQueryClient();
  const [word, setWord] = useState('');
  const deciding = useDeed(() => void client.invalidateQueries({ queryKey: ['reported', groupId] }));
  const decide = (to: 'confirm' | 'decline', body: object) =>
    deciding.mutate({ path: `/qualifications/${course.id}/${to}`, body, version: course.version });
  const what = { name: course.name, course: course.names[language] };
  return (
    <>
      <strong>{what.name}</strong>
      <span>
        {what.course}, {say.date(course.obtainedOn)}
      </span>
      <ProblemNote error={deciding.error} />
      <Button className="big" onClick={() => decide('confirm', {})} loading={deciding.isPending}>
        {t('strength.confirm', what)}
      </Button>
      <Textfield label={t('strength.word')} value={word} maxLength={200} onChange={(e) => setWord(e.target.value)} />
      <Button
        variant="secondary"
        disabled={word.trim() === ''}
        onClick={() => decide('decline', { word: word.trim() })}
      >
        {t('strength.decline', what)}
      </Button>
    </>
  );
}
