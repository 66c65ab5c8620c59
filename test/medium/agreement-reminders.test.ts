import {
  agreementIsEnded,
  draftIsGivenUp,
  draftIsMade,
  signatureIsVoid,
} from '../../src/cooperation/agreement-news.reminders.js';
import { agreementEnds, reviewIsDue, signatureIsAwaited } from '../../src/cooperation/agreement.reminders.js';
import { supportMoved } from '../../src/cooperation/support.reminders.js';
import { CreateAgreement } from '../../src/contract/cooperation.js';
import type { AnswerSupport } from '../../src/contract/support.js';
import { systemActor, type Actor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import { Config } from '../../src/platform/config.js';
import { Outbox } from '../../src/platform/outbox.js';
import { OutreachService } from '../../src/outreach/outreach.service.js';
import { RemindHandler } from '../../src/outreach/reminders/remind.handler.js';
import { PublicAddress } from '../../src/platform/public-address.js';
import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { support } from './equipment.setup.js';
import { agreementReviews, agreements, signing, versions } from './records.setup.js';

let world: TestDatabase;
let group: make.AGroup;
let leader: make.AMember;
let coordinator: make.APerson;
let lier: make.AMunicipality;
const news = [draftIsMade, draftIsGivenUp, agreementIsEnded, signatureIsVoid];
const declared = [reviewIsDue, agreementEnds, signatureIsAwaited, ...news];

/** Winds to ten in the morning of the next day and gathers what is due then, by several workers at once. */
async function nextMorning(): Promise<void> {
  const [ahead] = await world.owner<{ interval: string }>(
    `select (local::date + 1 + time '10:00' - local)::text as interval
     from (select clock_now() at time zone 'Europe/Oslo' as local) now`,
  );
  await world.wind(ahead!.interval);
  const aWorker = () =>
    new RemindHandler(world.db, new Outbox(), new OutreachService(new Outbox()), new PublicAddress(new Config({})));
  await Promise.all([aWorker(), aWorker()].map((worker) => worker.sweep()));
}
const dayOf = async (days: number) => {
  const [row] = await world.owner<{ day: string }>(
    `select ((clock_now() at time zone 'Europe/Oslo')::date + $1::integer)::text as day`,
    [days],
  );
  return row!.day;
};
const reminded = (id: string) =>
  world.owner<{ kind: string; people: string[] }>(
    `select r.kind, array_agg(p.person_id order by p.person_id) as people from reminder r
     join reminder_recipient p on p.reminder_id = r.id where r.kind like 'cooperation.%' and r.subject_id = $1
     group by r.id, r.kind order by r.kind`,
    [id],
  );

beforeAll(async () => {
  world = await aDatabase();
  lier = await make.aMunicipality(world.db);
  coordinator = await make.aCoordinatorOf(world.db, lier);
});
beforeEach(async () => {
  group = await make.aGroup(world.db, { municipalities: [lier] });
  leader = await make.aLeaderOf(world.db, group);
  await make.aMember(world.db, group);
});
afterAll(() => world?.close());

describe('An agreement reminds', () => {
  it('both sides sixty days before its review and its end, once', async () => {
    const [near, far] = [await dayOf(61), await dayOf(64)];
    const given = { municipality: lier, group, contacts: [leader], reviewOn: near, validTo: far };
    const { id } = await make.anAgreement(world.db, given);
    await nextMorning();
    const both = [coordinator.personId, leader.personId].toSorted();
    expect(await reminded(id)).toEqual([{ kind: 'cooperation.agreement-review', people: both }]);
    for (let day = 0; day < 4; day += 1) await nextMorning();
    expect(await reminded(id)).toEqual([
      { kind: 'cooperation.agreement-ends', people: both },
      { kind: 'cooperation.agreement-review', people: both },
    ]);
  });

  it('both sides again before the day that they set when they went through it', async () => {
    const [near, far] = [await dayOf(61), await dayOf(65)];
    const { id } = await make.anAgreement(world.db, { municipality: lier, group, contacts: [leader], reviewOn: near });
    const review = { on: await dayOf(0), next: far };
    await world.db.as(leader.actor, (tx) => agreementReviews.record(tx, leader.actor, id, review));
    for (let day = 0; day < 4; day += 1) await nextMorning();
    expect(await reminded(id)).toEqual([]);
    await nextMorning();
    expect((await reminded(id)).map(({ kind }) => kind)).toEqual(['cooperation.agreement-review']);
    const [row] = await world.owner<{ on: string }>(`select facts ->> 'on' as on from reminder where subject_id = $1`, [
      id,
    ]);
    expect(row!.on).toBe(far);
  });

  it('nobody while it is a draft that nobody has signed, and the other side once one has', async () => {
    const given = { municipality: lier, group, contacts: [leader], reviewOn: await dayOf(50), state: 'draft' as const };
    const { id } = await make.anAgreement(world.db, given);
    await nextMorning();
    expect(await reminded(id)).toEqual([]);
    await world.db.as(coordinator.actor, (tx) => signing.sign(tx, coordinator.actor, id, {}));
    await nextMorning();
    expect(await reminded(id)).toEqual([{ kind: 'cooperation.agreement-signature', people: [leader.personId] }]);
  });

  it('the other side of what one side has done: drafted, changed what was signed, refused, ended', async () => {
    const between = { municipalityId: lier.id, groupId: group.id };
    const { id } = await world.db.as(coordinator.actor, (tx) =>
      agreements.create(tx, coordinator.actor, CreateAgreement.parse(between)),
    );
    const change = ({ actor }: make.APerson, agreementId: string, changes: object) =>
      world.db.as(actor, (tx) => agreements.change(tx, actor, agreementId, changes));
    const sign = ({ actor }: make.APerson, agreementId: string) =>
      world.db.as(actor, (tx) => signing.sign(tx, actor, agreementId, {}));
    const told = async (agreementId: string) => {
      await nextMorning();
      const rows = await reminded(agreementId);
      return rows.map(({ kind, people }) => [kind.replace('cooperation.agreement-', ''), ...people]);
    };
    const drafted = ['drafted', leader.personId];
    expect([await told(id), await told(id)]).toEqual([[drafted], [drafted]]);
    await sign(coordinator, id);
    await change(coordinator, id, { title: 'Ny' });
    expect(await told(id)).toEqual([drafted]);
    await sign(leader, id);
    await change(coordinator, id, { title: 'Nyere' });
    const undone = ['signature-void', leader.personId];
    expect(await told(id)).toEqual([drafted, undone]);
    await sign(leader, id);
    await sign(coordinator, id);
    const next = await world.db.as(leader.actor, (tx) => versions.draft(tx, leader.actor, id, {}));
    expect(await told(next.id)).toEqual([['drafted', coordinator.personId]]);
    await change(coordinator, next.id, { state: 'withdrawn' });
    expect(await told(next.id)).toEqual([
      ['drafted', coordinator.personId],
      ['refused', leader.personId],
    ]);
    await change(leader, id, { state: 'expired' });
    expect(await told(id)).toEqual([drafted, ['ended', coordinator.personId], undone]);
  });

  it('in words of every language, with a place to see to it', async () => {
    const given = {
      municipality: lier,
      group,
      contacts: [leader],
      reviewOn: await dayOf(30),
      validFrom: await dayOf(0),
    };
    const { id } = await make.anAgreement(world.db, given);
    const rows = await world.db.as(systemActor('test'), (tx) =>
      tx.query<{ subject_id: string; facts: never; path: string }[]>(reviewIsDue.due),
    );
    const row = rows.find(({ subject_id: subject }) => subject === id)!;
    expect(row.path).toBe(`/avtale/${id}`);
    for (const { texts } of declared)
      for (const say of Object.values(texts)) expect(say(row.facts)).toMatch(new RegExp(`Lier.*${group.name}`));
  });
});

describe('A support request reminds', () => {
  it('who leads the group of each answer and of the settlement, on the morning after, once', async () => {
    const asked = { municipalityId: lier.id, kind: 'training' as const, title: 'Kurs', amountAsked: 5000 };
    const { id } = await world.db.as(leader.actor, (tx) => support.ask(tx, leader.actor, group.id, asked));
    const theirs = (work: (tx: Tx, actor: Actor) => Promise<unknown>) =>
      world.db.as(coordinator.actor, (tx) => work(tx, coordinator.actor));
    const answer = (given: AnswerSupport) => theirs((tx, actor) => support.answer(tx, actor, id, given));
    const morning = async () => {
      await nextMorning();
      const told = await world.owner<{ state: string; people: string[] }>(
        `select facts ->> 'state' as state, array_agg(person_id) as people from reminder join reminder_recipient on reminder_id = id
         where kind = $2 and subject_id = $1 group by id order by id`,
        [id, supportMoved.kind],
      );
      expect(told.every(({ people }) => people.join() === leader.personId)).toBe(true);
      return told.map(({ state }) => state);
    };
    await answer({ answer: 'granted_in_part', amountGranted: 3000 });
    expect(await morning()).toEqual(['granted_in_part']);
    await answer({ answer: 'granted_in_part', amountGranted: 3500 });
    await answer({ answer: 'granted' });
    expect(await morning()).toEqual(['granted_in_part', 'granted']);
    expect(await morning()).toHaveLength(2);
    await theirs((tx, actor) => support.settle(tx, actor, id, { amountSettled: 4800 }));
    await morning();
    expect(await morning()).toEqual(['granted_in_part', 'granted', 'settled']);
  });
});
