import { useTranslation } from 'react-i18next';
import type { Request } from '../../../src/contract/requests.js';
import { useNaming } from '../language/use-naming.js';
import { useSay } from '../language/use-say.js';

type Answer = Request['answers'][number];

/** Every answer the group has given, newest first. */
export function GivenAnswers({ request }: { request: Request }) {
  const { t } = useTranslation();
  if (request.answers.length === 0) return null;
  return (
    <section aria-labelledby="given">
      <h2 id="given" className="ds-heading" data-size="xs">
        {t('answer.given')}
      </h2>
      <ul className="plain-list stack">
        {request.answers.toReversed().map((answer) => (
          <li key={answer.at}>
            <GivenAnswer answer={answer} request={request} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function GivenAnswer({ answer, request }: { answer: Answer; request: Request }) {
  const { t } = useTranslation();
  const say = useSay();
  const naming = useNaming();
  const lines = answer.lines.map((line) => {
    const need = request.needs.find(({ id }) => id === line.needId);
    const amount = need ? naming.amount(line.quantity, need.unit) : String(line.quantity);
    return line.from ? `${amount} ${t('time.from', { time: say.time(line.from) })}` : amount;
  });
  return (
    <p>
      <span className="quiet">
        {say.time(answer.at)}, {answer.by.name}
      </span>
      <br />
      <strong>{t([`answer.${answer.answer}`])}</strong> {lines.join(' · ')}{' '}
      {[answer.reason, answer.text].filter(Boolean).map((words) => (
        <q key={words} className="said">
          {words}
        </q>
      ))}
    </p>
  );
}
