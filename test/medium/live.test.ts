import { setTimeout as pause } from 'node:timers/promises';
import type { Board } from '../../src/contract/board.js';
import type { LogEntry } from '../../src/contract/incidents.js';
import type { ProblemView } from '../../src/contract/manner.js';
import { until } from '../support/service.js';
import { aLiveStage, listenTo, type LiveStage } from './live.setup.js';

let stage: LiveStage;
beforeAll(async () => {
  stage = await aLiveStage();
});
afterAll(() => stage?.close());

type Snapshot = { board: Board; entries: LogEntry[] };
const shown = <T extends object>(answer: T | { problem: ProblemView }): T => {
  if ('problem' in answer) throw new Error(answer.problem.type);
  return answer;
};
const numbers = (entries: LogEntry[]) => entries.map(({ seq }) => seq);
const upTo = (last: number, from = 1) => Array.from({ length: last - from + 1 }, (_, index) => from + index);
const writeNotes = (incidentId: string, count: number) =>
  Promise.all(Array.from({ length: count }, (_, index) => stage.note(incidentId, `Melding ${index}`)));

describe('Watching an incident', () => {
  it('begins with the board and the whole log', async () => {
    const { id } = await stage.anIncident();
    await stage.note(id, 'Vannet stiger');
    const line = await stage.socket(stage.duty);
    const { board, entries } = shown<Snapshot>(await line.emitWithAck('incident.watch', { incidentId: id }));
    expect(board).toMatchObject({ incidentId: id, seq: 2, state: 'open', exercise: false });
    expect(entries.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'incident_opened'],
      [2, 'note'],
    ]);
  });

  it('goes on without a gap and without a repeat while many write', async () => {
    const { id } = await stage.anIncident();
    const lines = await Promise.all([1, 2, 3].map(() => stage.socket(stage.duty)));
    const heard = lines.map(listenTo);
    const writing = writeNotes(id, 200);
    const snapshots: Snapshot[] = [];
    for (const line of lines) {
      await pause(40);
      snapshots.push(shown<Snapshot>(await line.emitWithAck('incident.watch', { incidentId: id })));
    }
    await writing;
    for (const [index, { boards, entries, order }] of heard.entries()) {
      await until(() => boards.at(-1)?.board.seq === 201);
      expect(numbers([...snapshots[index]!.entries, ...entries])).toEqual(upTo(201));
      expect(order.at(-1)).toBe('board 201');
    }
  });

  it('shows the board at most ten times a second, and the last one for certain', async () => {
    const { id } = await stage.anIncident();
    const line = await stage.socket(stage.duty);
    const { boards } = listenTo(line);
    shown(await line.emitWithAck('incident.watch', { incidentId: id }));
    for (let sent = 1; sent <= 100; sent += 1) {
      await stage.owner(
        `with drawn as (update incident_board set shown_at = clock_now(), board = jsonb_set(board, '{deliveries,sent}', to_jsonb($2::int))
           where incident_id = $1 returning incident_id)
         select pg_notify('beredt_board', incident_id::text) from drawn`,
        [id, sent],
      );
      await pause(10);
    }
    await until(() => boards.at(-1)?.board.deliveries.sent === 100);
    const lastedMs = boards.at(-1)!.at - boards[0]!.at;
    expect(boards.length).toBeGreaterThan(5);
    // The first and the last of eleven are a second apart, give or take what the line adds.
    expect((boards.length - 1) * 100).toBeLessThanOrEqual(lastedMs + 100);
  });

  it('shows a moved board within a blink', async () => {
    const { id } = await stage.anIncident();
    const line = await stage.socket(stage.duty);
    const { boards } = listenTo(line);
    shown(await line.emitWithAck('incident.watch', { incidentId: id }));
    const requestId = await stage.ask(id);
    const seen = await until(() => boards.find(({ board }) => board.requests[0]?.id === requestId));
    expect(seen.board.requests[0]).toMatchObject({ groupId: stage.group.id, state: 'asked' });
  });

  it('after a lost line brings exactly what is missing', async () => {
    const { id } = await stage.anIncident();
    const line = await stage.socket(stage.duty);
    const heard = listenTo(line);
    const { entries } = shown<Snapshot>(await line.emitWithAck('incident.watch', { incidentId: id }));
    expect(numbers(entries)).toEqual([1]);
    line.io.engine.close();
    await writeNotes(id, 50);
    await until(() => line.connected);
    expect(heard.entries).toEqual([]);
    const again = shown<Snapshot>(await line.emitWithAck('incident.watch', { incidentId: id, afterSeq: 1 }));
    expect(numbers([...again.entries, ...heard.entries])).toEqual(upTo(51, 2));
    await stage.note(id, 'Etterpå');
    await until(() => heard.entries.at(-1)?.seq === 52);
    expect(numbers([...again.entries, ...heard.entries])).toEqual(upTo(52, 2));
  });

  it('finds by itself what no hint told of', async () => {
    const { id } = await stage.anIncident();
    const line = await stage.socket(stage.duty);
    const heard = listenTo(line);
    shown(await line.emitWithAck('incident.watch', { incidentId: id }));
    // Both at once, as the projector does it: whoever looks in between would be shown what never was.
    await stage.owner(
      `with noted as (
         insert into incident_log (id, incident_id, municipality_id, seq, kind, text)
         select uuidv7(), id, municipality_id, 2, 'note', 'Uten varsel' from incident where id = $1)
       update incident_board set seq = 2, shown_at = clock_now(), board = jsonb_set(board, '{seq}', '2') where incident_id = $1`,
      [id],
    );
    await until(() => heard.boards.at(-1)?.board.seq === 2);
    expect(heard.order.slice(-2)).toEqual(['entries 2', 'board 2']);
  });

  it('ends when it is asked to', async () => {
    const { id } = await stage.anIncident();
    const line = await stage.socket(stage.duty);
    const heard = listenTo(line);
    shown(await line.emitWithAck('incident.watch', { incidentId: id }));
    expect(await line.emitWithAck('incident.unwatch', { incidentId: id })).toEqual({});
    await stage.note(id, 'Ingen ser dette');
    const other = await stage.socket(stage.duty);
    await until(
      async () => shown<Snapshot>(await other.emitWithAck('incident.watch', { incidentId: id })).board.seq === 2,
    );
    await pause(200);
    expect(heard.order).toEqual([]);
  });

  it('keeps no sequence that the client made up', async () => {
    const { id } = await stage.anIncident();
    const line = await stage.socket(stage.duty);
    const heard = listenTo(line);
    const { entries } = shown<Snapshot>(await line.emitWithAck('incident.watch', { incidentId: id, afterSeq: 999 }));
    expect(entries).toEqual([]);
    await stage.note(id, 'Neste');
    await until(() => heard.entries.length > 0);
    expect(numbers(heard.entries)).toEqual([2]);
  });
});

