import { ReviewAgreement } from '../../src/contract/agreement-annexes.js';
import { NewVersion } from '../../src/contract/cooperation.js';
import { yearsAfter } from '../../src/cooperation/agreement.rules.js';
import { termsHash } from '../../src/cooperation/terms.hash.js';
import { Invalid, MoveRefused, NotPermitted } from '../../src/platform/problem.js';
import * as make from '../support/factories.js';
import {
  bothSign,
  change,
  coordinator,
  dayOf,
  db,
  deputy,
  draft,
  leader,
  lier,
  read,
  world,
} from './agreement.stage.js';
import { agreementNotes, agreementReader, agreementReviews, audited, versions } from './records.setup.js';

const renew = ({ actor }: make.APerson, id: string, given: object = {}) =>
  db.as(actor, (tx) => versions.draft(tx, actor, id, NewVersion.parse(given)));

describe('An agreement that both have signed', () => {
  it('keeps its terms, and each side keeps its own contacts', async () => {
    const { id } = await draft();
    const { termsHash: hash } = (await bothSign(id)).signatures[0]!;
    await expect(change(leader, id, { contactMinutes: 5 })).rejects.toThrow(MoveRefused);
    await expect(change(coordinator, id, { contacts: [{ personId: deputy.personId }] })).rejects.toThrow(NotPermitted);
    await expect(change(leader, id, { municipalContacts: [] })).rejects.toThrow(NotPermitted);
    await change(leader, id, { contacts: [{ personId: deputy.personId, minutes: 5 }] });
    const duty = { name: 'Vakttelefonen', phone: '32 22 00 00', email: 'vakt@lier.example' };
    const kept = await change(coordinator, id, { municipalContacts: [duty] });
    expect(kept).toMatchObject({
      contacts: [{ personId: deputy.personId, minutes: 5 }],
      municipalContacts: [{ ...duty, phone: '+4732220000', deputy: false }],
      state: 'in_force',
    });
    expect([termsHash(kept), kept.signatures.length]).toEqual([hash, 2]);
    await expect(change(coordinator, id, { municipalContacts: [{ name: 'A', phone: '12' }] })).rejects.toThrow(Invalid);
  });

  it('goes on in a version that is filled in, and is replaced on the day that one begins', async () => {
    const { id } = await draft({ validTo: await dayOf(20), title: 'Første' });
    await bothSign(id);
    const next = await renew(leader, id);
    expect(next).toMatchObject({
      state: 'draft',
      edition: 2,
      firstId: id,
      title: 'Første',
      validFrom: await dayOf(21),
    });
    expect(next.contacts).toHaveLength(2);
    await expect(renew(coordinator, id)).rejects.toThrow(MoveRefused);
    await change(coordinator, next.id, { title: 'Andre', validFrom: await dayOf(10), validTo: null });
    await bothSign(next.id);
    expect([(await read(id)).state, (await read(next.id)).state]).toEqual(['in_force', 'signed']);
    await world.wind('10 days');
    expect([await read(id), await read(next.id)]).toMatchObject([
      { state: 'replaced', title: 'Første' },
      { state: 'in_force', title: 'Andre' },
    ]);
    expect((await change(leader, next.id, { state: 'expired' })).endedOn).toBe(await dayOf(0));
    await world.wind('-10 days');
    const all = await db.as(leader.actor, (tx) => agreementReader.find(tx, { first: id, limit: 9 }));
    expect(all.map(({ edition }) => edition)).toEqual([2, 1]);
  });

  it('stands as it is when the next version is refused, by either side, and another may be proposed', async () => {
    const { id } = await draft();
    await bothSign(id);
    for (const [proposer, refuser, edition] of [
      [leader, coordinator, 2],
      [coordinator, leader, 3],
    ] as const) {
      const next = await renew(proposer, id);
      expect(next.edition).toBe(edition);
      expect((await change(refuser, next.id, { state: 'withdrawn' })).state).toBe('withdrawn');
    }
    expect(await read(id)).toMatchObject({ state: 'in_force', edition: 1 });
  });

  it('is gone through, said by either side, and what was signed stands as it is', async () => {
    const { id } = await draft({ reviewOn: await dayOf(-3) });
    const [today, soon] = [await dayOf(0), await dayOf(200)];
    const review = ({ actor }: make.APerson, given: object) =>
      db.as(actor, (tx) => agreementReviews.record(tx, actor, id, ReviewAgreement.parse(given)));
    await expect(review(leader, { on: today })).rejects.toThrow(MoveRefused);
    const signed = await bothSign(id);
    expect(signed).toMatchObject({ reviews: [], reviewOn: await dayOf(-3), nextReviewOn: await dayOf(-3) });
    await expect(review(deputy, { on: today })).rejects.toThrow(NotPermitted);
    await expect(review(leader, { on: today, side: 'municipality' })).rejects.toThrow(NotPermitted);
    await expect(review(leader, { on: await dayOf(1) })).rejects.toThrow(Invalid);
    await expect(review(leader, { on: today, next: today })).rejects.toThrow(Invalid);
    await review(coordinator, { on: today });
    expect((await read(id)).nextReviewOn).toBe(yearsAfter(today, 1));
    const gone = await review(leader, { on: today, next: soon });
    expect(gone).toMatchObject({
      nextReviewOn: soon,
      reviewOn: await dayOf(-3),
      version: signed.version,
      reviews: [
        { side: 'group', name: leader.name, on: today, nextOn: soon },
        { side: 'municipality', name: coordinator.name },
      ],
    });
    expect(termsHash(gone)).toBe(signed.signatures[0]!.termsHash);
    expect((await audited(world, id)).map(({ deed }) => deed)).toContain('agreement.review');
  });

  it('is followed by one version, whoever asks for it first', async () => {
    const { id } = await draft();
    await bothSign(id);
    const asked = await Promise.allSettled([renew(leader, id), renew(coordinator, id), renew(leader, id)]);
    expect(asked.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  it('is spoken of by both sides, and both read both', async () => {
    const { id } = await draft();
    const say = ({ actor }: make.APerson, text: string) =>
      db.as(actor, (tx) => agreementNotes.add(tx, actor, id, { text }));
    await expect(say(leader, 'For tidlig')).rejects.toThrow(MoveRefused);
    await bothSign(id);
    await say(deputy, 'Vi fikk beskjed i god tid.');
    await say(await make.aDutyOfficerOf(db, lier), 'Suppen kom fram.');
    await expect(say(await make.aReaderOf(db, lier), 'Nei')).rejects.toThrow(NotPermitted);
    const notes = await db.as(leader.actor, (tx) => agreementNotes.list(tx, leader.actor, id, { limit: 9 }));
    expect(notes.map(({ side, text }) => [side, text])).toEqual([
      ['municipality', 'Suppen kom fram.'],
      ['group', 'Vi fikk beskjed i god tid.'],
    ]);
  });
});
