import { setTimeout as pause } from 'node:timers/promises';
import { grantsChanged } from '../../src/access/access.jobs.js';
import { systemActor } from '../../src/platform/actor.js';
import { newId } from '../../src/platform/ids.js';
import { Outbox } from '../../src/platform/outbox.js';
import { aDutyOfficerOf, aLeaderOf } from '../support/factories.js';
import { aService, until } from '../support/service.js';
import { aLiveStage, listenTo, say, typeOf, type LiveStage } from './live.setup.js';

let stage: LiveStage;
beforeAll(async () => {
  stage = await aLiveStage();
});
afterAll(() => stage?.close());

describe('The rooms', () => {
  it('are open to those whom the policies let in, and unknown to strangers', async () => {
    const { id } = await stage.anIncident();
    await stage.ask(id);
    const unknown = newId();
    const table: Record<string, string[]> = {};
    for (const who of ['officer', 'neighbour', 'leader', 'volunteer'] as const) {
      const line = await stage.socket(await stage.signIn(stage[who]));
      table[who] = [];
      for (const [event, body] of [
        ['incident.watch', { incidentId: id }],
        ['incident.watch', { incidentId: unknown }],
        ['municipality.watch', { municipalityId: stage.lier.id }],
        ['municipality.watch', { municipalityId: unknown }],
        ['group.watch', { groupId: stage.group.id }],
        ['group.watch', { groupId: unknown }],
        ['readiness.watch', { groupId: stage.group.id }],
        ['readiness.watch', { groupId: unknown }],
      ] as const) {
        table[who].push((await typeOf(say(line, event, body)))?.replace('/problems/', '') ?? 'shown');
      }
    }
    expect(table).toEqual({
      officer: ['shown', 'not-found', 'shown', 'not-found', 'not-permitted', 'not-found', 'not-permitted', 'not-found'],
      neighbour: [
        'not-found',
        'not-found',
        'not-permitted',
        'not-found',
        'not-permitted',
        'not-found',
        'not-permitted',
        'not-found',
      ],
      leader: ['not-permitted', 'not-found', 'not-permitted', 'not-found', 'shown', 'not-found', 'shown', 'not-found'],
      volunteer: [
        'not-found',
        'not-found',
        'not-permitted',
        'not-found',
        'not-permitted',
        'not-found',
        'not-permitted',
        'not-found',
      ],
    });
  });

  it('close when a role is taken away, and stay open for the others', async () => {
    const { id } = await stage.anIncident();
    const officer = await aDutyOfficerOf(stage.db, stage.lier);
    const client = await stage.signIn(officer);
    // Asking again would give up the seat by itself, so another line of hers is asked whether the change has come through.
    const [line, probe] = [await stage.socket(client), await stage.socket(client)];
    const other = await stage.socket(stage.duty);
    const [heard, heardByOther] = [listenTo(line), listenTo(other)];
    for (const one of [line, other])
      expect(await typeOf(say(one, 'incident.watch', { incidentId: id }))).toBeUndefined();
    await stage.owner('update role_grant set ended_at = clock_now() where person_id = $1', [officer.personId]);
    await stage.db.as(systemActor('test'), (tx) =>
      new Outbox().add(tx, grantsChanged, { personIds: [officer.personId] }),
    );
    await until(async () => (await typeOf(say(probe, 'incident.watch', { incidentId: id }))) === '/problems/not-found');
    await pause(200);
    const before = heard.order.length;
    await stage.note(id, 'Ikke for alle');
    await until(() => heardByOther.entries.some(({ text }) => text === 'Ikke for alle'));
    await pause(200);
    expect(heard.order).toHaveLength(before);
    expect(line.connected).toBe(true);
  });

  it('close for a leader who has become a volunteer', async () => {
    const leader = await aLeaderOf(stage.db, stage.group);
    const client = await stage.signIn(leader);
    const [line, probe] = [await stage.socket(client), await stage.socket(client)];
    expect(await typeOf(say(line, 'group.watch', { groupId: stage.group.id }))).toBeUndefined();
    const changes: unknown[] = [];
    line.on('group.changed', (change) => changes.push(change));
    const chief = await stage.signIn(stage.leader);
    const path = `groups/${stage.group.id}/members/${leader.membershipId}`;
    const { status } = await chief.send('PATCH', path, { roles: ['volunteer'] }, { headers: { 'if-match': '"1"' } });
    expect(status).toBe(200);
    await until(async () => (await typeOf(say(probe, 'group.watch', { groupId: stage.group.id }))) !== undefined);
    await pause(700);
    changes.length = 0;
    await stage.ask((await stage.anIncident()).id);
    await pause(700);
    expect(changes).toEqual([]);
  });

  it('are left when the session ends, and the line is closed for good', async () => {
    const client = await stage.signIn(stage.officer);
    const line = await stage.socket(client);
    const closed = new Promise((resolve) => line.once('disconnect', resolve));
    expect((await client.send('DELETE', 'auth/sessions/current')).status).toBe(204);
    expect(await closed).toBe('io server disconnect');
  });
});

describe('Another process', () => {
  it('shows what was written through this one, and tells its sockets to come again when it ends', async () => {
    const other = await aService(stage, { BEREDT_ROLE: 'api' });
    const { id } = await stage.anIncident();
    const line = await other.socket(stage.duty);
    const heard = listenTo(line);
    expect(await typeOf(say(line, 'incident.watch', { incidentId: id }))).toBeUndefined();
    await stage.note(id, 'Fra den andre siden');
    await until(() => heard.entries.some(({ seq }) => seq === 2));
    const closed = new Promise((resolve) => line.once('disconnect', resolve));
    const stopping = other.stop({ keepLines: true });
    expect(await closed).toBe('transport close');
    expect(line.active).toBe(true);
    line.close();
    await stopping;
  });
});
