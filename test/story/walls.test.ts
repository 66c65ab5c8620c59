import type { Callout } from '../../src/contract/callouts.js';
import { newId } from '../../src/platform/ids.js';
import { canariesOf } from '../support/canaries.js';
import { eventually } from '../support/eventually.js';
import { pathOf, waysOf, type Way } from '../support/deeds.js';
import { operations, type Operation } from '../support/operations.js';
import type { Client, Line } from '../support/service.js';
import { twoSides, type Side, type TwoSides } from '../support/sides.js';
import { tableOfRooms } from '../support/rooms.data.js';
import { tableOfDeeds } from '../support/walls.data.js';
import { watchers, type Told, type Watcher } from '../support/watchers.data.js';

/**
 * Who sees and does what of Lier's: its own people, the same people of Sel, the operator, somebody who is nothing to anybody, and a
 * visitor. Each has her own line; everything that reaches her is kept, byte for byte.
 */
let stage: TwoSides;
let ways: Record<string, Way>;
const clients = {} as Record<Watcher, Client | undefined>;
const heard = new Map<string, string>();
const hears = (who: string, ...bytes: unknown[]) =>
  heard.set(who, `${heard.get(who) ?? ''}\n${bytes.map((one) => JSON.stringify(one)).join('\n')}`);

beforeAll(async () => {
  stage = await twoSides();
  ways = waysOf(stage.lier);
  for (const watcher of watchers) {
    const [, isOfSel, role] = /^(Sel’s )?(.*)$/.exec(watcher)! as unknown as [
      string,
      string | undefined,
      keyof Side['clients'],
    ];
    const side = isOfSel ? stage.sel : stage.lier;
    clients[watcher] = { ...side.clients, ...stage.clients }[role];
  }
});
afterAll(() => stage?.close());

type Answered = { status: number; body: unknown };

async function ask(who: Watcher, operation: Operation, way: Way, about = way.about): Promise<Answered> {
  const path = `${pathOf(operation.path, about)}${way.query ? `?${way.query}` : ''}`;
  const client = clients[who];
  const given = client ?? { get: stage.lier.clients.reader.get, send: stage.lier.clients.reader.send };
  // Nobody's version: who may do it is told that she is late, and does it to nobody.
  const versioned = operation.in('header').some(({ name }) => name === 'If-Match');
  const headers = { ...(client ? {} : { cookie: '' }), ...(versioned && { 'if-match': '"999999999"' }) };
  const answer =
    operation.method === 'GET'
      ? await given.get(path, { headers })
      : await given.send(operation.method as 'POST', path, way.body, { headers });
  // What she asked for is her own word, also where it is said back to her.
  const { instance: _, ...said } = Object(answer.body) as Record<string, unknown>;
  hears(who, answer.headers, said);
  return { status: answer.status, body: answer.body };
}

/** What was answered, without what is new in every answer. */
const plain = ({ status, body }: Answered) => {
  const { traceId: _, instance: __, ...rest } = (body ?? {}) as Record<string, unknown>;
  return { status, ...rest };
};

/** May do it, whether or not it can be done just now; or the refusal. */
const verdict = ({ status }: Answered) => ([401, 403, 404].includes(status) ? String(status) : 'may');

/** Everybody by what the table says. */
function expected({ may, mayNot = [], others = '404' }: Told): Record<string, string> {
  const told = (who: Watcher) => (who === 'visitor' ? '401' : mayNot.includes(who) ? '403' : others);
  return Object.fromEntries(watchers.map((who) => [who, may.includes(who) ? 'may' : told(who)]));
}
const signsIn = (operation: Operation) => /^(auth|inbound)\//.test(operation.path);

