import type { BrowserContext, Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { headed, press, says, write } from './desk.js';
import { examinable, faultsOf, type Speak } from './look.js';
import { aScene, done, someoneAnswers, type Scene } from './scene.js';
import { onStage } from './theatre.js';

onStage('Every screen, in every language, light and dark, wide and narrow', (theatre) => {
  let flood: Scene;
  let drill: Scene;
  let duty: Page;
  let leader: Page;
  let anyone: Page;

  beforeAll(async () => {
    flood = await aScene(theatre, { title: 'Flom i Lierelva' });
    drill = await aScene(theatre, { title: 'Vårøvelsen', exercise: true });
    await someoneAnswers(flood, { answer: 'coming', minutes: 20, text: 'Jeg tar med suppekjelen' });
    await someoneAnswers(flood, { answer: 'if_short' });
    const context = async (who?: Scene['duty']): Promise<BrowserContext> => {
      const made = await theatre.seat({ who });
      await examinable(made);
      return made;
    };
    duty = await (await context(flood.duty)).newPage();
    leader = await (await context(flood.leader)).newPage();
    anyone = await (await context()).newPage();
  });

  describe('before anybody has signed in', () => {
    it.each([
      ['signing in', '/logg-inn', 'Logg inn'],
      ['the simulator', '/simulator?telefon=%2B4740000003', 'Telefonene i demonstrasjonen'],
      ['the page on accessibility', '/tilgjengelighet', 'Tilgjengelighet'],
      ['a page that does not exist', '/finnes-ikke', 'Fant ikke siden'],
    ])('%s', async (_, path, title) => {
      await anyone.goto(path);
      await headed(anyone, title);
      expect(await faultsOf(anyone)).toEqual([]);
    });
  });

  describe('of the duty officer', () => {
    it('the municipality', async () => {
      await duty.goto(`/kommune/${flood.municipalityId}`);
      await says(duty, 'Tidligere hendelser');
      await says(duty, 'Vikersund omsorgsberedskapsgruppe');
      expect(await faultsOf(duty)).toEqual([]);
    });

    it('the three steps of a new incident', async () => {
      await duty.goto(`/kommune/${flood.municipalityId}/ny-hendelse`);
      await says(duty, 'Steg 1 av 3');
      expect(await faultsOf(duty)).toEqual([]);
      await duty.getByRole('radio', { name: 'ØVELSE' }).check();
      await write(duty, 'Kort navn på hendelsen', 'Skred');
      await duty.getByRole('radio', { name: 'Skred' }).check();
      await press(duty, 'Videre til hva som trengs');
      await write(duty, 'Mat – antall', '110');
      await duty.getByText('Mat: når og hvor').click();
      await duty.getByText('Svarfrist, eller på vegne av andre').click();
      expect(await faultsOf(duty)).toEqual([]);
      await press(duty, 'Se meldingen før den sendes');
      await says(duty, 'Meldingen, ord for ord');
      expect(await faultsOf(duty)).toEqual([]);
    });

    it.each([
      ['the board', () => flood],
      ['the board of an exercise', () => drill],
    ])('%s', async (_, scene) => {
      await duty.goto(`/hendelse/${scene().incidentId}`);
      await says(duty, '34 medlemmer spurt');
      expect(await faultsOf(duty)).toEqual([]);
    });
  });

  describe('of the group', () => {
    it.each([
      ['the group', () => `/gruppe/${flood.groupId}`, 'Kan du hjelpe? (Vårøvelsen)'],
      ['a request', () => `/foresporsel/${flood.requestId}`, 'Gruppas svar'],
      [
        'a question to the members',
        () => `/gruppe/${flood.groupId}/spor-medlemmene?foresporsel=${drill.requestId}`,
        'Hvem spør vi?',
      ],
      ['the answers of members', () => `/sporring/${flood.calloutId}`, 'Jeg tar med suppekjelen'],
      ['the members', () => `/gruppe/${flood.groupId}/medlemmer`, '34 medlemmer'],
      ['an offer of readiness', () => `/gruppe/${flood.groupId}/meld-beredskap`, 'Si fra til kommunen'],
    ])('%s', async (_, path, shown) => {
      await leader.goto(path());
      await says(leader, shown);
      const choice = leader.getByRole('radio', { name: 'Noe av det' });
      if (await choice.isVisible()) await choice.check();
      expect(await faultsOf(leader)).toEqual([]);
    });
  });

  it('the reply page: unanswered, answered, closed, unknown', async () => {
    const link = drill.links[7]!;
    const inTongue: Speak = async (page, language) => void (await page.goto(`${link}?lang=${language}`));
    expect(await faultsOf(anyone, inTongue)).toEqual([]);
    await anyone.getByRole('radio', { name: '20 minutter' }).check({ force: true });
    await press(anyone, 'Ja, jeg kommer');
    await says(anyone, 'Du har svart');
    expect(await faultsOf(anyone, inTongue)).toEqual([]);
    await done(drill.leader, `callouts/${drill.calloutId}/close`);
    await eventually(async () => {
      await anyone.goto(link);
      expect(await anyone.getByRole('button').count()).toBe(0);
    });
    expect(await faultsOf(anyone, inTongue)).toEqual([]);
    await anyone.goto('/r/AAAAAAAAAAAAAAAAAAAAAA');
    expect(await faultsOf(anyone, async () => undefined)).toEqual([]);
  });
});
