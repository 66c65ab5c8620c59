import type { EquipmentDetails } from '../../src/contract/equipment.js';
import type { Page } from '../../src/contract/manner.js';
import type { MaintenanceNeed } from '../../src/contract/needs.js';
import type { SupportRequest } from '../../src/contract/support.js';
import { LabelService } from '../../src/equipment/store/label.service.js';
import { Config } from '../../src/platform/config.js';
import { PublicAddress } from '../../src/platform/public-address.js';
import { aForm, aPicture } from '../support/a-picture.js';
import { anEquipmentItem } from '../support/equipment.factories.js';
import * as make from '../support/factories.js';
import { aWorkshop, what } from './needs.scene.js';
import { groups, statusOf } from './records.setup.js';

let shop: Awaited<ReturnType<typeof aWorkshop>>;
beforeAll(async () => {
  shop = await aWorkshop();
});
afterAll(() => shop?.close());

describe('A maintenance need', () => {
  it.each([
    ['can_wait', 'to_watch'],
    ['soon', 'needs_repair'],
    ['now', 'out_of_service'],
  ])('that %s makes the thing %s, and nothing better', async (urgency, state) => {
    const { item } = await shop.onItem('volunteer', { what, urgency });
    expect((await shop.clients.volunteer.get(`equipment/${item.id}`)).body).toMatchObject({ state, openNeeds: 1 });
    await shop.report('volunteer', `equipment/${item.id}/needs`, aForm({ what, urgency: 'can_wait' }));
    expect((await shop.clients.volunteer.get(`equipment/${item.id}`)).body).toMatchObject({ state, openNeeds: 2 });
  });

  it('may be of something that is on no list, and come as JSON', async () => {
    const { status, body } = await shop.clients.volunteer.post<MaintenanceNeed>(`groups/${shop.group.id}/needs`, {
      thing: 'Taket',
      what: 'Det lekker',
    });
    expect([status, body]).toEqual([201, expect.objectContaining({ thing: 'Taket', itemId: null, urgency: 'soon' })]);
    const { items } = (
      await shop.clients.storekeeper.get<Page<MaintenanceNeed>>(`groups/${shop.group.id}/needs?state=open`)
    ).body;
    expect(items[0]).toEqual({ ...body, reportedBy: null, isOwn: false });
  });

  it('is changed and resolved by those who keep the equipment', async () => {
    const { body: need, item } = await shop.onItem('volunteer');
    const at = `needs/${need.id}`;
    const dearer = await shop.clients.storekeeper.send<MaintenanceNeed>(
      'PATCH',
      at,
      { costEstimate: 900 },
      { headers: { 'if-match': '"1"' } },
    );
    expect(dearer.body).toMatchObject({ costEstimate: 900, what, version: 2 });
    expect(
      (await shop.clients.leader.send('PATCH', at, { costEstimate: 1 }, { headers: { 'if-match': '"1"' } })).status,
    ).toBe(412);
    const resolved = await shop.clients.storekeeper.post(`${at}/resolve`, { outcome: 'Ny kabel', worksAgain: true });
    expect(resolved.body).toMatchObject({
      state: 'resolved',
      outcome: 'Ny kabel',
      resolvedAt: expect.any(String) as string,
    });
    const closed = await shop.clients.volunteer.get<Page<MaintenanceNeed>>(`groups/${shop.group.id}/needs?open=false`);
    expect(closed.body.items.map(({ id, state }) => [id, state])).toEqual([[need.id, 'resolved']]);
    expect((await shop.clients.volunteer.get(`equipment/${item.id}`)).body).toMatchObject({
      state: 'operational',
      openNeeds: 0,
    });
    expect((await shop.clients.storekeeper.post(`${at}/resolve`)).status).toBe(409);
  });

  it('is changed and taken back by whoever reported it, and by no other volunteer', async () => {
    const own = (await shop.onItem('volunteer')).body;
    const changed = await shop.clients.volunteer.send('PATCH', `needs/${own.id}`, { urgency: 'now' });
    expect([own.isOwn, changed.body]).toEqual([true, expect.objectContaining({ urgency: 'now', isOwn: true })]);
    expect((await shop.clients.volunteer.post(`needs/${own.id}/resolve`, {})).status).toBe(403);
    const withdrawn = { as: 'dropped', worksAgain: true };
    expect((await shop.clients.volunteer.post(`needs/${own.id}/resolve`, withdrawn)).status).toBe(403);
    const { status, body } = await shop.clients.volunteer.post(`needs/${own.id}/resolve`, { as: 'dropped' });
    expect([status, body]).toEqual([200, expect.objectContaining({ state: 'dropped' })]);
    const others = (await shop.onItem('leader')).body;
    expect((await shop.clients.volunteer.send('PATCH', `needs/${others.id}`, { what })).status).toBe(403);
    expect((await shop.clients.volunteer.post(`needs/${others.id}/resolve`, { as: 'dropped' })).status).toBe(403);
  });

  it('and its picture are the group’s own', async () => {
    const { body } = await shop.onItem('volunteer', { what }, await aPicture({ width: 60, height: 40 }));
    for (const who of ['stranger', 'coordinator'] as const) {
      expect((await shop.clients[who].get(`needs/${body.id}`)).status).toBe(404);
      expect((await shop.fetched(`needs/${body.id}/photo`, who)).status).toBe(404);
      expect((await shop.clients[who].get(`groups/${shop.group.id}/needs`)).status).toBe(403);
    }
    expect((await shop.report('stranger', `equipment/${body.itemId}/needs`, aForm({ what }))).status).toBe(404);
    expect(
      (await shop.report('stranger', `groups/${shop.group.id}/needs`, aForm({ what, thing: 'Taket' }))).status,
    ).toBe(403);
  });

  it('becomes a support request with its words, sum and picture, once', async () => {
    const { body: need } = await shop.onItem(
      'volunteer',
      { what, costEstimate: '4000' },
      await aPicture({ width: 60, height: 40 }),
    );
    const ask = (who: keyof typeof shop.clients) =>
      shop.clients[who].post<SupportRequest>(`needs/${need.id}/support-request`, {
        municipalityId: shop.municipality.id,
      });
    expect((await ask('storekeeper')).status).toBe(403);
    const { status, body: request } = await ask('leader');
    expect([status, request]).toEqual([
      201,
      expect.objectContaining({
        kind: 'maintenance',
        title: need.thing,
        text: what,
        amountAsked: 4000,
        hasPhoto: true,
        state: 'sent',
        payer: null,
      }),
    ]);
    expect((await ask('leader')).status).toBe(409);
    expect((await shop.fetched(`support-requests/${request.id}/photo`, 'coordinator')).type).toBe('image/webp');
    expect((await shop.fetched(`support-requests/${request.id}/photo`, 'stranger')).status).toBe(404);
    const declined = { answer: 'declined', reason: 'Budsjettet er brukt' };
    expect((await shop.clients.coordinator.post(`support-requests/${request.id}/answer`, declined)).status).toBe(200);
    expect((await shop.clients.leader.get(`needs/${need.id}`)).body).toMatchObject({
      supportRequest: { id: request.id, state: 'declined' },
    });
    expect((await ask('leader')).status).toBe(201);
  });
});

