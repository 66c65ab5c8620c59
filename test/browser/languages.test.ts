import type { Page } from 'playwright-core';
import { headed, press, says, write } from './desk.js';
import { chooseLanguage } from './look.js';
import { picture } from './picture.js';
import { aScene, type Scene } from './scene.js';
import { onStage } from './theatre.js';

onStage('Languages, and the word ØVELSE', (theatre) => {
  let drill: Scene;
  let duty: Page;

  beforeAll(async () => {
    drill = await aScene(theatre, { title: 'Vårøvelsen', exercise: true });
    duty = await theatre.page('/', { who: drill.duty });
  });

  it('another language keeps the page, the step and what was written, and stays for the next time', async () => {
    await headed(duty, 'Lier kommune');
    await picture(duty, 'municipality');
    await duty.getByRole('link', { name: 'Ny hendelse' }).click();
    await duty.getByRole('radio', { name: 'Ekte hendelse' }).check();
    await write(duty, 'Kort navn på hendelsen', 'Snøskred');
    await duty.getByRole('radio', { name: 'Skred' }).check();
    await press(duty, 'Videre til hva som trengs');
    await write(duty, 'Mat – antall', '30');
    const address = duty.url();
    await chooseLanguage(duty, 'nn');
    await says(duty, 'Kva trengst, og kven spør vi?');
    await chooseLanguage(duty, 'en');
    await says(duty, 'Step 2 of 3');
    expect(duty.url()).toBe(address);
    expect(await duty.getByRole('spinbutton').nth(1).inputValue()).toBe('30');
    await duty.reload();
    await says(duty, 'Step 2 of 3');
    expect(await duty.getByRole('spinbutton').nth(1).inputValue()).toBe('30');
    await chooseLanguage(duty, 'nb');
  });

  it.each([
    ['the board', () => `/hendelse/${drill.incidentId}`],
    ['asking more groups', () => `/hendelse/${drill.incidentId}/spor`],
    ['the group', () => `/gruppe/${drill.groupId}`],
    ['the request', () => `/foresporsel/${drill.requestId}`],
    ['asking the members', () => `/gruppe/${drill.groupId}/spor-medlemmene?foresporsel=${drill.requestId}`],
    ['the question to the members', () => `/sporring/${drill.calloutId}`],
    ['the municipality', () => `/kommune/${drill.municipalityId}`],
  ])('%s bears the word, whatever the language, also where there are no colours', async (_, path) => {
    const isMunicipal = /hendelse|kommune/.test(path());
    const page = await theatre.page(path(), { who: isMunicipal ? drill.duty : drill.leader, forcedColors: 'active' });
    for (const language of ['en', 'nn', 'nb'] as const) {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await chooseLanguage(page, language);
      await page.getByRole('main').getByText('ØVELSE').first().waitFor();
    }
    await page.context().close();
  });

  it('the board of an exercise does so in colour too', async () => {
    await duty.goto(`/hendelse/${drill.incidentId}`);
    await headed(duty, 'Vårøvelsen');
    await says(duty, '34 medlemmer spurt');
    expect(await duty.title()).toMatch(/^ØVELSE: /);
    await picture(duty, 'board-exercise', { height: 800 });
  });

  it('the reply page and the preview bear it too', async () => {
    const old = await theatre.page(drill.links[3]!, { javaScriptEnabled: false });
    for (const language of ['nb', 'nn', 'en']) {
      await old.goto(`${drill.links[3]!}?lang=${language}`);
      await old.getByText('ØVELSE').first().waitFor();
      expect(await old.title()).toMatch(/^ØVELSE/);
    }
    const leader = await theatre.page(`/gruppe/${drill.groupId}/spor-medlemmene?foresporsel=${drill.requestId}`, {
      who: drill.leader,
    });
    await press(leader, 'Se meldingen før den sendes');
    await leader
      .getByText(/^ØVELSE: Lier omsorgsberedskapsgruppe/)
      .first()
      .waitFor();
  });
});
