import fc from 'fast-check';
import { Log } from '../../src/platform/log.js';
import { Sweeps } from '../../src/platform/sweeps.js';
import { RosterUpkeep } from '../../src/groups/roster/roster.upkeep.js';
import { RosterReader } from '../../src/groups/roster/roster.reader.js';
import type { Member } from '../../src/contract/groups.js';
import * as make from '../support/factories.js';
import { audited, members, statusOf } from './records.setup.js';
import { exportsOf, form, importing, importsOf } from './roster.setup.js';
import { byName, counts, csv, kari, read, roster, stage, undo } from './roster.stage.js';

describe('An import that is undone', () => {
  it('leaves the roster as it was', async () => {
    await read(kari, 'Per Bø;90000001;per@example.org;;Mat');
    const before = await roster();
    const done = await read(
      'Kari Hansen;48123456;ny@example.org;Nestleder;Omsorg;0350;2020-01-01;English',
      'Per Bø;90000002;per@example.org',
      'Ny Person;90000009;',
    );
    expect(done.counts).toEqual({ create: 1, update: 2, skip: 0, reject: 0 });
    expect(await undo(done.importId)).toEqual({ removed: 1, restored: 2, kept: [] });
    const plain = (some: Member[]) => some.map((member) => ({ ...member, version: 0 }));
    expect(plain(await roster())).toEqual(plain(before));
    expect(await counts()).toEqual({ members: 3, reachable: 3 });
    expect(
      await stage.world.owner(`select from contact_point where address in ('+4790000009', 'ny@example.org')`),
    ).toEqual([]);
    expect(await statusOf(undo(done.importId))).toBe(409);
    const named = (name: string) => stage.world.owner('select from person where name = $1', [name]);
    expect(await named('Ny Person')).toHaveLength(1);
    await new RosterUpkeep(stage.world.db, new Sweeps(new Log('silent'))).forget();
    expect([(await named('Ny Person')).length, (await named('Per Bø')).length]).toEqual([0, 1]);
    const listed = await stage.world.db.as(stage.leader, (tx) =>
      importsOf(stage.world).list(tx, stage.leader, stage.group.id),
    );
    expect(listed.items.map(({ id, undoneAt }) => [id === done.importId, undoneAt !== null])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it('leaves those alone whom somebody has changed since, and says so', async () => {
    const { importId } = await read(kari, 'Per Bø;90000001;');
    const { membershipId, version } = await byName('Per Bø');
    await stage.world.db.as(stage.leader, (tx) =>
      members.change(tx, stage.leader, { groupId: stage.group.id, membershipId }, { homePostcode: '3400' }, version),
    );
    expect(await undo(importId)).toEqual({ removed: 1, restored: 0, kept: [{ membershipId, name: 'Per Bø' }] });
    expect((await roster()).map(({ name }) => name)).toEqual(['Lise Leder', 'Per Bø']);
  });

  it('can be that for a day by the database’s clock, in its own group', async () => {
    const { importId } = await read(kari);
    const other = await make.aGroup(stage.world.db);
    const stranger = (await make.aLeaderOf(stage.world.db, other)).actor;
    expect(await statusOf(undo(importId, stranger, other.id))).toBe(404);
    await stage.world.wind('23 hours 59 minutes');
    const { importId: later } = await read('Per Bø;90000001;');
    await stage.world.wind('2 minutes');
    expect(await statusOf(undo(importId))).toBe(409);
    expect(await undo(later)).toMatchObject({ removed: 1 });
  });

  it('does not leave the group without anybody who answers for it', async () => {
    const { importId } = await read('Ny Leder;90000001;;Leder');
    const [own] = (await roster()).filter(({ personId }) => personId === stage.leader.personId);
    await stage.world.db.as(stage.leader, (tx) =>
      members.remove(tx, stage.leader, { groupId: stage.group.id, membershipId: own!.membershipId }),
    );
    expect(await statusOf(undo(importId))).toBe(409);
  });
});

/** Any of the same four people, with any of a few numbers, addresses and postcodes; two lists of the same may meet. */
const line = fc
  .record({
    who: fc.constantFrom('Kari Hansen', 'Per Bø', 'Ola Lie', 'Siv Moe'),
    mail: fc.constantFrom('', 'ny@example.org', 'annen@example.org'),
    duty: fc.constantFrom('', 'Mat', 'Hus'),
    postcode: fc.constantFrom('', '3400', '0350'),
  })
  .map(({ who, mail, duty, postcode }) => ({
    who,
    line: `${who};4800000${who.length};${mail};;${duty};${postcode};;`,
  }));
const list = fc.uniqueArray(line, { selector: ({ who }) => who, minLength: 1, maxLength: 4 });

describe('Imports one after the other', () => {
  const now = async () =>
    (await roster()).map(({ name, contactPoints, capabilities, homePostcode }) => ({
      name,
      capabilities,
      homePostcode,
      points: contactPoints.map(({ address }) => address),
    }));

  it('are undone one after the other, each to what it was before it, whatever the lists', async () => {
    const chains = fc.sample(fc.array(list, { minLength: 2, maxLength: 4 }), { numRuns: 6, seed: 20261122 });
    for (const lists of chains) {
      const before: [string, unknown][] = [];
      for (const some of lists) {
        const was = await now();
        const { importId } = await read(...some.map((one) => one.line));
        before.push([importId!, was]);
      }
      for (const [importId, was] of before.toReversed()) {
        expect(await undo(importId)).toMatchObject({ kept: [] });
        expect(await now()).toEqual(was);
      }
    }
  });

  it('keep whom somebody has changed in between, also once the later one is undone', async () => {
    const first = await read('Per Bø;90000001;');
    const { membershipId } = await byName('Per Bø');
    const person = { groupId: stage.group.id, membershipId };
    await stage.world.db.as(stage.leader, (tx) => members.change(tx, stage.leader, person, { homePostcode: '3400' }));
    const second = await read('Per Bø;90000001;per@example.org');
    expect(await undo(second.importId)).toMatchObject({ restored: 1, kept: [] });
    expect(await undo(first.importId)).toMatchObject({ removed: 0, kept: [{ name: 'Per Bø' }] });
  });

  it('leave what the later one has changed alone when the earlier is undone first', async () => {
    const first = await read('Per Bø;90000001;');
    const second = await read('Per Bø;90000001;per@example.org');
    expect(await undo(first.importId)).toMatchObject({ removed: 0, kept: [{ name: 'Per Bø' }] });
    expect(await undo(second.importId)).toMatchObject({ restored: 1, kept: [] });
    expect(await byName('Per Bø')).toMatchObject({ contactPoints: [{ address: '+4790000001' }] });
  });
});

describe('The roster as a file', () => {
  const nasty = ['=1+1 Hansen', '+47 Bang', 'Nordmann, Kari', 'KARI CAPS', 'Ola "Ola" Østby; jr', 'Anne-Lise d’Åsen'];

  it.each([
    ['xlsx', 'nb'],
    ['csv', 'nb'],
    ['xlsx', 'nn'],
    ['csv', 'en'],
  ] as const)('written as %s in %s is read back as the same', async (format, language) => {
    await read(kari, 'Per Bø;90000001 / 90000002;per@example.org;Nestleder;Omsorg;0350;2020-01-01;English');
    for (const [index, name] of nasty.entries())
      await make.aMember(stage.world.db, stage.group, {
        name,
        channels: index % 2 ? ['email', 'sms'] : ['sms'],
        capabilities: ['boat_crew'],
      });
    await make.aMember(stage.world.db, stage.group, { name: 'Uten Nummer', channels: [] });
    const file = await exportsOf(stage.world).export(stage.leader, stage.group.id, format, language);
    const back = await importing(stage.world, stage.leader, stage.group.id, form(file), { dryRun: true });
    expect(back.rows.filter(({ action }) => action !== 'skip')).toEqual([]);
    expect(back.rows).toHaveLength(3 + nasty.length + 1);
  });

  it('opens in a spreadsheet as text, and runs nothing there', async () => {
    await make.aMember(stage.world.db, stage.group, { name: '=HYPERLINK("http://x")' });
    const text = (await exportsOf(stage.world).export(stage.leader, stage.group.id, 'csv', 'nb')).toString();
    expect(text.startsWith('\uFEFFNavn;Mobil;E-post;')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(await audited(stage.world, stage.group.id)).toContainEqual({
      deed: 'member.export',
      actor: stage.leader.personId,
      facts: { format: 'csv' },
    });
  });
});

describe('A list with something wrong in it', () => {
  it('is all or nothing: a row that is rejected refuses the whole, and is told with its reason', async () => {
    const before = await roster();
    const sent = form(csv(kari, 'Uten Nummer;;', ';48123499'), { rejected: 'refuse' });
    await expect(importing(stage.world, stage.leader, stage.group.id, sent)).rejects.toMatchObject({
      code: 'rows-rejected',
      facts: { count: 2 },
      faults: [
        { path: 'rows.3', facts: { reason: 'Fant verken mobilnummer eller e-post som kan brukes.' } },
        { path: 'rows.4', facts: { reason: 'Fant ikke noe navn i raden.' } },
      ],
    });
    expect(await roster()).toEqual(before);
    const whole = form(csv(kari), { rejected: 'refuse' });
    expect((await importing(stage.world, stage.leader, stage.group.id, whole)).counts.create).toBe(1);
  });

  it('is thought through outside any transaction, and anew where somebody changes the roster meanwhile', async () => {
    const from = new RosterReader();
    let looks = 0;
    from.isStill = async (tx, groupId, mark) => {
      looks += 1;
      return looks > 1 && RosterReader.prototype.isStill.call(from, tx, groupId, mark);
    };
    const done = await importing(stage.world, stage.leader, stage.group.id, form(csv(kari)), { from });
    expect([done.counts.create, looks]).toEqual([1, 2]);
    expect((await roster()).filter(({ name }) => name === 'Kari Nordmann')).toHaveLength(1);
  });
});
