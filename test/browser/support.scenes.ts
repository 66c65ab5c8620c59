import type { Page } from 'playwright-core';
import { headed, press, says, saysNoLonger, write } from './desk.js';
import { faultsOnPhone } from './look.js';
import { atPhone, card } from './phone.scene.js';
import type { Theatre } from './theatre.js';

/** What is reported by a volunteer, asked support for by the leader, and answered by the coordinator. */
export function supportScenes(theatre: Theatre): void {
  let leader: Page;
  let group: string;
  beforeAll(async () => {
    const { page, groupId } = await atPhone(theatre, 'leder@lier-obg.demo');
    leader = page;
    group = `/gruppe/${groupId}`;
  });

  it('have what they reported changed and taken back by themselves, and change nothing else', async () => {
    const { page } = await atPhone(theatre, 'frivillig@lier-obg.demo');
    await page.goto('/mine');
    await page.getByRole('link', { name: /^Utstyret til Lier/ }).click();
    await says(page, 'Gassbrenner med slange');
    expect(await page.getByRole('button', { name: /^(Endre|Legg til)/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Vedlikehold' }).click();
    await press(page, 'Meld et behov');
    await write(page, 'Hva gjelder det?', 'Taket');
    await write(page, 'Hva må gjøres?', 'Det lekker');
    await press(page, 'Meld fra');
    await press(card(page, 'Taket'), 'Endre');
    await write(page, 'Hva må gjøres?', 'Det lekker ved pipa');
    expect(await faultsOnPhone(page)).toEqual([]);
    await press(page, 'Lagre');
    await says(page, 'Det lekker ved pipa');
    expect(await page.getByRole('button', { name: 'Er utført' }).count()).toBe(0);
    await press(card(page, 'Taket'), 'Trengs ikke');
    await press(page, /^Trengs ikke$/);
    await saysNoLonger(page, 'Det lekker ved pipa');
    await press(page, 'Vis tidligere vedlikehold');
    await says(card(page, 'Det lekker ved pipa'), 'Trengtes ikke');
    expect(await faultsOnPhone(page)).toEqual([]);
  });

  it('ask for support, for what is broken and for a course', async () => {
    await leader.goto(group);
    await says(leader, '1 ting skulle vært levert tilbake');
    await leader.getByRole('link', { name: /^Se utstyret/ }).click();
    await headed(leader, 'Utstyr');
    await leader.getByRole('link', { name: 'Vedlikehold' }).click();
    const hose = card(leader, 'Ny slange');
    await hose.getByRole('img', { name: 'Bilde av Gassbrenner med slange' }).waitFor();
    await press(hose, 'Be om støtte');
    expect(await hose.getByLabel('Send bildet med').isChecked()).toBe(true);
    expect(await hose.getByLabel('Hva ber dere om?').inputValue()).toBe('Gassbrenner med slange');
    await hose.getByLabel('Hva gjelder det?').selectOption('Nytt utstyr');
    await write(hose, /^Hvorfor trengs det/, 'Slangen er for gammel til å mendes');
    expect(await faultsOnPhone(leader)).toEqual([]);
    await press(hose, 'Send til Lier');
    await says(hose, 'Støtte: Sendt kommunen');
    await leader.goto(`${group}/stotte`);
    await says(card(leader, 'Gassbrenner med slange'), 'Slangen er for gammel');
    await says(card(leader, 'Kurs i psykososial støtte'), 'Delvis innvilget');
    await press(leader, 'Be om støtte');
    await write(leader, 'Hva ber dere om?', 'Båtførerprøven for to');
    await write(leader, /^Hvor mange kroner/, '3000');
    expect(await faultsOnPhone(leader)).toEqual([]);
    await press(leader, 'Send til Lier');
    await says(card(leader, 'Båtførerprøven for to'), 'Sendt kommunen');
  });

  it('are answered, and see the answer and what the year comes to', async () => {
    const { page, municipalityId } = await atPhone(theatre, 'koordinator@lier.demo');
    await page.goto(`/kommune/${municipalityId}/stotte`);
    await page.getByRole('img', { name: 'Bilde av Gassbrenner med slange' }).waitFor();
    const asked = card(page, 'Båtførerprøven for to');
    await says(asked, 'Sett av kommunen');
    expect(await faultsOnPhone(page)).toEqual([]);
    await asked.getByRole('combobox', { name: /^Svar/ }).selectOption('Ja, delvis');
    await write(asked, 'Beløp i kroner', '2000');
    await write(asked, /^Noen ord/, 'Én i år');
    await press(asked, 'Send svaret');
    await says(asked, 'Delvis innvilget');
    await write(asked, 'Utbetalt, i kroner', '1900');
    await press(asked, 'Gjør opp');
    await says(asked, 'Gjort opp');

    await leader.reload();
    await says(card(leader, 'Båtførerprøven for to'), 'Én i år');
    const sums = leader.getByRole('region', { name: /^Støtte i/ });
    await says(sums, '1 900 kr');
    await sums.getByLabel('År').selectOption(String(new Date().getFullYear() - 1));
    await says(sums, '14 250 kr');
    await press(leader, 'Trekk tilbake: Kurs i psykososial støtte');
    await press(leader, /^Trekk tilbake$/);
    await says(card(leader, 'Kurs i psykososial støtte'), 'Trukket tilbake');
    expect(await faultsOnPhone(leader)).toEqual([]);
  });
}