describe('A sheet of labels', () => {
  it('holds some at a time and says which of how many, so that none is left out unsaid', async () => {
    const many = await make.aGroup(shop.world.db);
    await shop.world.owner(
      `insert into equipment_item (id, group_id, name, kind, place)
       select uuidv7(), $1, 'Stol ' || to_char(n, 'FM000'), 'own', 'Boden' from generate_series(1, 301) n`,
      [many.id],
    );
    const labels = new LabelService(groups, new PublicAddress(new Config({})));
    const { actor } = await make.aMember(shop.world.db, many);
    const lot = (number: number) =>
      shop.world.db.as(actor, (tx) => labels.labels(tx, actor, many.id, { itemIds: undefined, lot: number }));
    const [first, second] = [await lot(1), await lot(2)];
    expect([first.labels.length, second.labels.map(({ name }) => name)]).toEqual([300, ['Stol 301']]);
    expect((await labels.sheet({ ...first, labels: first.labels.slice(0, 3) }, 'nb')).title).toBe(
      'Merkelapper 1–3 av 301',
    );
    expect((await labels.sheet(second, 'en')).foot).toBe('Labels 301–301 of 301');
    expect(await statusOf(lot(3))).toBe(404);
  });

  it('is a PDF for the members of the group', async () => {
    const item = await anEquipmentItem(shop.world.db, shop.group, { name: 'Gryte Ærlig', label: 'L-7' });
    const path = `groups/${shop.group.id}/equipment/labels`;
    const all = await shop.fetched(path, 'volunteer');
    expect([all.status, all.type, all.headers.get('content-disposition')]).toEqual([
      200,
      'application/pdf',
      'attachment; filename="labels.pdf"',
    ]);
    const one = await shop.fetched(`${path}?item=${item.id}`, 'leader');
    expect([all, one].map(({ bytes }) => bytes.subarray(0, 5).toString())).toEqual(['%PDF-', '%PDF-']);
    expect(all.bytes.length).toBeGreaterThan(one.bytes.length);
    for (const who of ['stranger', 'coordinator'] as const) expect((await shop.fetched(path, who)).status).toBe(403);
    expect((await shop.fetched(`${path}?items=${item.id},${item.id}`, 'leader')).status).toBe(200);
    expect((await shop.fetched(`${path}?lot=2`, 'leader')).status).toBe(404);
    const { body } = await shop.clients.volunteer.get<EquipmentDetails>(`equipment/${item.id}`);
    expect(body).toMatchObject({ name: 'Gryte Ærlig', groupName: shop.group.name });
  });
});