describe('The operations', () => {
  const walled = operations.filter((operation) => !signsIn(operation));

  it('are all in the table', () => {
    expect(Object.keys(tableOfDeeds).toSorted()).toEqual(walled.map(({ name }) => name).toSorted());
  });

  it.each(walled.map((operation) => [operation.name, operation] as const))('%s', async (name, operation) => {
    const verdicts: Record<string, string> = {};
    const taken: number[] = [];
    for (const who of watchers) {
      const answered = await ask(who, operation, ways[name]!);
      verdicts[who] = verdict(answered);
      taken.push(answered.status);
    }
    expect(verdicts).toEqual(expected(tableOfDeeds[name]!));
    // It was a request that somebody could make, and no other refusal stood before the walls.
    expect(taken.some((status) => status < 300 || status === 412)).toBe(true);
    expect(taken).not.toContain(422);
  });

  it.each(
    walled.filter(({ in: has }) => has('path').length > 0).map((operation) => [operation.name, operation] as const),
  )('say of what is not hers what they say of what is not there: %s', async (name, operation) => {
    const way = ways[name]!;
    for (const who of watchers) {
      const foreign = await ask(who, operation, way);
      if (foreign.status !== 404) continue;
      const absent = Object.fromEntries(Object.keys(way.about ?? {}).map((key) => [key, newId()]));
      expect({ who, ...plain(foreign) }).toEqual({ who, ...plain(await ask(who, operation, way, absent)) });
    }
  });
});

describe('The rooms', () => {
  const lines = new Map<Watcher, Line>();

  it('are open to those whom the table names', async () => {
    const { incident, municipality, group } = stage.lier;
    const rooms = {
      'incident.watch': { incidentId: incident.id },
      'municipality.watch': { municipalityId: municipality.id },
      'group.watch': { groupId: group.id },
      'readiness.watch': { groupId: group.id },
    };
    const verdicts: Record<string, Record<string, string>> = {};
    for (const who of watchers) {
      const client = clients[who];
      if (!client) continue;
      const line = await stage.socket(client);
      line.onAny((...message) => hears(who, ...message));
      lines.set(who, line);
      for (const [event, body] of Object.entries(rooms)) {
        const answer = (await line.timeout(5000).emitWithAck(event as 'incident.watch', body as never)) as {
          problem?: { status: number };
        };
        hears(who, answer);
        (verdicts[event] ??= { visitor: '401' })[who] = answer.problem ? String(answer.problem.status) : 'may';
      }
    }
    const table = Object.entries(tableOfRooms).map(([event, told]) => [event, expected(told)] as const);
    expect(verdicts).toEqual(Object.fromEntries(table));
    await expect(stage.socket()).rejects.toThrow('refused');
  });

  it('tell those who sit in them, while both sides work', async () => {
    for (const side of [stage.lier, stage.sel]) {
      const again = await side.aRequest(await side.anIncident());
      const { id } = (
        await side.clients.leader.post<Callout>(`groups/${side.group.id}/callouts`, {
          requestId: again.id,
          question: `Spørsmål-${side.word}`,
        })
      ).body;
      const own = { membershipId: side.people.volunteer.membershipId, answer: 'coming', text: `Grunn-${side.word}` };
      expect((await side.clients.volunteer.post(`callouts/${id}/answers`, own)).status).toBe(200);
      await side.clients['duty officer'].post(`incidents/${side.incident.id}/log`, { text: `Notat-${side.word}` });
    }
    await eventually(() => {
      for (const who of ['leader', 'reader', 'deputy', 'duty officer'] as const) {
        expect(heard.get(who)).toMatch(who === 'leader' || who === 'deputy' ? /group\.changed/ : /incident\.entries/);
      }
    });
    for (const line of lines.values()) line.close();
  });
});

describe('What reached anybody, byte for byte,', () => {
  it.each(watchers)('holds nothing that the %s may not see', (who) => {
    const bytes = heard.get(who) ?? '';
    const seen = canariesOf(stage.lier).filter(([canary, allowed]) => bytes.includes(canary) && !allowed.includes(who));
    expect(seen.map(([canary]) => canary)).toEqual([]);
  });

  it('holds what those may see for whom it is meant', () => {
    const missed = canariesOf(stage.lier).flatMap(([canary, allowed]) =>
      allowed.some((who) => heard.get(who)?.includes(canary)) || canary.startsWith('Leser') ? [] : [canary],
    );
    expect(missed).toEqual([]);
  });
});
