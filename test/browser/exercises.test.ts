import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Client } from '../support/service.js';
import { headed, press, says, tapping, write } from './desk.js';
import { followInACalendar, planAnEvening, sayThatItWasHeld, writeDownLastYears } from './exercise.scenes.js';
import { examinable, faultsOf, faultsOnPhone } from './look.js';
import { onStage, phone } from './theatre.js';

type Me = { grants: { groupId?: string; municipalityId?: string }[] };

onStage('Exercises', (theatre) => {
  let leader: Client;
  let coordinator: Client;
  let group: string;
  let municipality: string;
  const open = async (who: Client, path: string, size?: typeof phone): Promise<Page> => {
    const context = await theatre.seat({ who, ...(size && { viewport: size }) });
    await examinable(context);
    const page = await context.newPage();
    await page.goto(path);
    return page;
  };

  beforeAll(async () => {
    const signIn = (who: string) => theatre.service.signIn(who);
    [leader, coordinator] = await Promise.all([signIn('leder@lier-obg.demo'), signIn('koordinator@lier.demo')]);
    const grants = async (who: Client) => (await who.get<Me>('me')).body.grants;
    group = `/gruppe/${(await grants(leader)).find(({ groupId }) => groupId)!.groupId!}`;
    municipality = `/kommune/${(await grants(coordinator)).find((one) => one.municipalityId)!.municipalityId!}`;
  });

  it('a leader logs the group’s own evening and reports a need, each in six fields at most, in under a minute', async () => {
    const page = await open(leader, group, phone);
    const began = Date.now();
    const { tap, taps } = tapping(page);
    const fields = () => page.locator('main form').locator('input, select, textarea').count();
    await tap('Øvelser', 'link');
    await tap('Før egen øvelse');
    await page.getByRole('form', { name: 'Før egen øvelse' }).waitFor();
    expect(await fields()).toBeLessThanOrEqual(6);
    expect(await page.getByLabel('Dato').inputValue()).toMatch(/^20\d\d-\d\d-\d\d$/);
    await write(page, 'Hva øvde dere på?', 'Bære båre i ulendt terreng');
    await write(page, 'Hvor mange kom?', '9');
    await write(page, 'Hvor mange timer?', '2,5');
    await tap('Lagre');
    await says(page.getByRole('link', { name: /Bære båre i ulendt terreng/ }), '9 kom');
    for (const link of [/^← Lier/, /^Se utstyret/, 'Vedlikehold']) await tap(link, 'link');
    await tap('Meld et behov');
    expect(await fields()).toBeLessThanOrEqual(6);
    expect(await faultsOnPhone(page)).toEqual([]);
    await write(page, 'Hva gjelder det?', 'Båra');
    await write(page, 'Hva må gjøres?', 'En stropp er slitt');
    await tap('Meld fra');
    await says(page, 'En stropp er slitt');
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(taps()).toBeLessThanOrEqual(8);
  });

  it('what she has written down she corrects, an exercise as well as an activity', async () => {
    const page = await open(leader, `${group}/ovelser`, phone);
    await press(page, 'Endre Egenberedskapsdag på torget');
    await write(page, 'Hvor mange nådde dere?', '140');
    expect(await faultsOnPhone(page)).toEqual([]);
    await press(page, 'Lagre');
    await says(page, 'Nådde 140 personer');
    await page.getByRole('link', { name: /Bære båre i ulendt terreng/ }).click();
    await page.getByRole('link', { name: 'Endre øvelsen' }).click();
    expect(await page.getByLabel('Hvor mange timer?').inputValue()).toBe('2,5');
    await write(page, 'Hvor mange kom?', '10');
    await press(page, 'Lagre');
    await says(page, /10 kom/);
  });

  it('an evening to come is asked of in six fields too: when and where, with a hint of the day', async () => {
    const page = await open(leader, `${group}/ovelser`, phone);
    await planAnEvening(page);
    expect(await faultsOnPhone(page)).toEqual([]);
  });

  it('a leader answers an invitation, and no is an answer like any other', async () => {
    const page = await open(leader, `${group}/ovelser`, phone);
    await page.getByRole('link', { name: /Tre døgn uten strøm/ }).click();
    await says(page, 'Nei er alltid et mulig svar.');
    await press(page, 'Vi kan ikke');
    await says(page, /Kommer ikke\. Nei er alltid/);
    await press(page, 'Vi kommer');
    await says(page, /Kommer\. Nei er alltid/);
    expect(await faultsOnPhone(page)).toEqual([]);
  });

  it('a member finds on her own page what her group is to exercise, when and where', async () => {
    const page = await open(await theatre.service.signIn('frivillig@lier-obg.demo'), '/mine', phone);
    const card = page.getByRole('link', { name: /Tre døgn uten strøm/ });
    await says(card, /18\.00–20\.30 · Rådhuset i Lierbyen/);
    await page.getByRole('link', { name: /^Alle øvelsene til Lier/ }).click();
    await says(page, 'Sette opp telt og lys i mørket');
    expect(await page.getByRole('button', { name: /Før|Endre/ }).count()).toBe(0);
    expect(await faultsOnPhone(page)).toEqual([]);
  });

  it('a coordinator plans one, is told of the holiday, invites, moves it and invites more', async () => {
    const page = await open(coordinator, `${municipality}/ny-ovelse`, phone);
    await write(page, 'Hva heter øvelsen?', 'Skred i bakken');
    await write(page, 'Dato', '2027-05-17');
    await says(page, 'Denne dagen er helligdag: 17. mai.');
    await write(page, 'Dato', '2027-05-19');
    await page.getByLabel('Sylling omsorgsberedskapsgruppe').check();
    expect(await faultsOnPhone(page)).toEqual([]);
    await press(page, 'Lagre og inviter 1 gruppe');
    await headed(page, 'Skred i bakken');
    await says(page, 'Ikke svart ennå');
    await page.getByRole('link', { name: 'Endre øvelsen' }).click();
    await says(page, 'får beskjed hvis du endrer dag');
    await write(page, 'Sted', 'Sylling skole');
    expect(await faultsOnPhone(page)).toEqual([]);
    await press(page, 'Lagre');
    await says(page, /Sylling skole/);
    await page.getByText('Inviter flere').click();
    await page.getByLabel('Vikersund omsorgsberedskapsgruppe').check();
    await write(page, /^Andre/, 'Røde Kors Lier');
    await press(page, 'Inviter');
    await says(page.getByRole('listitem').filter({ hasText: 'Røde Kors Lier' }), 'Andre');
    expect(await page.getByLabel('Vikersund omsorgsberedskapsgruppe').count()).toBe(0);
    await press(page, 'Spill den som hendelse');
    await page.getByRole('link', { name: 'Åpne den øvde hendelsen' }).click();
    await says(page, 'ØVELSE');
    await headed(page, 'Skred i bakken');
  });

  it('a coordinator says that it was held, writes down one of last year, and follows all in a calendar', async () => {
    const page = await open(coordinator, `${municipality}/ovelser`, phone);
    await sayThatItWasHeld(page);
    await writeDownLastYears(page);
    await followInACalendar(page);
    expect(await faultsOnPhone(page)).toEqual([]);
  });

  it('both sides say how it went, and what was taken on is shown to have been done', async () => {
    const held = /Flom i Lierelva: mottak/;
    const own = await open(leader, `${group}/ovelser`, phone);
    await own.getByRole('link', { name: held }).click();
    await own.getByText('Endre evalueringen fra Lier omsorgsberedskapsgruppe').click();
    await own.getByRole('combobox', { name: /^Mottaket/ }).selectOption('Nådd');
    await own
      .getByRole('group', { name: 'Mottaket' })
      .getByLabel(/^Hvorfor/)
      .fill('Maten kom i tide.');
    await own.getByLabel('Hva var bra?').fill('Vi fant hverandre med en gang.');
    await press(own, 'Lagre evalueringen');
    await says(own, 'Lagret');
    const page = await open(coordinator, `${municipality}/ovelser`);
    await page.getByRole('link', { name: held }).click();
    await says(page, 'Vi fant hverandre med en gang.');
    await says(page, 'Maten kom i tide.');
    const colleague = await open(coordinator, page.url());
    for (const one of [colleague, page]) await one.getByText('Endre evalueringen fra Lier kommune').click();
    await press(colleague, 'Lagre evalueringen');
    await says(colleague, 'Lagret');
    await page.getByLabel('Hva kan bli bedre?').fill('Nøklene henges der planen sier.');
    await press(page, 'Lagre evalueringen');
    await says(page, 'Noen andre har endret dette i mellomtiden.');
    await press(page, 'Lagre evalueringen');
    await says(page.getByRole('article'), 'Nøklene henges der planen sier.');
    await page.locator('summary', { hasText: 'Før oppmøte' }).first().click();
    expect(await faultsOf(page)).toEqual([]);
    const keys = page.getByRole('listitem').filter({ hasText: 'Rette nøkkelplanen for Lierhallen' });
    await says(keys, /^Fristen var /);
    await press(keys, /^Endre/);
    await keys.getByLabel('Frist').fill('2027-02-01');
    await press(keys, 'Lagre');
    await says(keys, 'Frist 01.02.2027');
    await keys.getByLabel(/^Hvordan kan det vises/).fill('Planen er rettet, sak 12.');
    await press(keys, /^Det er gjort/);
    await says(keys, 'Planen er rettet, sak 12.');
    await press(keys, /^Ikke gjort likevel/);
    await press(keys, /^Det er gjort/);
    await says(keys, /^Gjort /);
  });

  it('a coordinator writes down what was done, prints the record and keeps it as PDF', async () => {
    const page = await open(coordinator, municipality);
    await page.getByRole('link', { name: 'Beredskapsplikten' }).click();
    await says(page, 'Dette er kommunens egen oversikt');
    await says(page, /første gruppe spurt etter \d+ minutt/);
    await press(page, 'Før noe som er gjort');
    await write(page, 'Merknad (kan stå tomt)', 'Sak 12');
    await press(page, 'Lagre');
    await says(page, 'Sak 12');
    expect(await faultsOf(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    await says(page, /Det som går igjen/);
    await page.emulateMedia({ media: 'screen' });
    const coming = page.waitForEvent('download');
    await press(page, 'Lagre som PDF');
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^beredskapsplikt-.*\.pdf$/);
    expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
