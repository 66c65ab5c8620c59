import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatutoryRecord } from '../../../src/contract/statutory.js';
import { useSay } from '../language/use-say.js';
import { Icon } from '../parts/icon.js';
import { DutyStateTag } from './duty-state.js';
import { TitledSection } from '../parts/titled-section.js';

/** Which interval belongs to which duty. */
const intervalOf = {
  plan_revision: 'revisionMonths',
  plan_exercise: 'exerciseMonths',
  call_list: 'callListMonths',
} as const;

type Part = { record: StatutoryRecord };

/** Some of the record under a heading, or that there is none of it. */
function Section({ title, children, isEmpty }: { title: string; children: ReactNode; isEmpty: boolean }) {
  const { t } = useTranslation();
  return (
    <TitledSection title={title}>
      {isEmpty ? <p className="empty">{t('statutory.none')}</p> : <ul className="plain-list stack">{children}</ul>}
    </TitledSection>
  );
}

/** Whose it was, where that was a municipality that this one has taken over. */
export function Former({ name }: { name: string | null }) {
  const { t } = useTranslation();
  return name === null ? null : <span className="quiet">{t('statutory.former', { name })}</span>;
}

/** What recurs: when it was done last, by whom, and when it is due again. */
export function Duties({ record: { duties, intervals } }: Part) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Section title={t('statutory.duties')} isEmpty={false}>
      {duties.map(({ duty, lastOn, lastBy, dueOn, state, responsible, formerMunicipality }) => (
        <li key={duty} className="card">
          <strong>{t(`duty.${duty}`)}</strong>
          <DutyStateTag state={state} />
          {lastOn && dueOn && (
            <span>
              {t('statutory.lastAndDue', { last: say.date(lastOn), due: say.date(dueOn) })}
              {lastBy && ` (${lastBy})`}
            </span>
          )}
          <span className="quiet">{t('statutory.every', { count: intervals[intervalOf[duty]] })}</span>
          {responsible && <span>{t('statutory.responsible', { name: responsible })}</span>}
          <Former name={formerMunicipality} />
        </li>
      ))}
    </Section>
  );
}

/** What was held and what happened, and whether it has been evaluated. */
export function Evaluations({ record: { evaluations } }: Part) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Section title={t('statutory.evaluations')} isEmpty={evaluations.length === 0}>
      {evaluations.map(({ kind, id, title, on, isExercise, evaluatedOn, dueOn, state, formerMunicipality }) => (
        <li key={id} className="card">
          {isExercise && <strong className="exercise-word">{t('exercise.word')}</strong>}
          {kind === 'exercise' ? (
            <Link to="/ovelse/$exerciseId" params={{ exerciseId: id }} className="ds-link">
              {title}
            </Link>
          ) : (
            <Link to="/hendelse/$incidentId" params={{ incidentId: id }} className="ds-link">
              {title}
            </Link>
          )}
          <span>
            {say.date(on)}
            {' · '}
            {evaluatedOn ? t('statutory.evaluatedOn', { date: say.date(evaluatedOn) }) : t('statutory.notEvaluated')}
          </span>
          {dueOn && state !== 'evaluated' && (
            <span className="ds-tag state-tag duty-tag" data-color={state === 'overdue' ? 'warning' : 'neutral'}>
              <Icon name="clock" />{' '}
              {t(state === 'overdue' ? 'statutory.evaluationWas' : 'statutory.evaluationBy', { date: say.date(dueOn) })}
            </span>
          )}
          <Former name={formerMunicipality} />
        </li>
      ))}
    </Section>
  );
}

/** How soon the municipality made contact when something happened, beside what its agreements say; its own duty, and nothing of the groups. */
export function FirstContacts({ record: { contacts } }: Part) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Section title={t('statutory.contacts')} isEmpty={contacts.length === 0}>
      {contacts.map(({ incidentId, title, on, firstMinutes, groups, agreed, agreedMinutes, inTime, ...rest }) => (
        <li key={incidentId} className="card">
          <Link to="/hendelse/$incidentId" params={{ incidentId }} className="ds-link">
            {title}
          </Link>
          <span>
            {[
              say.date(on),
              t('statutory.firstAfter', { count: firstMinutes }),
              t('statutory.asked', { count: groups }),
            ].join(' · ')}
          </span>
          <span className="quiet">
            {agreed === 0
              ? t('statutory.noTimeAgreed')
              : [t('statutory.agreedWithin', { count: agreedMinutes }), t('statutory.inTime', { inTime, agreed })].join(
                  ' · ',
                )}
          </span>
          <Former name={rest.formerMunicipality} />
        </li>
      ))}
    </Section>
  );
}

/** What the municipality itself has taken on. */
export function FollowUps({ record: { followUps } }: Part) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Section title={t('statutory.followUps')} isEmpty={followUps.length === 0}>
      {followUps.map(({ id, exerciseId, text, ownerName, dueOn, doneOn, isOverdue, evidence }) => (
        <li key={id} className="card">
          <Link to="/ovelse/$exerciseId" params={{ exerciseId }} className="ds-link">
            {text}
          </Link>
          <span>
            {ownerName}
            {' · '}
            {doneOn
              ? t('exercises.doneOn', { date: say.date(doneOn) })
              : t(isOverdue ? 'exercises.wasDue' : 'exercises.dueOn', { date: say.date(dueOn) })}
          </span>
          {evidence && <span className="said">{evidence}</span>}
        </li>
      ))}
    </Section>
  );
}

/** When the agreements in force are to be looked at again. */
export function Agreements({ record: { agreements } }: Part) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Section title={t('statutory.agreements')} isEmpty={agreements.length === 0}>
      {agreements.map(({ id, title, groupName, reviewOn, reviewedOn, reviewedBy, state }) => (
        <li key={id} className="card">
          <strong>{groupName}</strong>
          <Link to="/avtale/$agreementId" params={{ agreementId: id }} className="ds-link">
            {title}
          </Link>
          {reviewedOn && <span>{t('statutory.reviewedOn', { date: say.date(reviewedOn), name: reviewedBy })}</span>}
          {reviewOn ? (
            <>
              <span>{t('statutory.reviewOn', { date: say.date(reviewOn) })}</span>
              <DutyStateTag state={state} />
            </>
          ) : (
            <span className="quiet">{t('statutory.noReview')}</span>
          )}
        </li>
      ))}
    </Section>
  );
}

/** The groups that have not been invited to an exercise yet. */
export function NeverInvited({ record: { neverInvited } }: Part) {
  const { t } = useTranslation();
  return (
    <Section title={t('statutory.neverInvited')} isEmpty={neverInvited.length === 0}>
      {neverInvited.map(({ groupId, name }) => (
        <li key={groupId}>{name}</li>
      ))}
    </Section>
  );
}