describe('Watching a municipality or a group', () => {
  it('tells of the part that changed', async () => {
    const line = await stage.socket(stage.duty);
    const changes: Record<string, unknown>[] = [];
    line.on('municipality.changed', (change) => changes.push(change));
    const first = shown<{ readiness: object; openIncidents: object[] }>(
      await line.emitWithAck('municipality.watch', { municipalityId: stage.lier.id }),
    );
    expect(first.readiness).toMatchObject({ municipalityId: stage.lier.id });
    const { id } = await stage.anIncident();
    const change = await until(() =>
      changes.find(({ openIncidents }) => JSON.stringify(openIncidents ?? '').includes(id)),
    );
    expect(Object.keys(change).toSorted()).toEqual(['municipalityId', 'openIncidents']);
  });

  it('tells a leader what the group is asked', async () => {
    const line = await stage.socket(await stage.signIn(stage.leader));
    const changes: { groupId: string; openRequests?: { id: string }[] }[] = [];
    line.on('group.changed', (change) => changes.push(change));
    shown(await line.emitWithAck('group.watch', { groupId: stage.group.id }));
    const requestId = await stage.ask((await stage.anIncident()).id);
    const change = await until(() =>
      changes.find(({ openRequests = [] }) => openRequests.some(({ id }) => id === requestId)),
    );
    expect(change.groupId).toBe(stage.group.id);
  });

  it('shows a leader her group’s readiness, and again as soon as somebody tells when she can be asked', async () => {
    const line = await stage.socket(await stage.signIn(stage.leader));
    const changes: { groupId: string; readiness?: { strength: { available: number }[] } }[] = [];
    line.on('readiness.changed', (change) => changes.push(change));
    const first = shown<{ readiness: { groupId: string; members: number } }>(
      await line.emitWithAck('readiness.watch', { groupId: stage.group.id }),
    );
    expect(first.readiness).toMatchObject({ groupId: stage.group.id, members: 2 });
    const capable = { capabilities: ['food'] };
    const { personId } = stage.volunteer;
    const volunteer = await stage.signIn(stage.volunteer);
    await stage.owner('update membership set capabilities = $2 where person_id = $1', [personId, capable.capabilities]);
    const answer = await volunteer.send('PUT', `people/${personId}/availability`, {});
    expect(answer.status).toBe(200);
    const since = performance.now();
    await until(() => changes.some(({ readiness }) => readiness?.strength.some(({ available }) => available === 1)));
    // Well before anybody looks without having been told.
    expect(performance.now() - since).toBeLessThan(8_000);
  });
});
