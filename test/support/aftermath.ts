import { isDeepStrictEqual } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Board } from '../../src/contract/board.js';
import { BoardProjector } from '../../src/incidents/board/board.projector.js';
import { Sweeps } from '../../src/platform/sweeps.js';
import { until } from './service.js';
import type { TestDatabase } from './world.js';

type Owner = TestDatabase['owner'];

/** Everything that is promised, due, under way, or come in and not read; one line each. */
const unfinished = `
  select 'promised: ' || name as what from outbox where done_at is null and given_up_at is null
  union all select 'being sent: ' || id from delivery where state = 'sending'
  union all select 'due: ' || id from delivery where state = 'pending' and due_at <= clock_now()
  union all select 'contact due: ' || name from request_contact
    where told_at is null and stopped_at is null and due_at <= clock_now()
  union all select 'chain over: ' || id from request where chain_ends_at <= clock_now() and chain_ended_at is null
  union all select 'not read: ' || text from inbound where read_at is null
  union all select 'not handed in: ' || text from simulator_reply where handed_in_at is null
  union all select 'not reported: ' || id from simulator_message where reported_at is null and not dropped
  union all select 'not numbered: ' || kind from incident_log where seq is null`;

/** What must never be there when all is over; one line each. */
const wrong = `
  select 'never sent and not suppressed either: ' || d.state || ' ' || m.template as what
    from delivery d join message m on m.id = d.message_id where d.state in ('pending', 'sending')
  union all select 'perhaps sent twice: ' || d.id from delivery d where d.possible_repeat
  union all select 'taken more than once: ' || min(text) from simulator_message
    where delivery_id is not null group by delivery_id having count(*) > 1
  union all select 'told twice by one address: ' || min(text) from simulator_message s join delivery d on d.id = s.delivery_id
    group by d.message_id, s.to_address having count(*) > 1
  union all select 'given up: ' || name || ' ' || coalesce(last_error, '') from outbox where given_up_at is not null
  union all select 'a log with gaps: ' || incident_id from incident_log
    group by incident_id having min(seq) <> 1 or max(seq) <> count(*) or count(distinct seq) <> count(*)
  union all select 'an incident without a board: ' || id from incident
    where not exists (select from incident_board b where b.incident_id = incident.id)`;

/** What the log alone says of a request; the board must say the same. */
const stateByLog = `
  select distinct on (l.request_id) l.incident_id as "incidentId", l.request_id as "requestId", case l.kind
      when 'request_asked' then 'asked' when 'request_seen' then 'seen' when 'request_agreed' then 'agreed'
      when 'request_withdrawn' then 'withdrawn' when 'request_stood_down' then 'stood_down'
      else case l.data->>'answer' when 'offer' then 'offered' when 'partial' then 'partly_offered'
        when 'decline' then 'declined' else 'call_me' end end as state
  from incident_log l join incident i on i.id = l.incident_id
  where l.kind in ('request_asked', 'request_seen', 'request_agreed', 'request_withdrawn', 'request_stood_down', 'request_answered')
  order by l.request_id, l.seq desc`;

/** What becomes of a request when its incident is closed. */
const afterClosing: Readonly<Record<string, string>> = { agreed: 'ended', stood_down: 'stood_down' };

/** Runs every sweep once and resolves when nothing is left to be done until the clock moves on. */
export async function untilQuiet(app: NestFastifyApplication, owner: Owner): Promise<void> {
  // The sweeps run by themselves every second or so; a story does not wait for that.
  const { sweeps } = app.get<unknown, { sweeps: { sweep: () => Promise<unknown> }[] }>(Sweeps);
  let left: string[] = [];
  await until(async () => {
    await Promise.all(sweeps.map(({ sweep }) => sweep()));
    left = await linesOf(owner, unfinished);
    return left.length === 0;
  }, 20_000).catch(() => {
    throw new Error(`It never became quiet:\n${left.join('\n')}`);
  });
}

/** All that is wrong once a story is over, in words. */
export async function complaints(app: NestFastifyApplication, owner: Owner): Promise<string[]> {
  const before = await boardsOf(owner);
  await app.get(BoardProjector, { strict: false }).redraw([...before.keys()]);
  const after = await boardsOf(owner);
  const stale = [...before].filter(([id, board]) => !isDeepStrictEqual(board, after.get(id)));
  return [
    ...(await linesOf(owner, wrong)),
    ...stale.map(
      ([id, board]) => `a board that says ${JSON.stringify(board)} and not ${JSON.stringify(after.get(id))}`,
    ),
    ...(await otherThanTheLog(owner, after)),
  ];
}

/** The boards as they lie there. */
export async function boardsOf(owner: Owner): Promise<Map<string, Board>> {
  const rows = await owner<{ board: Board }>('select board from incident_board');
  return new Map(rows.map(({ board }) => [board.incidentId, board]));
}

async function otherThanTheLog(owner: Owner, boards: ReadonlyMap<string, Board>): Promise<string[]> {
  const said = await owner<{ incidentId: string; requestId: string; state: string }>(stateByLog);
  return said.flatMap(({ incidentId, requestId, state }) => {
    const board = boards.get(incidentId);
    const expected = board?.state === 'closed' ? (afterClosing[state] ?? 'withdrawn') : state;
    const shown = board?.requests.find(({ id }) => id === requestId)?.state;
    return shown === expected ? [] : [`a request that is ${shown} on the board and ${expected} by the log`];
  });
}

async function linesOf(owner: Owner, sql: string): Promise<string[]> {
  return (await owner<{ what: string }>(sql)).map(({ what }) => what);
}
