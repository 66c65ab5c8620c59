import { Invalid, NotPermitted } from '../../src/platform/problem.js';
import { aGroup, aMember, anAgreement } from '../support/factories.js';
import { aScene, soup, type Scene } from './incident.scene.js';

let scene: Scene;

beforeEach(async () => {
  scene = await aScene();
});
afterEach(() => scene?.close());

const incident = () => ({ municipalityId: scene.lier.id, title: 'Flom', kind: 'flood', exercise: true });

describe('What is shown before it is sent', () => {
  it('is the very text that each group would get, in how many parts, and nothing is sent', async () => {
    const outside = await aGroup(scene.world.db, { name: 'Naboen' });
    await anAgreement(scene.world.db, { municipality: scene.lier, group: scene.group, contacts: [scene.leader] });
    const ask = { groupIds: [scene.group.id, outside.id], needs: [soup] };
    const shown = await scene.as(scene.officer, (tx, actor) => scene.preview.ofRequests(tx, actor, incident(), ask));
    expect(shown).toMatchObject({
      recipients: 2,
      segments: shown.texts.reduce((sum, { segments }) => sum + segments, 0),
    });
    for (const { text } of shown.texts) expect(text).toMatch(/^ØVELSE: .*110.*https:\/\/beredt\.example\/r\//s);
    const [own, other] = ask.groupIds.map((id) => shown.texts.find(({ groupId }) => groupId === id)?.text);
    expect([own?.includes('utenfor avtale'), other?.includes('utenfor avtale')]).toEqual([false, true]);
    expect(await scene.told()).toEqual([]);
    await expect(
      scene.as(scene.leader, (tx, actor) => scene.preview.ofRequests(tx, actor, incident(), ask)),
    ).rejects.toThrow(NotPermitted);
  });

  it('is said to members in each of their languages', async () => {
    const group = await aGroup(scene.world.db);
    const members = [];
    for (const language of ['nb', 'nb', 'en'] as const)
      members.push(await aMember(scene.world.db, group, { language }));
    const leader = await aMember(scene.world.db, group, { roles: ['group_leader'] });
    const audience = { roles: ['volunteer' as const] };
    const shown = await scene.as(leader, (tx, actor) =>
      scene.preview.ofCallout(tx, actor, group.id, { question: 'Kan du?', audience }),
    );
    expect([shown.recipients, shown.texts.length]).toEqual([3, 2]);
    const [en, nb] = shown.texts.map(({ segments }) => segments);
    expect(shown.segments).toBe(en! + 2 * nb!);
  });
});

describe('What a group offers unasked', () => {
  const offer = (until: string) =>
    scene.as(scene.leader, (tx, actor) =>
      scene.offers.offer(tx, actor, scene.group.id, { lines: [{ capability: 'food', quantity: 50 }], until }),
    );

  it('is kept, and shown to the municipalities that it serves', async () => {
    expect(await offer('2099-01-01T00:00:00.000Z')).toMatchObject({ groupId: scene.group.id, text: null });
    const seen = await scene.as(scene.officer, (tx) => tx.query<unknown[]>('select lines from readiness_offer'));
    expect(seen).toEqual([{ lines: [{ capability: 'food', quantity: 50 }] }]);
    const jobs = await scene.world.owner(`select payload from outbox where name = 'groups.readiness-changed'`);
    expect(jobs).toEqual([{ payload: { municipalityIds: [scene.lier.id], groupIds: [scene.group.id] } }]);
  });

  it('ends in the future, and is made by its leaders', async () => {
    await expect(offer('2001-01-01T00:00:00.000Z')).rejects.toThrow(Invalid);
    await expect(
      scene.as(scene.officer, (tx, actor) =>
        scene.offers.offer(tx, actor, scene.group.id, { lines: [], until: '2099-01-01T00:00:00.000Z' }),
      ),
    ).rejects.toThrow(NotPermitted);
  });
});
