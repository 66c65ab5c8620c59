import { verifyAudit } from '../../src/access/audit.verify.js';
import type { Board } from '../../src/contract/board.js';
import type { LogEntry } from '../../src/contract/incidents.js';
import { promisedMs, until } from '../support/waiting.js';
import { volunteers, type Scene } from './scene.js';

type Sent = { to: string; reference: string };
type Row = { phone: string; state: string; attempt: number; possibleRepeat: boolean; receipt: string | null };

/** What has reached the volunteers' phones about the question, by phone. */
export async function received(scene: Scene): Promise<Map<string, Sent[]>> {
  const messages =
    scene.mode === 'demo'
      ? await scene.world.owner<Sent>('select reference, to_address as "to" from simulator_message where not dropped')
      : scene.sink.taken;
  return new Map(scene.members.map(({ phone }) => [phone, messages.filter(({ to }) => to === phone)]));
}

/** The deliveries of the question as they stand in the table. */
export async function deliveries(scene: Scene, calloutId: string): Promise<Row[]> {
  return scene.world.owner<Row>(
    `select c.address as phone, d.state, d.attempt, d.possible_repeat as "possibleRepeat", d.receipt
     from delivery d join message m on m.id = d.message_id join contact_point c on c.id = d.contact_point_id
     where m.about = $1 order by d.id`,
    [calloutId],
  );
}

/** Resolves when nothing is left to do; fails when that takes longer than was promised after the restart. */
export async function comesToRest(scene: Scene, since: number): Promise<void> {
  await until('everything was done', () => scene.isQuiet(), { since, ms: promisedMs, otherwise: () => scene.unrest() });
}

/** Every volunteer got the question once; twice only where that stands in the row as a possible repeat, and never more. */
export async function everybodyWasAskedOnce(scene: Scene, calloutId: string): Promise<{ repeated: number }> {
  const rows = await deliveries(scene, calloutId);
  const got = await received(scene);
  expect(rows.map(({ phone }) => phone).toSorted()).toEqual([...got.keys()].toSorted());
  const wrong = rows.filter(({ phone, possibleRepeat, state }) => {
    const times = got.get(phone)!.length;
    return times < 1 || times > (possibleRepeat ? 2 : 1) || !['sent', 'delivered'].includes(state);
  });
  expect(wrong.map((row) => ({ ...row, times: got.get(row.phone)!.length }))).toEqual([]);
  return { repeated: rows.filter(({ possibleRepeat }) => possibleRepeat).length };
}

/** The log is gapless, the board shows all of it, nothing was given up, and the audit holds together. */
export async function theRecordIsWhole(scene: Scene, { callouts = 1 } = {}): Promise<LogEntry[]> {
  const { incidentId, officer } = scene;
  const { body: page } = await scene.call<{ items: LogEntry[] }>({
    as: officer,
    to: `incidents/${incidentId}/log?limit=200`,
  });
  const { body: board } = await scene.call<Board>({ as: officer, to: `incidents/${incidentId}/board` });
  expect(page.items.map(({ seq }) => seq)).toEqual(page.items.map((_, index) => index + 1));
  expect(page.items.filter(({ kind }) => kind === 'callout_opened')).toHaveLength(callouts);
  expect(board.seq).toBe(page.items.length);
  expect(board.requests[0]?.callout?.asked).toBe(volunteers);
  expect(board.deliveries).toMatchObject({ pending: 0, sending: 0, failed: 0, stale: 0 });
  expect(await scene.world.owner('select name, last_error from outbox where given_up_at is not null')).toEqual([]);
  expect(await verifyAudit(scene.world.db)).toMatchObject({ brokenSeq: null });
  expect(await scene.world.owner(`select 1 from audit_entry where deed = 'callout.open'`)).toHaveLength(callouts);
  return page.items;
}
