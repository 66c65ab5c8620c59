import sharp from 'sharp';
import { aForm, aPicture, aVastPicture, traces } from '../support/a-picture.js';
import { anEquipmentItem } from '../support/equipment.factories.js';
import { aWorkshop, what } from './needs.scene.js';

let shop: Awaited<ReturnType<typeof aWorkshop>>;
beforeAll(async () => {
  shop = await aWorkshop();
});
afterAll(() => shop?.close());

describe('A picture of what must be mended', () => {
  it('is drawn anew: upright, no larger than a screen, and without where and with what it was taken', async () => {
    const original = await aPicture();
    const told = await sharp(original).metadata();
    expect([told.orientation, told.exif !== undefined]).toEqual([6, true]);
    expect(traces.filter((trace) => original.includes(trace))).toEqual(traces);
    const { status, body } = await shop.onItem('volunteer', { what, urgency: 'soon', costEstimate: '1200' }, original);
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ hasPhoto: true, costEstimate: 1200, state: 'open' }),
    ]);
    const { type, bytes } = await shop.fetched(`needs/${body.id}/photo`, 'storekeeper');
    const kept = await sharp(bytes).metadata();
    expect(type).toBe('image/webp');
    expect([kept.format, kept.width, kept.height]).toEqual(['webp', 1200, 1600]);
    expect([kept.exif, kept.icc, kept.xmp, kept.iptc, kept.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const [stored] = await shop.world.owner<{ bytes: Buffer }>(
      'select bytes from maintenance_photo where need_id = $1',
      [body.id],
    );
    expect(stored!.bytes.equals(bytes)).toBe(true);
    expect([...traces, 'GPS', 'Exif', 'EXIF', 'ICCP'].filter((trace) => bytes.includes(trace))).toEqual([]);
  });

  it.each([
    ['no picture', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a broken one', async () => (await aPicture({ width: 800, height: 600 })).subarray(0, 900)],
    ['empty', () => Buffer.alloc(0)],
    ['one that unfolds to more than any phone takes', () => aVastPicture()],
  ])('is refused where it is %s, and nothing is written', async (_, picture) => {
    const { status, body, item } = await shop.onItem('volunteer', { what }, await picture());
    expect([status, body]).toEqual([
      422,
      expect.objectContaining({ errors: [expect.objectContaining({ path: 'photo' })] }),
    ]);
    expect(await shop.world.owner('select from maintenance_need where item_id = $1', [item.id])).toEqual([]);
  });

  it('is looked at for nobody who may not report', async () => {
    const item = await anEquipmentItem(shop.world.db, shop.group);
    const send = (path: string, fields: Record<string, string>) =>
      shop.report('stranger', path, aForm({ what, ...fields }, Buffer.from('no picture')));
    expect((await send(`equipment/${item.id}/needs`, {})).status).toBe(404);
    expect((await send(`groups/${shop.group.id}/needs`, { thing: 'Taket' })).status).toBe(403);
  });

  it('is the same report where it is sent again, and another one with another picture', async () => {
    const item = await anEquipmentItem(shop.world.db, shop.group);
    const [small, other] = [await aPicture({ width: 80, height: 60 }), await aPicture({ width: 90, height: 60 })];
    const send = (photo: Buffer) =>
      shop.report('volunteer', `equipment/${item.id}/needs`, aForm({ what }, photo), 'den samme');
    const [first, again, changed] = [await send(small), await send(small), await send(other)];
    expect([first.status, again.status, again.body, changed.status]).toEqual([201, 201, first.body, 422]);
  });
});
