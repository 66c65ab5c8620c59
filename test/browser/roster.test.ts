import { demoId } from '../../src/demo/demo.id.js';
import { headed, press, says, write } from './desk.js';
import { examinable, faultsOf } from './look.js';
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
  it('imports a messy file at a phone, corrects two rows, and can undo it', async () => {
    const context = await theatre.seat({ who: await theatre.service.signIn('leder@lier-obg.demo'), viewport: phone });
    await examinable(context);
    const page = await context.newPage();
    await page.goto(`/gruppe/${groupId}/medlemmer`);
    await page.getByRole('link', { name: 'Les inn liste' }).click();
    await headed(page, 'Les inn liste');
    const file = { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(messy, 'latin1') };
    await page.getByLabel('Fil (.xlsx eller .csv)').setInputFiles(file);
    await says(page, '2 rader bør du se på');
    await press(page, 'Rett rad 4');
    await write(page.getByRole('form'), 'Mobilnummer', '406 12 346');
    await press(page, 'Bruk dette');
    await says(page, '1 rad bør du se på');
    await press(page, 'Rett rad 5');
    await write(page.getByRole('form'), 'E-post', 'cato@example.org');
    await press(page, 'Bruk dette');
    await says(page, '0 rader bør du se på');
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Les inn 3 rader');
    await says(page, '3 er lagt til og 0 er endret.');
    await press(page, 'Angre');
    await says(page, 'Angret. Lista er som den var.');
  });
});
