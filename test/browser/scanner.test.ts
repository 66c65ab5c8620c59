import { untilQuiet } from '../support/aftermath.js';
import { says } from './desk.js';
import { aScene, type Scene } from './scene.js';
import { onStage } from './theatre.js';

onStage('A mail scanner', (theatre) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await aScene(theatre, { title: 'Flom i Lierelva' });
  });

  /** How many rows each table has, and which transaction wrote to it last. */
  async function everything(): Promise<unknown[]> {
    await untilQuiet(theatre.service.app, theatre.world.owner);
    const tables = await theatre.world.owner<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    const counts = tables.map(
      ({ name }) =>
        `select '${name}' as name, count(*)::int as rows, max(xmin::text::bigint)::text as last from ${name}`,
    );
    return theatre.world.owner(`${counts.join(' union all ')} order by name`);
  }

  it.each(['HEAD', 'GET'])('that sends %s changes nothing', async (method) => {
    const before = await everything();
    for (const link of scene.links) expect((await fetch(link, { method })).status).toBe(200);
    expect(await everything()).toEqual(before);
  });

  it('that opens every link in a whole browser, and looks at everything there, changes nothing', async () => {
    const before = await everything();
    const context = await theatre.seat({ viewport: null });
    const page = await context.newPage();
    for (const link of scene.links.slice(0, 5)) {
      await page.goto(link);
      await says(page, 'Kan du hjelpe? (Flom i Lierelva)');
      for (const other of await page.getByRole('link').all()) {
        const there = await other.getAttribute('href');
        await context.request.get(new URL(there!, link).href);
      }
      await page.mouse.wheel(0, 2_000);
    }
    expect(await everything()).toEqual(before);
  });
});
