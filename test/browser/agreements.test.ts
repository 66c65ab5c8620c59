import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { demoId } from '../../src/demo/demo.id.js';
import type { Client } from '../support/service.js';
import { headed, press, says, write } from './desk.js';
import { examinable, faultsOf, faultsOnPhone } from './look.js';
import { onStage, phone } from './theatre.js';

onStage('An agreement', (theatre) => {
  let coordinator: Client;
  let leader: Client;
  let municipalityId: string;
  let address: string;
  const groupId = demoId('group', 'drammen');
  const open = async (who: Client, path: string, size?: typeof phone): Promise<Page> => {
    const context = await theatre.seat({ who, ...(size && { viewport: size }) });
    await examinable(context);
    const page = await context.newPage();
    await page.goto(path);
    return page;
  };

  beforeAll(async () => {
    coordinator = await theatre.service.signIn('koordinator@lier.demo');
    leader = await theatre.service.signIn('leder@drammen-obg.demo');
    const me = await coordinator.get<{ grants: { municipalityId?: string }[] }>('me');
    municipalityId = me.body.grants.find((grant) => grant.municipalityId)!.municipalityId!;
  });

  it('is drafted by the coordinator from a template in a few taps, changed and signed', async () => {
    const page = await open(coordinator, `/kommune/${municipalityId}`);
    await page.getByRole('link', { name: 'Avtaler' }).click();
    await headed(page, 'Avtaler');
    await says(page, 'Går ut');
    await page.getByRole('link', { name: 'Ny avtale' }).click();
    await headed(page, 'Ny avtale');
    await page.getByLabel('Avtale med').selectOption('Drammen omsorgsberedskapsgruppe');
    await page.getByRole('radio', { name: 'Flerårig samarbeid' }).check();
    await press(page, 'Lag utkast');
    await headed(page, 'Samarbeidsavtale om beredskap: Drammen omsorgsberedskapsgruppe');
    address = new URL(page.url()).pathname;
    await press(page, 'Endre teksten');
    await write(page, 'Kommunen tar kontakt innen (minutter)', '45');
    const draft = `agreements/${address.split('/').at(-1)}`;
    const { etag = '' } = (await leader.get(draft)).headers;
    const coffee = { groupDoes: 'Koker kaffe.' };
    await leader.send('PATCH', draft, coffee, { headers: { 'if-match': String(etag) } });
    await press(page, 'Lagre teksten');
    await says(page, 'Dette er endret mens du skrev');
    await says(page.getByRole('insertion'), 'Koker kaffe.');
    await page.locator('textarea', { hasText: 'Koker kaffe.' }).waitFor();
    await press(page, 'Lagre teksten');
    await says(page, 'Innen 45 minutter etter at hendelsen er åpnet');
    await says(page, 'Koker kaffe.');
    await press(page, 'Skriv under for kommunen');
    await says(page, 'Du skriver under på versjon 1');
    await press(page, 'Skriv under');
    await says(page, /Anne Bakke skrev under for kommunen/);
    await says(page, 'Ikke underskrevet for gruppa');
  });

  it('is found by the leader on her phone, who names her deputy first and signs the same text', async () => {
    const page = await open(leader, `/gruppe/${groupId}`, phone);
    await page.getByRole('link', { name: 'Avtaler' }).click();
    await says(page, 'Venter på underskrift fra din side');
    await page.getByRole('link', { name: /Samarbeidsavtale/ }).click();
    await press(page, 'Endre gruppas kontakter');
    await press(page, /^Flytt .* opp$/);
    await press(page, 'Lagre kontaktene');
    await page.getByRole('button', { name: 'Endre gruppas kontakter' }).waitFor();
    await says(page, /Anne Bakke skrev under/);
    await press(page, 'Skriv under for gruppa');
    await press(page, 'Skriv under');
    await says(page, /^\s*Gjelder$/);
    const desk = await open(coordinator, address);
    await says(desk, /^\s*Gjelder$/);
    const numbers = desk.getByRole('list').getByRole('link', { name: /^\+47/ });
    expect(await numbers.first().getAttribute('href')).toMatch(/^tel:\+47/);
    await press(desk, 'Vi har gått gjennom avtalen');
    expect(await faultsOf(desk)).toEqual([]);
    await press(desk, 'Før gjennomgangen');
    await says(desk, /^Gjennomgått .* kommunen · Anne Bakke$/);
    await write(desk, 'Hvordan gikk det, sett fra deres side?', 'Vi ble enige på to dager.');
    await press(desk, 'Legg til');
    await says(desk, 'Vi ble enige på to dager.');
    expect(await faultsOf(desk)).toEqual([]);
  });

  it('is downloaded as a document', async () => {
    const page = await open(leader, address, phone);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Last ned som PDF' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^beredskapsavtale-.*-v1\.pdf$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('goes on in a version that shows what is new', async () => {
    const page = await open(coordinator, address);
    await press(page, 'Lag ny versjon');
    await says(page, 'Dette er nytt siden versjon 1');
    await press(page, 'Endre teksten');
    expect(await faultsOf(page)).toEqual([]);
    await write(page, 'Kommunen tar kontakt innen (minutter)', '30');
    await press(page, 'Lagre teksten');
    await says(page.getByRole('insertion'), /Innen 30 minutter/);
    await press(page, 'Endre kommunens kontakter');
    await write(page, 'Navn', 'Vakta');
    await write(page, 'Telefon', '32 22 00 00');
    await press(page, 'Lagre kontaktene');
    await says(page, '+4732220000');
  });

  it('is refused in its next version by the other side, and stands as it was', async () => {
    const page = await open(leader, address, phone);
    await page.getByRole('link', { name: 'Se forslaget til versjon 2' }).click();
    await press(page, 'Si nei til versjon 2');
    await says(page, 'Avtalen som gjelder, står som før.');
    await press(page, 'Si nei til versjon 2');
    await says(page, 'Forkastet utkast');
    expect(await faultsOnPhone(page)).toEqual([]);
    await page.getByRole('link', { name: /^Versjon 1/ }).click();
    await says(page, /^\s*Gjelder$/);
    await page.getByRole('button', { name: 'Lag ny versjon' }).waitFor();
    const english = page.waitForEvent('download');
    await page.getByRole('link', { name: 'English' }).click();
    expect((await english).url()).toContain('language=en');
  });

  it('names premises, which the leader keeps on her phone', async () => {
    const page = await open(leader, `/gruppe/${groupId}`, phone);
    await page.getByRole('link', { name: 'Lokaler' }).click();
    await says(page, '2 lokaler');
    await press(page, 'Legg til et lokale');
    await write(page, 'Navn', 'Aulaen');
    const known = { text: 'Strømsøveien 1', postcode: '3403', place: 'LIER' };
    await page.route('**/registers/addresses?*', (route) =>
      route.fulfill({ json: { items: [known], reachable: true } }),
    );
    await write(page, 'Adresse', 'Strømsø 1');
    await page.locator('option', { hasText: 'Strømsøveien 1, 3403 LIER' }).waitFor({ state: 'attached' });
    await page.getByText('Mer om lokalet').click();
    await write(page, 'Soveplasser', '60');
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Lagre lokalet');
    await says(page, '3 lokaler');
    expect(await page.getByRole('listitem').filter({ hasText: 'Aulaen' }).innerText()).toContain('60 soveplasser');
  });
});
