import { randomUUID } from 'node:crypto';
import { blockade } from './blockade.js';
import { comesToRest, everybodyWasAskedOnce, theRecordIsWhole } from './findings.js';
import { onEachQueue } from './play.js';
import { volunteers } from './scene.js';

const traces = `select (select count(*)::int from callout) as callouts, (select count(*)::int from callout_member) as members,
  (select count(*)::int from outbox where name = 'incidents.ask-members') as promises,
  (select count(*)::int from incident_log where kind = 'callout_opened') as entries,
  (select count(*)::int from audit_entry where deed = 'callout.open') as audited,
  (select count(*)::int from idempotency where key = $1) as keys`;
const nothing = { callouts: 0, members: 0, promises: 0, entries: 0, audited: 0, keys: 0 };

describe('A service that is killed', () => {
  onEachQueue('before it commits has done nothing, and does it once when it is asked again', async (scene) => {
    const service = await scene.start();
    await scene.open();
    const key = randomUUID();
    const line = await blockade(scene.world, 'insert', 'outbox', `new.name = 'incidents.ask-members'`);
    const unanswered = scene.ask(key).catch(() => 'unanswered');
    await line.holds();
    await service.kill();
    await line.lift();
    expect(await unanswered).toBe('unanswered');
    expect(await scene.world.owner(traces, [key])).toEqual([nothing]);
    const restarted = await service.start();
    const [first, second] = await Promise.all([scene.ask(key), scene.ask(key)]);
    expect(first).toMatchObject({ status: 201 });
    expect(second).toEqual(first);
    await comesToRest(scene, restarted);
    expect(await everybodyWasAskedOnce(scene, first.body.id)).toEqual({ repeated: 0 });
    await theRecordIsWhole(scene);
  });

  onEachQueue('after it has committed, before the queue was told, keeps what it promised', async (scene) => {
    const service = await scene.start();
    await scene.open();
    const key = randomUUID();
    const line = await blockade(scene.world, 'update', 'outbox', 'new.tries > old.tries');
    const asked = await scene.ask(key);
    expect(asked.status).toBe(201);
    await line.holds();
    await service.kill();
    await line.lift();
    expect(scene.sink.taken).toHaveLength(1);
    const restarted = await service.start();
    await comesToRest(scene, restarted);
    expect(await everybodyWasAskedOnce(scene, asked.body.id)).toEqual({ repeated: 0 });
    expect(await scene.ask(key)).toEqual(asked);
    await theRecordIsWhole(scene);
  });

  onEachQueue('after the messages were promised, before that was crossed off, promises none again', async (scene) => {
    const service = await scene.start();
    await scene.open();
    const line = await blockade(
      scene.world,
      'update',
      'outbox',
      `new.done_at is not null and new.name = 'incidents.ask-members'`,
    );
    const asked = await scene.ask();
    await line.holds();
    const promised = 'select 1 from delivery d join message m on m.id = d.message_id where m.about = $1';
    expect(await scene.world.owner(promised, [asked.body.id])).toHaveLength(volunteers);
    await service.kill();
    await line.lift();
    const restarted = await service.start();
    await comesToRest(scene, restarted);
    await everybodyWasAskedOnce(scene, asked.body.id);
    await theRecordIsWhole(scene);
  });
});
