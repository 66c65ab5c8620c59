import { newId } from '../../src/platform/ids.js';
import { aDutyOfficerOf, aGroup, aLeaderOf, aMunicipality, aPerson } from '../support/factories.js';
import { anEntrance, wrong, type Entrance } from './access.setup.js';

let door: Entrance;
beforeAll(async () => {
  door = await anEntrance();
});
afterAll(() => door?.close());

const ofIdentifier = `sign_in_code where identifier_hash = sha256(convert_to($1, 'UTF8'))`;

describe('A one-time code', () => {
  it('is asked for in the same way by members and strangers, and only members get one', async () => {
    const { email, personId } = await aPerson(door.db);
    for (const identifier of [email, 'stranger@example.org', '+4799999999']) {
      const jobs = await door.count('outbox');
      const codeId = await door.ask(identifier);
      expect(await door.count(ofIdentifier, identifier)).toBe(1);
      expect(await door.count('outbox')).toBe(jobs + 1);
      const minted = await door.within((tx) => door.codes.mint(tx, codeId));
      if (identifier !== email) expect(minted).toBeNull();
      else expect(minted).toMatchObject({ personId, code: expect.stringMatching(/^\d{6}$/) });
      expect(await door.count('sign_in_code where id = $1 and identifier is null', codeId)).toBe(1);
    }
  });

  it('lets in once, by phone or e-mail however they are written', async () => {
    const { phone, email, personId } = await aPerson(door.db);
    const local = phone.slice(3);
    const code = await door.aCodeFor(`${local.slice(0, 3)} ${local.slice(3)}`);
    expect(await door.redeem(phone, ` ${code.slice(0, 3)} ${code.slice(3)}`)).toBe(personId);
    expect(await door.redeem(phone, code)).toBeNull();
    const byMail = await door.aCodeFor(` ${email.toUpperCase()} `);
    expect(await door.redeem(phone, byMail)).toBeNull();
    expect(await door.redeem(email, byMail)).toBe(personId);
  });

  it('is worth nothing after ten minutes of the database’s clock', async () => {
    const { email, personId } = await aPerson(door.db);
    const [early, late] = [await door.aCodeFor(email), await door.ask(email)];
    await door.wind('9 minutes 50 seconds');
    expect(await door.redeem(email, early)).toBe(personId);
    const second = await door.aCodeFor(email);
    await door.wind('10 minutes');
    expect(await door.redeem(email, second)).toBeNull();
    expect(await door.within((tx) => door.codes.mint(tx, late))).toBeNull();
  });

  it('takes five tries and then no more, also the right one', async () => {
    const { email, personId } = await aPerson(door.db);
    const first = await door.aCodeFor(email);
    for (let attempt = 1; attempt <= 5; attempt += 1) expect(await door.redeem(email, wrong(first))).toBeNull();
    expect(await door.redeem(email, first)).toBeNull();
    const second = await door.aCodeFor(email);
    for (let attempt = 1; attempt <= 4; attempt += 1) expect(await door.redeem(email, wrong(second))).toBeNull();
    expect(await door.redeem(email, second)).toBe(personId);
  });

  it('takes no sixth try from those who come at the same time', async () => {
    const { email } = await aPerson(door.db);
    const code = await door.aCodeFor(email);
    await Promise.all(Array.from({ length: 8 }, () => door.redeem(email, wrong(code))));
    expect(await door.count(`${ofIdentifier} and tries = 5`, email)).toBe(1);
  });

  it('that was overtaken by a newer one still lets in, and uses both up', async () => {
    const { email, personId } = await aPerson(door.db);
    const [older, newer] = [await door.aCodeFor(email), await door.aCodeFor(email)];
    expect(await door.redeem(email, older)).toBe(personId);
    expect(await door.redeem(email, newer)).toBeNull();
  });

  it('that is made again by a repeated job replaces the one before', async () => {
    const { email, personId } = await aPerson(door.db);
    const codeId = await door.ask(email);
    const mint = () => door.within((tx) => door.codes.mint(tx, codeId));
    const first = await mint();
    const second = await mint();
    expect(second).toMatchObject({ personId, contactPointId: first!.contactPointId });
    if (first!.code !== second!.code) expect(await door.redeem(email, first!.code)).toBeNull();
    expect(await door.redeem(email, second!.code)).toBe(personId);
    expect(await mint()).toBeNull();
  });

  it('lets nobody in by a contact point that was never verified', async () => {
    const { email, personId } = await aPerson(door.db);
    await door.owner('update contact_point set verified_at = null where person_id = $1', [personId]);
    const codeId = await door.ask(email);
    expect(await door.within((tx) => door.codes.mint(tx, codeId))).toBeNull();
    for (const guess of ['', '000000', '0'.repeat(12)]) expect(await door.redeem(email, guess)).toBeNull();
  });

  it('lets in the one with most roles where several share an address', async () => {
    const lier = await aMunicipality(door.db);
    const people = [await aPerson(door.db), await aDutyOfficerOf(door.db, lier), await aPerson(door.db)];
    for (const { personId } of people) {
      await door.owner(
        `insert into contact_point (id, person_id, channel, address, rank, verified_at)
         values ($1, $2, 'email', 'shared@example.org', 9, clock_now())`,
        [newId(), personId],
      );
    }
    const shared = 'shared@example.org';
    expect(await door.redeem(shared, await door.aCodeFor(shared))).toBe(people[1]!.personId);
    await door.owner('update role_grant set ended_at = clock_now() where person_id = $1', [people[1]!.personId]);
    expect(await door.redeem(shared, await door.aCodeFor(shared))).toBe(people[0]!.personId);
  });
});

describe('An actor', () => {
  it('has the roles that were given her and those of her memberships, as they are this moment', async () => {
    const lier = await aMunicipality(door.db);
    const group = await aGroup(door.db);
    const officer = await aDutyOfficerOf(door.db, lier);
    const { personId } = await aLeaderOf(door.db, group, { person: officer });
    const grants = [
      { role: 'duty_officer', municipalityId: lier.id },
      { role: 'group_leader', groupId: group.id },
    ];
    const token = await door.aTokenFor(officer.email);
    expect(await door.actors.actorByToken(token)).toEqual({
      kind: 'person',
      personId,
      sessionId: expect.any(String),
      grants,
    });
    expect(await door.actors.actorOf(personId)).toEqual({ kind: 'person', personId, grants });
    await door.owner('update membership set left_at = clock_now() where person_id = $1', [personId]);
    expect((await door.actors.actorByToken(token))!.grants).toEqual(grants.slice(0, 1));
    await door.owner('update role_grant set ended_at = clock_now() where person_id = $1', [personId]);
    expect((await door.actors.actorByToken(token))!.grants).toEqual([]);
  });

  it('is nobody where there is no such person', async () => {
    expect(await door.actors.actorOf(newId())).toBeUndefined();
    expect(await door.actors.actorByToken('x'.repeat(43))).toBeUndefined();
  });
});
