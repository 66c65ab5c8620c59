import { AddQualificationKind, ReportQualification } from '../../src/contract/qualifications.js';
import { PageQuery } from '../../src/contract/manner.js';
import type { Actor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import { encodeCursor } from '../../src/platform/paging.js';
import { Invalid, MoveRefused, NotPermitted, Stale } from '../../src/platform/problem.js';
import * as make from '../support/factories.js';
import * as told from '../support/people.factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { catalogue, qualifications, theUsualPeople } from './people.setup.js';
import { audited, promised, statusOf } from './records.setup.js';

let world: TestDatabase;
let scene: Awaited<ReturnType<typeof theUsualPeople>>;
let kind: { id: string };

beforeAll(async () => {
  world = await aDatabase();
  scene = await theUsualPeople(world);
  kind = await told.aQualificationKind(world.db, { validMonths: 24 });
});
afterAll(() => world?.close());

const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => world.db.as(actor, work);
const report = (actor: Actor, personId: string, given: object = {}) =>
  as(actor, (tx) =>
    qualifications.report(
      tx,
      actor,
      personId,
      ReportQualification.parse({ kindId: kind.id, obtainedOn: '2026-01-15', ...given }),
    ),
  );

describe('What somebody has learnt', () => {
  it.each([
    // who                         reads, reports, decides, takes away, rows seen by row-level security alone
    ['volunteer herself', 1, 'reported', 403, 'done', 1],
    ['leader', 1, 'confirmed', 'confirmed', 'done', 1],
    ['deputy', 1, 'confirmed', 'confirmed', 'done', 1],
    ['storekeeper', 404, 404, 404, 404, 0],
    ['another volunteer', 404, 404, 404, 404, 0],
    ['leader of another group', 404, 404, 404, 404, 0],
    ['coordinator', 404, 404, 404, 404, 0],
    ['officer of the organisation', 404, 404, 404, 404, 0],
    ['operator', 404, 404, 404, 404, 0],
    ['stranger', 404, 404, 404, 404, 0],
    ['visitor', 404, 404, 404, 404, 0],
  ])('is shown to the %s, and kept, as far as it is hers to', async (name, reads, reports, decides, removes, seen) => {
    const actor = scene.who[name]!;
    const { personId } = scene.volunteer;
    await world.owner('delete from qualification');
    const { id } = await told.aQualification(world.db, scene.volunteer, { kind });
    const page = PageQuery.parse({});
    expect({
      seen: (await as(actor, (tx) => tx.query<unknown[]>('select from qualification'))).length,
      reads: await statusOf(as(actor, async (tx) => (await qualifications.list(tx, actor, personId, page)).length)),
      decides: await statusOf(
        as(actor, async (tx) => (await qualifications.decide(tx, actor, id, { to: 'confirmed' })).state),
      ),
      reports: await statusOf(report(actor, personId).then(({ state }) => state)),
      removes: await statusOf(as(actor, (tx) => qualifications.remove(tx, actor, { personId, id })).then(() => 'done')),
    }).toEqual({ reads, reports, decides, removes, seen });
  });

  it('is confirmed or declined with a word, and a leader may change her mind; all of it is written down', async () => {
    const { volunteer, leader } = scene;
    await promised(world);
    const { id, version } = await report(volunteer.actor, volunteer.personId);
    expect((await promised(world)).map(({ name }) => name)).toContain('people.strength-changed');
    const decide = (decision: Parameters<typeof qualifications.decide>[3], expected?: number) =>
      as(leader.actor, (tx) => qualifications.decide(tx, leader.actor, id, decision, expected));
    expect(await decide({ to: 'declined', word: 'Fant ikke kurset' }, version)).toMatchObject({
      state: 'declined',
      word: 'Fant ikke kurset',
      version: 2,
    });
    await expect(decide({ to: 'confirmed' }, version)).rejects.toThrow(Stale);
    expect(await decide({ to: 'confirmed', validTo: '2027-06-01' })).toMatchObject({
      state: 'confirmed',
      word: null,
      validTo: '2027-06-01',
    });
    await expect(decide({ to: 'confirmed' })).rejects.toThrow(MoveRefused);
    const deeds = (await audited(world, volunteer.personId)).map(({ deed }) => deed);
    expect(deeds.slice(-3)).toEqual(['qualification.report', 'qualification.declined', 'qualification.confirmed']);
  });

  it('of a leader is confirmed by somebody else', async () => {
    const { leader, deputy } = scene;
    const own = await report(leader.actor, leader.personId);
    expect(own).toMatchObject({ state: 'reported', validTo: '2028-01-15' });
    await expect(
      as(leader.actor, (tx) => qualifications.decide(tx, leader.actor, own.id, { to: 'confirmed' })),
    ).rejects.toThrow(NotPermitted);
    const seen = await as(deputy.actor, (tx) => qualifications.decide(tx, deputy.actor, own.id, { to: 'confirmed' }));
    expect(seen.state).toBe('confirmed');
  });

  it('of somebody who answers for a group is decided by an officer of its organisation too, and nobody else’s', async () => {
    const { leader, volunteer, group } = scene;
    const organisationId = group.organisationIds[0]!;
    const officer = scene.who['officer of the organisation']!;
    const own = await report(leader.actor, leader.personId);
    await report(volunteer.actor, volunteer.personId);
    const waiting = await as(officer, (tx) => qualifications.ofLeaders(tx, officer, organisationId, { limit: 50 }));
    expect(waiting.map(({ id }) => id)).toEqual([own.id]);
    expect(
      await statusOf(
        as(leader.actor, (tx) => qualifications.ofLeaders(tx, leader.actor, organisationId, { limit: 50 })),
      ),
    ).toBe(403);
    const elsewhere = (await make.anOfficerOf(world.db, await make.anOrganisation(world.db))).actor;
    const confirm = (actor: Actor) =>
      as(actor, async (tx) => (await qualifications.decide(tx, actor, own.id, { to: 'confirmed' })).state);
    expect(await statusOf(confirm(elsewhere))).toBe(404);
    expect(await confirm(officer)).toBe('confirmed');
  });

  it.each([
    ['of a kind that her groups do not know', { kindId: '0199aaaa-0000-7000-8000-000000000000' }, 'kindId', 'unfit'],
    ['that lies ahead', { obtainedOn: '2999-01-01' }, 'obtainedOn', 'notYet'],
    ['that ended before it began', { validTo: '2025-01-01' }, 'validTo', 'endsFirst'],
  ])('%s is refused', async (_, given, path, code) => {
    const refused = report(scene.volunteer.actor, scene.volunteer.personId, given);
    await expect(refused).rejects.toThrow(Invalid);
    await expect(refused).rejects.toMatchObject({ faults: [{ path, code }] });
  });

  it('is listed in pages, and that a leader looked is told to her', async () => {
    const { volunteer, leader } = scene;
    await world.owner('delete from qualification');
    for (let made = 0; made < 3; made += 1) await report(volunteer.actor, volunteer.personId);
    const first = await as(leader.actor, (tx) =>
      qualifications.list(tx, leader.actor, volunteer.personId, { limit: 2 }),
    );
    const rest = await as(leader.actor, (tx) =>
      qualifications.list(tx, leader.actor, volunteer.personId, { limit: 2, cursor: encodeCursor([first[1]!.id]) }),
    );
    expect([first.length, rest.length]).toEqual([3, 1]);
    const [last] = (await audited(world, volunteer.personId)).toReversed();
    expect(last).toMatchObject({ deed: 'qualification.read', actor: leader.personId });
  });
});

describe('The catalogue', () => {
  const names = (name: string) => ({ nb: name, nn: name, en: name });

  it('of an association has everybody’s defaults, its own, and those of the associations above', async () => {
    const { db } = world;
    const national = await make.anOrganisation(db, { level: 'national' });
    const county = await make.anOrganisation(db, { level: 'county', parentId: national.id });
    const [local, neighbour] = [
      await make.anOrganisation(db, { parentId: county.id }),
      await make.anOrganisation(db, { parentId: county.id }),
    ];
    const officer = await make.anOfficerOf(db, county);
    const added = await as(officer.actor, (tx) =>
      catalogue.add(tx, officer.actor, county.id, AddQualificationKind.parse({ names: names('Båtfører') })),
    );
    await told.aQualificationKind(db, { organisation: neighbour, name: 'Naboens kurs' });
    const of = async (id: string) => {
      const kinds = await as(officer.actor, (tx) => catalogue.ofOrganisation(tx, id));
      return kinds.filter(({ isDefault }) => !isDefault).map(({ names: { nb } }) => nb);
    };
    expect(await of(local.id)).toEqual(['Båtfører']);
    expect(await of(national.id)).toEqual([]);
    const usual = await as(officer.actor, (tx) => catalogue.ofOrganisation(tx, local.id));
    expect(usual.filter(({ isDefault }) => isDefault).map(({ area }) => area)).toEqual(
      expect.arrayContaining(['course', 'police_certificate', 'confidentiality']),
    );
    const change = (expected?: number) =>
      as(officer.actor, (tx) =>
        catalogue.change(
          tx,
          officer.actor,
          { organisationId: county.id, kindId: added.id },
          { validMonths: 12 },
          expected,
        ),
      );
    expect(await change(added.version)).toMatchObject({ names: names('Båtfører'), validMonths: 12, version: 2 });
    await expect(change(added.version)).rejects.toThrow(Stale);
    await as(officer.actor, (tx) => catalogue.retire(tx, officer.actor, county.id, added.id));
    expect(await of(local.id)).toEqual([]);
    const member = await make.aMember(db, await make.aGroup(db, { organisations: [neighbour] }));
    const hers = await as(member.actor, (tx) => qualifications.kinds(tx, member.actor, member.personId));
    expect(hers.map(({ names: { nb } }) => nb)).toEqual(expect.arrayContaining(['Naboens kurs', 'Politiattest']));
  });
});
