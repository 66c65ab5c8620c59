import { headed, press, says, write } from './desk.js';
import { examinable, faultsOf } from './look.js';
import { onStage, phone } from './theatre.js';

onStage('The storekeeper at a phone', (theatre) => {
  it('starts at her choice of pages, and finds the equipment with what is the matter', async () => {
    const page = await theatre.page('/', { who: await theatre.service.signIn('lager@lier-obg.demo'), viewport: phone });
    await page.getByRole('link', { name: 'Utstyret til Lier omsorgsberedskapsgruppe' }).click();
    await headed(page, 'Utstyr');
    await says(page, 'Starter ikke når det er kaldt.');
    expect(await page.getByRole('listitem').filter({ hasText: 'Aggregat' }).innerText()).toContain('Må repareres');
    await page.getByRole('button', { name: 'Endre Aggregat, 2 kW' }).click();
    await page.getByLabel('Tilstand').selectOption('I orden');
    await write(page, 'Merknad (kan stå tomt)', 'Ny tennplugg');
    await press(page, 'Lagre');
    await says(page, 'Ny tennplugg');
    expect(await page.getByRole('listitem').filter({ hasText: 'Aggregat' }).innerText()).toContain('I orden');
    await press(page, 'Legg til utstyr');
    await write(page, 'Hva er det?', 'Termos, 2 liter');
    await write(page, 'Antall', '6');
    await press(page, 'Lagre');
    await says(page, '10 slags utstyr');
    expect(await page.getByRole('listitem').filter({ hasText: 'Termos' }).innerText()).toContain('6 stk.');
  });

  it('has nothing wrong with it, in any language, dark or light, wide or narrow', async () => {
    const context = await theatre.seat({ who: await theatre.service.signIn('lager@lier-obg.demo') });
    await examinable(context);
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('link', { name: 'Utstyret til Lier omsorgsberedskapsgruppe' }).click();
    await says(page, 'Ullteppe');
    await page.getByRole('button', { name: 'Endre Ullteppe' }).click();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('is read by a volunteer, who changes nothing', async () => {
    const who = await theatre.service.signIn('frivillig@lier-obg.demo');
    const me = await who.get<{ grants: { groupId?: string }[] }>('me');
    const groupId = me.body.grants.find((grant) => grant.groupId)!.groupId!;
    const page = await theatre.page(`/gruppe/${groupId}/utstyr`, { who, viewport: phone });
    await says(page, 'Gassbrenner med slange');
    expect(await page.getByRole('button', { name: /^(Endre|Legg til)/ }).count()).toBe(0);
  });
});
