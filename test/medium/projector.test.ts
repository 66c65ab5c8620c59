import { systemActor } from '../../src/platform/actor.js';
import { until } from '../support/waiting.js';
import { aScene, type Scene } from './incident.scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await aScene();
});
afterEach(() => scene?.close());

const unnumbered = async () => (await scene.world.owner('select from incident_log where seq is null')).length;

describe('The projector', () => {
  it('of one process waits for that of another at the same incident, and then numbers what came meanwhile', async () => {
    const incident = await scene.anIncident();
    await scene.projector.sweep();
    let secondIsDone = false;
    let second = Promise.resolve();
    await scene.world.db.as(systemActor('another projector'), async (tx) => {
      await tx.query('select pg_advisory_xact_lock(23313, hashtext($1))', [incident.id]);
      await scene.as(scene.officer, (own, actor) => scene.incidents.note(own, actor, incident.id, { text: 'en' }));
      second = scene.projector.sweep().then(() => void (secondIsDone = true));
      await until('the second one waits', async () => {
        const waiting = await scene.world.owner(
          `select from pg_locks where locktype = 'advisory' and classid = 23313 and not granted`,
        );
        return waiting.length > 0;
      });
      expect([secondIsDone, await unnumbered()]).toEqual([false, 1]);
    });
    await second;
    expect(await unnumbered()).toBe(0);
  });
});

describe('The table of deliveries', () => {
  it('takes no second message to one person at one step by one channel, whatever the code does', async () => {
    await scene.ask(await scene.anIncident());
    await scene.work();
    const again = scene.world.owner(
      `insert into delivery (id, message_id, person_id, contact_point_id, channel, step, priority, due_at)
       select uuidv7(), message_id, person_id, contact_point_id, channel, step, priority, due_at from delivery limit 1`,
    );
    await expect(again).rejects.toThrow('delivery_once');
  });
});
