import { demoId } from '../../src/demo/demo.id.js';
import { eventually } from '../support/eventually.js';
import { headed, press, says, saysNoLonger, write } from './desk.js';
import { examinable, faultsInPassing, faultsOf } from './look.js';
import { changeHerName, changeHerNumber } from './own.scenes.js';
import { onStage, phone } from './theatre.js';

const messy = [
  'Medlemsliste 2026;;',
  'Etternavn, fornavn;Tlf;Epost',
  'Prøve, Anne;406 12 345;anne@example.org',
  'Prøve, Berit;1234;',
  'Prøve, Cato;;',
  '',
].join('\n');
const groupId = demoId('group', 'lier');

onStage('The leader with a list of her own', (theatre) => {
  const seatOf = async (path: string, identifier?: string) => {
    const who = identifier ? await theatre.service.signIn(identifier) : undefined;
    const context = await theatre.seat({ who, viewport: phone });
    await examinable(context);
    const page = await context.newPage();
    await page.goto(path);
    return page;
  };

  it('imports a messy file at a phone, corrects two rows, and can undo it', async () => {
    const page = await seatOf(`/gruppe/${groupId}/medlemmer`, 'leder@lier-obg.demo');
    await page.getByRole('link', { name: 'Les inn liste' }).click();
    await headed(page, 'Les inn liste');
    const file = { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(messy, 'latin1') };
    await page.getByLabel('Velg fil (.xlsx eller .csv)').setInputFiles(file);
    await says(page, '2 rader bør du se på');
    await press(page, 'Rett rad 4');
    // What stands there is mended, not written anew; when the service is away, it is looked at again.
    expect(await page.getByRole('form').getByLabel('Mobilnummer').inputValue()).not.toBe('');
    await write(page.getByRole('form'), 'Mobilnummer', '406 12 346');
    await page.route('**/import?dryRun=true', (route) => route.abort(), { times: 1 });
    await press(page, 'Bruk dette');
    await press(page, 'Prøv igjen');
    await says(page, '1 rad bør du se på');
    // What is left out is said on the button that does it.
    await page.getByRole('button', { name: 'Les inn 2 rader og la 1 være' }).waitFor();
    await press(page, 'Rett rad 5');
    await write(page.getByRole('form'), 'E-post', 'cato@example.org');
    await press(page, 'Bruk dette');
    await says(page, '0 rader bør du se på');
    expect(await faultsOf(page)).toEqual([]);
    // A correction can be taken back by leaving the row out; what stays out is listed with its reason.
    await page.locator('summary', { hasText: '3 rader uten spørsmål' }).click();
    await press(page, 'Rett rad 5');
    await write(page.getByRole('form'), 'E-post', '');
    await press(page, 'Bruk dette');
    await page.getByRole('button', { name: 'Les inn 2 rader og la 1 være' }).click();
    await says(page, '2 er lagt til og 0 er endret.');
    const rejects = page.getByRole('region', { name: 'Disse ble ikke med' });
    await says(rejects, 'Fant verken mobilnummer eller e-post som kan brukes.');
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Last ned disse som CSV')]);
    expect(download.suggestedFilename()).toBe('ble-ikke-med.csv');

    // The way back is there later too, until a day has gone.
    await page.goto(`/gruppe/${groupId}/medlemmer/importer`);
    await says(page, 'Lest inn det siste døgnet');
    await press(page, /^Angre det som ble lest inn/);
    expect(await faultsInPassing(page)).toEqual([]);
    await press(page, 'Ja, angre');
    await says(page, /^Angret i dag/);
  });

  it('gives out a link; who opens it at her phone asks, is let in and told so, and names whom to ring', async () => {
    const leader = await seatOf(`/gruppe/${groupId}/bli-med`, 'leder@lier-obg.demo');
    await leader.getByLabel('Hvor lenge skal lenken gjelde?').selectOption('7 døgn');
    await press(leader, 'Lag lenke og QR-kode');
    const address = await leader.getByText(/\/bli-med\/[\w-]{43}$/).innerText();
    expect(await faultsInPassing(leader)).toEqual([]);
    const page = await seatOf(new URL(address).pathname);
    await headed(page, 'Bli med i Lier omsorgsberedskapsgruppe');
    await page.getByRole('link', { name: 'Logg inn først, så er det du som spør' }).waitFor();
    expect(await faultsInPassing(page)).toEqual([]);
    await write(page, 'Navn', 'Nina Ny');
    await write(page, 'Mobilnummer', '400 00 991');
    await press(page, 'Spør om å bli med');
    await says(page, 'Takk! Lederen for Lier omsorgsberedskapsgruppe har fått spørsmålet ditt.');

    await leader.reload();
    await press(leader, 'Ja, velkommen til Nina Ny');
    await saysNoLonger(leader, 'Nina Ny');
    await press(leader, 'Trekk tilbake');
    await saysNoLonger(leader, 'Trekk tilbake');
    await page.reload();
    await says(page, 'Lenken gjelder ikke lenger. Spør gruppa om en ny.');

    await eventually(async () => {
      const answer = await fetch(`${theatre.service.address}/api/v1/simulator/messages?to=%2B4740000991`);
      expect(await answer.text()).toContain('Velkommen! Du er med i Lier omsorgsberedskapsgruppe.');
    });

    const volunteer = await seatOf('/mine', 'lager@lier-obg.demo');
    await volunteer.locator('summary', { hasText: 'Nærmeste pårørende' }).click();
    expect(await faultsInPassing(volunteer)).toEqual([]);
    await write(volunteer, 'Navnet på den som skal ringes', 'Arvid Haugen');
    await write(volunteer, 'Telefonnummer', '400 00 992');
    await press(volunteer, 'Lagre');
    await says(volunteer, 'Lagret.');
  });

  it('gives a member another role, and takes her off the list when it is asked twice', async () => {
    const page = await seatOf(`/gruppe/${groupId}/medlemmer`, 'leder@lier-obg.demo');
    await page.getByRole('searchbox').fill('Bjørg Amundsen');
    await press(page, /^Endre /);
    await page.getByLabel('lageransvarlig').check();
    expect(await faultsInPassing(page)).toEqual([]);
    await press(page, 'Lagre');
    await says(page.getByRole('listitem'), /lageransvarlig/);
    await press(page, /^Endre /);
    await press(page, /^Ta .* ut av lista/);
    await press(page, 'Ja, ta ut');
    await says(page, '0 medlemmer');
  });

  it('a volunteer who has a new number and a new name says so at her phone, and her leader sees it', async () => {
    const page = await seatOf('/mine', 'frivillig@lier-obg.demo');
    await changeHerNumber(page, theatre.service.address);
    await changeHerName(page, 'Nina Nygift');
    const leader = await seatOf(`/gruppe/${groupId}/medlemmer`, 'leder@lier-obg.demo');
    await leader.getByRole('searchbox').fill('Nina Nygift');
    await says(leader, 'Nina Nygift');
  });
});
