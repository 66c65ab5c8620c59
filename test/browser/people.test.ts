import { demoId } from '../../src/demo/demo.id.js';
import { eventually } from '../support/eventually.js';
import { headed, press, says, saysNoLonger, write } from './desk.js';
import { examinable, faultsInPassing } from './look.js';
import { addWhatElseTheyGive, numberOf } from './own.scenes.js';
import { onStage, phone } from './theatre.js';

const group = `/gruppe/${demoId('group', 'lier')}`;

onStage('What people tell of themselves', (theatre) => {
  const seatOf = async (identifier: string, path: string) => {
    const context = await theatre.seat({ who: await theatre.service.signIn(identifier), viewport: phone });
    await examinable(context);
    const page = await context.newPage();
    await page.goto(path, { waitUntil: 'networkidle' });
    return page;
  };

  it('a volunteer says at a phone when she can be asked, in few taps, and the leader’s page follows by itself', async () => {
    const leader = await seatOf('leder@lier-obg.demo', group);
    await leader.getByRole('link', { name: 'Beredskapen vår' }).click();
    await headed(leader, 'Beredskapen vår');
    await says(leader, '6 ting mangler.');
    await says(leader, 'Oppdateres av seg selv');
    const strength = leader.getByRole('region', { name: 'Frivillige som kan spørres' });
    const before = await strength.innerText();
    expect(await faultsInPassing(leader)).toEqual([]);
    const page = await seatOf('frivillig@lier-obg.demo', '/mine');
    await page.getByRole('link', { name: 'Når jeg kan spørres' }).click();
    await headed(page, 'Når jeg kan spørres');
    const usual = page.getByRole('button', { name: 'Kveld og helg' });
    await usual.focus();
    await page.keyboard.press('Enter');
    expect(await usual.getAttribute('aria-pressed')).toBe('true');
    await press(page, 'Lagre');
    await says(page, 'Lagret.');
    await write(page, 'Fra og med', '2030-07-01');
    await write(page, 'Til og med', '2030-06-14');
    await press(page, 'Legg til fravær');
    await says(page, 'Fraværet kan ikke slutte før det begynner. Rett dagene.');
    await write(page, 'Til og med', '2030-07-14');
    await press(page, 'Lagre');
    await page.getByRole('button', { name: 'Fjern fravær fra 01.07.2030' }).waitFor();
    await press(page, 'Ikke nå: 7 døgn');
    await says(page, /^Ikke nå, til /);
    expect(await faultsInPassing(page)).toEqual([]);
    await eventually(async () => expect(await strength.innerText()).not.toBe(before));
    await press(page, 'Jeg kan spørres igjen');
    await saysNoLonger(page, /^Ikke nå, til /);
  });

  it('the leader sees name by name who can be asked at three in the night, and why there are too few', async () => {
    const page = await seatOf('leder@lier-obg.demo', `${group}/tilgjengelighet`);
    await says(page, /^Mat: .* kan bare \d spørres\. Dere ønsker minst \d\./);
    await press(page, 'I natt kl. 03');
    await page.getByLabel('Hvem').selectOption('Utenom vanlige tider');
    const names = page.getByRole('region', { name: 'Navn for navn' });
    await eventually(async () => {
      expect(await names.getByRole('listitem').count()).toBeGreaterThan(3);
      expect(await names.getByText('Utenom vanlige tider').count()).toBe(
        1 + (await names.getByRole('listitem').count()),
      );
    });
    await page.locator('summary', { hasText: 'Hvor mange ønsker vi minst?' }).click();
    expect(await faultsInPassing(page)).toEqual([]);
    await page.getByRole('spinbutton', { name: 'Omsorg' }).fill('4');
    await press(page, 'Lagre');
    await says(page, 'Lagret.');
  });

  it('a volunteer reports a course and takes it back; the leader confirms another', async () => {
    const page = await seatOf('frivillig@lier-obg.demo', '/mine/kurs');
    await says(page, 'Går snart ut');
    await page.getByLabel('Hva er det?').selectOption('Brannvern');
    await write(page, 'Hvilken dag?', '2026-09-01');
    await press(page, 'Meld fra');
    await says(page, 'Meldt. Lederen får se det.');
    await press(page, 'Ta bort Brannvern');
    expect(await faultsInPassing(page)).toEqual([]);
    await press(page.locator('form.confirm'), 'Ta bort');
    await eventually(async () =>
      expect(await page.getByRole('listitem').filter({ hasText: 'Brannvern' }).count()).toBe(0),
    );
    const leader = await seatOf('leder@lier-obg.demo', `${group}/kurs`);
    await press(leader, /^Bekreft Mattrygghet og hygiene for Marit Solberg/);
    await saysNoLonger(leader.getByRole('region', { name: 'Å bekrefte' }), 'Marit Solberg');
    await press(leader, /^Ikke bekreft/);
    expect(await faultsInPassing(leader)).toEqual([]);
    await write(leader, 'Hvorfor ikke?', 'Kurset er i mars');
    await press(leader, 'Ikke bekreft');
    await says(leader, 'Ingen kurs venter på deg.');
  });

  it('the leader writes down what somebody rang about: a certificate that was shown, and evenings from five', async () => {
    const page = await seatOf('leder@lier-obg.demo', `${group}/medlemmer`);
    await page.getByRole('searchbox').fill('Marit Solberg');
    await page.getByRole('link', { name: 'Kurs og tider for Marit Solberg' }).click();
    await headed(page, 'Marit Solberg');
    await page.getByLabel('Hva er det?').selectOption('Politiattest');
    await write(page, 'Vist dato', '2026-02-01');
    await page.getByLabel('Gjelder til (kan stå tomt)').last().fill('2028-02-01');
    await press(page, 'Skriv opp');
    await says(page, 'Skrevet opp og bekreftet.');
    await page.locator('summary', { hasText: 'Andre klokkeslett' }).click();
    await press(page, 'Dagtid');
    await page.getByLabel('Fra kl.').fill('17:00');
    await page.getByLabel('Til kl.').fill('21:30');
    await press(page, 'Legg til tider');
    await page.getByRole('button', { name: 'Fjern mandag 6–21:30' }).waitFor();
    const some = page
      .getByRole('group', { name: 'mandag' })
      .getByRole('button', { name: '18–24 kveld, bare 18–21:30' });
    expect(await some.getAttribute('aria-pressed')).toBe('mixed');
    expect(await faultsInPassing(page)).toEqual([]);
    await press(page, 'Lagre');
    await says(page, 'Lagret.');
  });

  it('a municipality reads first what is missing, and finds where it is mended', async () => {
    const page = await seatOf('koordinator@lier.demo', '/');
    await page.getByRole('link', { name: 'Beredskapen', exact: true }).click();
    await says(page, /^\d+ ting mangler\.$/);
    expect(await faultsInPassing(page)).toEqual([]);
    const missing = page.getByRole('region', { name: 'Dette mangler' });
    await missing
      .getByRole('link', { name: /^Se avtalen ?: Lier/ })
      .first()
      .click();
    await headed(page, /avtale/i);
  });

  it('an officer keeps the list of courses, and a leader follows the calendar of her group', async () => {
    const page = await seatOf('fylke@omsorgslaget.demo', '/');
    await headed(page, 'Kurs og godkjenninger');
    await write(page, 'Navn', 'Båtførerkurs');
    await press(page, 'Legg til i lista');
    await press(page, 'Ta ut av lista: Båtførerkurs');
    expect(await faultsInPassing(page)).toEqual([]);
    await press(page.locator('form.confirm'), 'Ta ut av lista');
    await saysNoLonger(page.getByRole('main'), 'Båtførerkurs');
    const leader = await seatOf('leder@lier-obg.demo', `${group}/kalender`);
    await press(leader, 'Lag en adresse');
    await says(leader, 'Adressen er klar');
    const address = await leader.getByText(/\/c\/[\w-]{43}\.ics$/).innerText();
    expect((await fetch(address)).status).toBe(200);
    expect(await faultsInPassing(leader)).toEqual([]);
    await press(leader, /^Slå av: Laget/);
    await press(leader.locator('form.confirm'), 'Slå av');
    await says(leader, 'Ingen ennå.');
    expect((await fetch(address)).status).toBe(404);
  });

  it('a leader keeps what the group can give and whom it serves, filled in with what is known', async () => {
    const page = await seatOf('leder@lier-obg.demo', group);
    await page.getByRole('link', { name: 'Om gruppa' }).click();
    await headed(page, 'Om gruppa');
    expect(await page.getByLabel('Navn', { exact: true }).inputValue()).toContain('Lier');
    await page.getByLabel('Mat', { exact: true }).fill('95');
    await addWhatElseTheyGive(page, 'Båt med fører', 'båter', '2');
    await write(page, 'Legg til en kommune', 'Asker');
    await press(page, 'Legg til 3203 Asker');
    expect(await faultsInPassing(page)).toEqual([]);
    await press(page, 'Lagre');
    await says(page, 'Lagret.');
    await page.reload();
    await says(page, '3203 Asker');
    expect([await numberOf(page, 'Mat'), await numberOf(page, 'båt med fører')]).toEqual(['95', '2']);
  });

  it('an officer writes down a local association, its group and who answers for it', async () => {
    const page = await seatOf('fylke@omsorgslaget.demo', '/');
    await page.getByRole('link', { name: 'Foreninger og grupper' }).click();
    await headed(page, 'Omsorgslaget Buskerud');
    const found = { organisationNumber: '900000016', name: 'KROKSTAD OMSORGSLAG', form: 'FLI', place: 'DRAMMEN' };
    const more = { municipalityNumber: '3301', voluntary: true, ending: false, categories: ['Sosiale tjenester'] };
    await page.route('**/registers/organisations*', (route) =>
      route.fulfill({ json: { items: [{ ...found, ...more }], reachable: true } }),
    );
    await press(page, 'Ny forening under denne');
    await write(page, 'Finn i Brønnøysundregistrene', 'krokstad');
    await press(page, 'Søk');
    await press(page, 'Bruk denne: KROKSTAD OMSORGSLAG');
    expect(await page.getByLabel('Navn', { exact: true }).inputValue()).toBe('Krokstad Omsorgslag');
    expect(await faultsInPassing(page)).toEqual([]);
    await press(page, 'Lagre');
    await headed(page, 'Krokstad Omsorgslag');
    await press(page, 'Ny gruppe');
    await page.getByLabel('Navn', { exact: true }).fill('Krokstad omsorgsberedskapsgruppe');
    await write(page, 'Legg til en kommune', 'Drammen');
    await press(page, 'Legg til 3301 Drammen');
    await press(page, 'Opprett gruppa');
    await says(page, 'Ingen leder ennå.');
    await press(page, /^Skriv inn leder/);
    await write(page, 'Navn', 'Oda Krok');
    await write(page, 'Mobilnummer', '90 00 12 34');
    await press(page, 'Lagre');
    await says(page, 'Oda Krok (gruppeleder)');
    expect(await faultsInPassing(page)).toEqual([]);
  });
});
