import type { Page } from 'playwright-core';
import { aHeavyPicture } from '../support/a-picture.js';
import { headed, press, says, saysNoLonger, write } from './desk.js';
import { faultsOf, faultsOnPhone } from './look.js';
import { atPhone, card } from './phone.scene.js';
import { supportScenes } from './support.scenes.js';
import { onStage, phone } from './theatre.js';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

onStage('The storekeeper at a phone', (theatre) => {
  let page: Page;
  let groupId: string;
  beforeAll(async () => {
    const her = await atPhone(theatre, 'lager@lier-obg.demo');
    ({ page } = her);
    groupId = her.groupId!;
  });

  it('starts at her choice of pages, and finds the equipment with what is the matter', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Utstyret til Lier omsorgsberedskapsgruppe' }).click();
    await headed(page, 'Utstyr');
    const due = page.getByRole('region', { name: 'Dette bør noen se til' });
    expect(await due.getByRole('listitem').filter({ hasText: 'Ullteppe' }).innerText()).toContain('levert tilbake');
    expect(await due.getByRole('listitem').filter({ hasText: 'Gassbrenner' }).innerText()).toContain('Ute av bruk');
    await says(due, '28 er her, skulle vært minst 30');
    await says(
      due.getByRole('listitem').filter({ hasText: 'Låsen på tilhengeren' }),
      'Kan ikke brukes før det er gjort',
    );
    expect(await card(page, 'Starter ikke når det er kaldt.').innerText()).toContain('Må repareres');
    expect(await faultsOf(page)).toEqual([]);
  });

  it('finds among them, and prints labels for what she found, in the language that she has chosen', async () => {
    await page.setViewportSize(phone);
    await page.getByRole('combobox', { name: /^Vis/ }).selectOption('Må repareres');
    await says(page, '1 slags utstyr');
    await page.getByRole('combobox', { name: /^Vis/ }).selectOption('Alt utstyr');
    await page.getByRole('searchbox', { name: 'Søk i utstyret' }).fill('tilhengeren');
    await says(page, '4 slags utstyr');
    expect(await faultsOnPhone(page)).toEqual([]);
    const asked = page.waitForRequest(/labels\?items=/);
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Merkelapper for de 4 du ser (PDF)')]);
    expect(file.suggestedFilename()).toBe('merkelapper.pdf');
    expect(await (await asked).headerValue('accept-language')).toBe('nb');
  });

  it('ticks off what lies in a kit as she looks at it', async () => {
    await page.getByRole('link', { name: 'Kjøkkenkasse' }).click();
    await headed(page, 'Kjøkkenkasse');
    await page.getByLabel('Alt er der og virker').check();
    await page.getByLabel(/Øse, 4/).uncheck();
    expect(await page.getByLabel('Alt er der og virker').isChecked()).toBe(false);
    expect(await faultsOnPhone(page)).toEqual([]);
    await press(page, 'I orden');
    await says(page, 'Lagret: I orden');
    await page.getByRole('link', { name: 'Pumpetermos' }).click();
    await says(page.getByRole('region', { name: 'Siste kontroller' }), 'I orden');
    await page.getByRole('link', { name: 'Kjøkkenkasse' }).click();
    await page.getByRole('link', { name: 'Øse' }).click();
    await headed(page, 'Øse');
    expect(await page.getByRole('region', { name: 'Siste kontroller' }).count()).toBe(0);
  });

  it('adds a place within another, and says which checks a kind of her own has', async () => {
    await page.goto(`/gruppe/${groupId}/plasser`);
    await press(page, 'Legg til en plass');
    await write(page, 'Hva heter plassen?', 'Kasse 2');
    await page.getByLabel('Hvor er den?').selectOption('Boden › Skapet');
    await press(page, 'Lagre');
    await says(page, 'Boden › Skapet › Kasse 2');
    await press(page, 'Endre Skapet');
    expect(await faultsOnPhone(page)).toEqual([]);
    expect(await page.getByLabel('Hvor er den?').innerText()).not.toContain('Skapet');
    await page.getByLabel('Hvor er den?').selectOption('Tilhengeren');
    await press(page, 'Lagre');
    await says(page, 'Tilhengeren › Skapet › Kasse 2');

    await page.goto(`/gruppe/${groupId}/kontroller`);
    await press(page, 'Legg til et slag');
    await write(page, 'Hva kaller dere slaget?', 'Båt');
    await press(page, 'Legg til en kontroll');
    await write(page, 'Hva skal kontrolleres?', 'Skrog og årer');
    await page.getByLabel('Kan ikke brukes uten').check();
    expect(await faultsOnPhone(page)).toEqual([]);
    await press(page, 'Lagre');
    expect(await card(page, 'båt').innerText()).toContain('Skrog og årer: hver 6. måned · Kan ikke brukes uten');
  });

  it('writes down a thing of that kind, which begins with its checks', async () => {
    await page.goto(`/gruppe/${groupId}/utstyr`);
    await press(page, 'Legg til utstyr');
    await write(page, 'Hva er det?', 'Robåt');
    expect(await page.getByLabel(/^Slag/).inputValue()).toBe('');
    await page.getByLabel(/^Slag/).selectOption('båt');
    await page.getByLabel('Hvor står det?').selectOption('Boden');
    await page.getByText('Merke, serienummer').click();
    await write(page, /^Serienummer/, 'RB-7');
    expect(await page.getByLabel('Hva skal kontrolleres?').inputValue()).toBe('Skrog og årer');
    expect(await faultsOnPhone(page)).toEqual([]);
    await press(page, 'Lagre');
    const boat = card(page, 'Robåt');
    await says(boat, 'serienummer RB-7');
    expect(await boat.innerText()).toMatch(/kontrolleres innen .*1 stk\. · båt · Boden/s);
    await says(page, '15 slags utstyr');
  });

  it('changes it on its own page, and lends what it is not', async () => {
    await page.getByRole('link', { name: 'Robåt' }).click();
    await headed(page, 'Robåt');
    await press(page, 'Endre');
    await write(page, 'Antall', '2');
    await page.getByText('Merke, serienummer').click();
    await press(page, 'Legg til en kontroll');
    await page.getByLabel('Hva skal kontrolleres?').last().fill('Se over');
    await page.getByLabel('Hvor ofte?').last().fill('1');
    await press(page, 'Lagre');
    await says(page, '2 stk. · båt · Boden');
    await says(page, /Se over, innen/);
    await press(page, 'Lån ut');
    await write(page, 'Hvem låner det?', 'Roklubben');
    expect(await faultsOnPhone(page)).toEqual([]);
    await press(page, 'Lån ut');
    await says(page, /Roklubben/);
    await press(page, 'Forleng lånet til Roklubben');
    await write(page, 'Leveres tilbake', inDays(20));
    expect(await faultsOnPhone(page)).toEqual([]);
    await press(page, 'Lagre');
    await page.getByRole('button', { name: 'Forleng lånet til Roklubben' }).waitFor();
    await press(page, 'Er levert tilbake av Roklubben');
    await saysNoLonger(page, 'Roklubben');
  });

  it('counts what runs out, and adds what was bought', async () => {
    await page.goto(`/gruppe/${groupId}/utstyr`);
    await page.getByRole('link', { name: 'Suppepulver' }).first().click();
    await press(page, /^Endre antall eller dato: 60/);
    await write(page, 'Hvor mange er igjen?', '25');
    await write(page, /^Holdbar til/, inDays(400));
    expect(await faultsOnPhone(page)).toEqual([]);
    await press(page, 'Lagre');
    await says(page, '125 stk. · Matlaging');
    await press(page, /^Brukt opp: 25/);
    await says(page, '100 stk. · Matlaging');
    await press(page, 'Legg inn varer med dato');
    await write(page.getByRole('form', { name: 'Legg inn varer med dato' }), 'Antall', '40');
    await write(page, /^Holdbar til/, inDays(200));
    expect(await faultsOnPhone(page)).toEqual([]);
    await press(page, 'Lagre');
    await says(page, '140 stk. · Matlaging');
  });

  it('checks in a tap what a label leads to, and is asked at once what must be mended', async () => {
    await page.goto(`/gruppe/${groupId}/utstyr`);
    await page.getByRole('link', { name: 'Gassbrenner med slange' }).first().click();
    await headed(page, 'Gassbrenner med slange');
    await says(page, 'Ute av bruk til en kontroll er gjort');
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize(phone);
    expect(await page.getByLabel(/Gasskontroll/).isChecked()).toBe(true);
    await press(page, 'I orden');
    await says(page, 'Lagret: I orden');
    expect(await page.getByText('Ute av bruk til en kontroll er gjort').count()).toBe(0);
    await write(page, /^Noe å si om det/, 'Lukter gass');
    await press(page, 'Må repareres');
    const form = page.getByRole('form', { name: 'Meld et behov' });
    await write(form, 'Hva må gjøres?', 'Ny slange');
    const buffer = await aHeavyPicture();
    expect(buffer.length).toBeGreaterThan(8 * 1024 * 1024);
    await form.getByLabel(/^Bilde/).setInputFiles({ name: 'slange.png', mimeType: 'image/png', buffer });
    await press(form, 'Meld fra');
    await page.getByRole('img', { name: 'Bilde av Gassbrenner med slange' }).waitFor();
    await says(page, /Må repareres.*Gasskontroll.*Lukter gass/);
    expect(await faultsOnPhone(page)).toEqual([]);
  });

  it('makes ready what was used on a mission', async () => {
    await page.goto(`/gruppe/${groupId}/gjor-klar`);
    await write(page, 'Etter hva?', 'Etter flommen');
    await page.getByLabel('Feltseng').check();
    await page.getByLabel('Ullteppe').check();
    expect(await faultsOnPhone(page)).toEqual([]);
    await press(page, 'Lag lista');
    await says(page, '2 ting igjen');
    await page.getByLabel('Feltseng, Boden').check();
    await says(page, '1 ting igjen');
    await page.getByLabel('Ullteppe, ').first().check();
    await saysNoLonger(page, 'ting igjen');
    await press(page, 'Vis lister som er ferdige');
    await says(card(page, 'Etter flommen'), 'Ullteppe');
    expect(await faultsOnPhone(page)).toEqual([]);
  });

  describe('and those whom she works with', () => {
    supportScenes(theatre);
  });
});
