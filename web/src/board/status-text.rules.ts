import type { Board, BoardRequest } from '../../../src/contract/board.js';
import type { Incident } from '../../../src/contract/incidents.js';
import { answeredLines, covered, requestsInOrder } from './board.rules.js';

/** The words that a status is said in. */
export type StatusWords = {
  now: string;
  time: (instant: string) => string;
  amount: (quantity: number, unit: string) => string;
  capability: (capability: string) => string;
  kind: (kind: string) => string;
  state: (request: BoardRequest) => string;
  text: (
    key: 'heading' | 'exercise' | 'opened' | 'place' | 'coverage' | 'groups' | 'noGroups',
    fill?: object,
  ) => string;
};

function offer(request: BoardRequest, words: StatusWords): string {
  const said = answeredLines(request)
    .map(({ need, offered, agreed }) => ({ need, line: agreed ?? offered }))
    .filter(({ line }) => line !== null && line.quantity > 0)
    .map(({ need, line }) => {
      const amount = words.amount(line?.quantity ?? 0, need.unit);
      return line?.from ? `${amount} (${words.time(line.from)})` : amount;
    });
  return said.length === 0 ? '' : `: ${said.join(', ')}`;
}

/** The status of an incident as plain text, for pasting into another crisis tool; an exercise says so first. */
export function statusText(incident: Incident, board: Board, words: StatusWords): string {
  const title = `${incident.title} (${words.kind(incident.kind)}), ${incident.municipalityName}`;
  const coverage = board.coverage.map(covered).map(
    (line) =>
      `- ${words.text('coverage', {
        capability: words.capability(line.capability),
        asked: words.amount(line.asked, line.unit),
        offered: line.offered,
        agreed: line.agreed,
      })}`,
  );
  const groups = requestsInOrder(board.requests).map(
    (request) => `- ${request.groupName}: ${words.state(request)}${offer(request, words)}`,
  );
  return [
    ...(board.exercise ? [words.text('exercise')] : []),
    words.text('heading', { now: words.now }),
    title,
    ...(incident.place ? [words.text('place', { place: incident.place.name })] : []),
    words.text('opened', { time: words.time(incident.openedAt) }),
    ...coverage,
    groups.length === 0 ? words.text('noGroups') : words.text('groups'),
    ...groups,
  ].join('\n');
}
