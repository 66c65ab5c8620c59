import { systemActor } from '../../src/platform/actor.js';
import { MoveRefused, NotFound, NotPermitted } from '../../src/platform/problem.js';
import {
  aDutyOfficerOf,
  aGroup,
  aLeaderOf,
  aMember,
  aMunicipality,
  aReaderOf,
  type APerson,
} from '../support/factories.js';
import { aScene, type Scene } from './incident.scene.js';

let scene: Scene;

beforeEach(async () => {
  scene = await aScene();
});
afterEach(() => scene?.close());

/** What somebody sees who looks again and again. */
async function watch<T>(look: () => Promise<T>): Promise<T[]> {
  const seen: T[] = [];
  for (let times = 0; times < 8; times += 1) {
    await scene.projector.sweep();
    seen.push(await look());
  }
  return seen;
}

describe('An incident', () => {
  it('is known to its municipality and, once it was asked in, to the group; the board and the log to the municipality alone', async () => {
    const incident = await scene.anIncident();
    const stranger = await aDutyOfficerOf(scene.world.db, await aMunicipality(scene.world.db, '3301'));
    const seenBy = (person: APerson) => scene.as(person, (tx) => scene.incidents.get(tx, incident.id));
    await expect(seenBy(scene.leader)).rejects.toThrow(NotFound);
    await scene.ask(incident);
    expect((await seenBy(scene.leader)).title).toBe('Flom');
    await expect(seenBy(stranger)).rejects.toThrow(NotFound);
    await expect(scene.boards.show(scene.leader.actor, incident.id)).rejects.toThrow(NotPermitted);
    await expect(scene.boards.log(stranger.actor, incident.id, { after: 0, limit: 5 })).rejects.toThrow(NotFound);
    const reader = await aReaderOf(scene.world.db, scene.lier);
    expect((await scene.boards.show(reader.actor, incident.id)).requests).toHaveLength(1);
    await expect(
      scene.as(reader, (tx, actor) => scene.incidents.note(tx, actor, incident.id, { text: 'hei' })),
    ).rejects.toThrow(NotPermitted);
    await expect(
      scene.as(scene.leader, (tx, actor) => scene.incidents.close(tx, actor, incident.id, {})),
    ).rejects.toThrow(NotPermitted);
  });

  it('numbers its log without gaps while thirty write at once, and never renumbers', async () => {
    const incident = await scene.anIncident();
    const note = (text: string) =>
      scene.as(scene.officer, (tx, actor) => scene.incidents.note(tx, actor, incident.id, { text }));
    const reading = async () => (await scene.boards.snapshot(scene.officer.actor, incident.id)).entries;
    /** Somebody whose transaction began before others' and commits after them. */
    const slowNote = (seconds: number) =>
      scene.world.db.as(systemActor('slow'), (tx) =>
        tx.query(
          `insert into incident_log (id, incident_id, municipality_id, kind, at)
           values (uuidv7(), $1, $2, 'note', clock_now() - make_interval(secs => $3))`,
          [incident.id, incident.municipalityId, seconds],
        ),
      );
    const writing = Array.from({ length: 30 }, (_, index) => (index % 2 ? note(`nr ${index}`) : slowNote(index)));
    const seen = (await Promise.all(Array.from({ length: 8 }, () => watch(reading)))).flat();
    await Promise.all(writing);
    const entries = await reading();
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 31 }, (_, index) => index + 1));
    for (const earlier of seen) expect(entries.slice(0, earlier.length)).toEqual(earlier);
    expect((await scene.board(incident)).seq).toBe(31);
    const page = await scene.boards.log(scene.officer.actor, incident.id, { after: 3, limit: 10 });
    expect([page.items[0]?.seq, page.nextCursor]).toEqual([4, '13']);
    const rest = await scene.boards.log(scene.officer.actor, incident.id, { after: 0, limit: 200, cursor: '13' });
    expect([rest.items[0]?.seq, rest.nextCursor]).toEqual([14, null]);
  });

  it('is closed once: what is open is withdrawn, what was agreed has ended, and everyone who was asked is told once', async () => {
    const { incident, requestId } = await scene.asked();
    const other = await aGroup(scene.world.db);
    const otherLeader = await aLeaderOf(scene.world.db, other);
    const [second] = await scene.ask(incident, { groupIds: [other.id] });
    await scene.as(scene.leader, (tx, actor) => scene.requests.answer(tx, actor, requestId, { answer: 'offer' }));
    await scene.as(scene.officer, (tx, actor) => scene.requests.agree(tx, actor, requestId, {}));
    const member = await aMember(scene.world.db, scene.group);
    await scene.as(scene.leader, (tx, actor) =>
      scene.askingMembers.open(tx, actor, scene.group.id, {
        requestId,
        question: 'Kan du?',
        audience: { membershipIds: [member.membershipId] },
      }),
    );
    await scene.as(scene.officer, (tx, actor) =>
      scene.incidents.close(tx, actor, incident.id, { message: 'Vannet synker.' }),
    );
    await scene.work();
    const states = (await scene.board(incident)).requests.map(({ id, state }) => [id, state]);
    expect(Object.fromEntries(states)).toEqual({ [requestId]: 'ended', [second!.id]: 'withdrawn' });
    const told = await scene.told('incident_closed');
    expect(told.map(({ personId }) => personId).toSorted()).toEqual(
      [scene.leader.personId, otherLeader.personId, member.personId].toSorted(),
    );
    expect(told[0]?.text).toContain('Vannet synker.');
    await expect(scene.ask(incident)).rejects.toThrow(MoveRefused);
    await expect(
      scene.as(scene.officer, (tx, actor) => scene.incidents.close(tx, actor, incident.id, {})),
    ).rejects.toThrow(MoveRefused);
    await scene.as(scene.officer, (tx, actor) => scene.incidents.note(tx, actor, incident.id, { text: 'Evaluert.' }));
    expect((await scene.kinds(incident)).at(-1)).toBe('note');
  });
});
