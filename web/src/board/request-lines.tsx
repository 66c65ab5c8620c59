import { useTranslation } from 'react-i18next';
import type { BoardRequest } from '../../../src/contract/board.js';
import { useNaming } from '../language/use-naming.js';
import { useSay } from '../language/use-say.js';
import { answeredLines, type AnsweredLine } from './board.rules.js';

/** What a group was asked for and what it offers, line by line. */
export function RequestLines({ request }: { request: Pick<BoardRequest, 'needs' | 'offered' | 'agreed'> }) {
  return (
    <ul className="plain-list request-lines">
      {answeredLines(request).map((line) => (
        <RequestLine key={line.need.id} line={line} />
      ))}
    </ul>
  );
}

type Given = { quantity: number; from: string | null };

const isSame = (offered: Given, agreed: Given | null) =>
  agreed !== null && agreed.quantity === offered.quantity && agreed.from === offered.from;

function RequestLine({ line: { need, offered, agreed } }: { line: AnsweredLine }) {
  const { t } = useTranslation();
  const naming = useNaming();
  const say = useSay();
  const given = (line: Given) =>
    [naming.amount(line.quantity, need.unit), line.from && t('time.from', { time: say.time(line.from) })]
      .filter(Boolean)
      .join(' ');
  const when = [
    need.place,
    need.from && t('time.from', { time: say.time(need.from) }),
    need.to && t('time.to', { time: say.time(need.to) }),
  ];
  return (
    <li>
      <strong>{naming.capability(need.capability)}</strong>
      <span>{t('lines.asked', { amount: naming.amount(need.quantity, need.unit) })}</span>
      {when.some(Boolean) && <span className="quiet">{when.filter(Boolean).join(', ')}</span>}
      {offered && !isSame(offered, agreed) && (
        <span className="offered">{t('lines.offered', { amount: given(offered) })}</span>
      )}
      {agreed && <span className="agreed">{t('lines.agreed', { amount: given(agreed) })}</span>}
    </li>
  );
}
