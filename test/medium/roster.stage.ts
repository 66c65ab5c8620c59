import type { Member } from '../../src/contract/groups.js';
import { viewMember } from '../../src/groups/group.view.js';
import type { PersonActor } from '../../src/platform/actor.js';
import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { members } from './records.setup.js';
import { aside, form, importing, undoing } from './roster.setup.js';

/** A group whose leader reads lists into its roster; another one for each test. */
export const stage = {} as { world: TestDatabase; group: make.AGroup; leader: PersonActor };

beforeAll(async () => {
  stage.world = await aDatabase();
});
afterAll(async () => {
  await aside.onApplicationShutdown();
  await stage.world?.close();
});
beforeEach(async () => {
  stage.group = await make.aGroup(stage.world.db);
  stage.leader = (await make.aLeaderOf(stage.world.db, stage.group, { name: 'Lise Leder' })).actor;
});

/** A list as it is written out, with these lines. */
export const csv = (...lines: string[]) =>
  ['Navn;Mobil;E-post;Roller;Oppgaver;Postnummer;Med siden;Språk', ...lines].join('\n');
export const kari = 'Kari Nordmann;48 12 34 56;kari@example.org;Lageransvarlig;Mat, Hus;3400;01.02.2019;Nynorsk';

/** Everybody on the roster, as the leader sees them. */
export const roster = async (actor = stage.leader): Promise<Member[]> => {
  const page = { limit: 200 };
  return (await stage.world.db.as(actor, (tx) => members.list(tx, actor, stage.group.id, page))).map(viewMember);
};
export const byName = async (name: string) => (await roster()).find((member) => member.name === name)!;

/** Reads a list of these lines into the roster. */
export const read = (...lines: string[]) => importing(stage.world, stage.leader, stage.group.id, form(csv(...lines)));

export const undo = (importId: string | null, actor = stage.leader, groupId = stage.group.id) =>
  stage.world.db.as(actor, (tx) => undoing.undo(tx, actor, groupId, importId!));

/** What the group says of how many it is. */
export const counts = async () => {
  const [row] = await stage.world.owner<{ members: number; reachable: number }>(
    'select member_count as members, reachable_count as reachable from care_group where id = $1',
    [stage.group.id],
  );
  return row;
};
