import { readFile } from 'node:fs/promises';
import { headed, press, says, write } from './desk.js';
import { onStage, phone } from './theatre.js';

type Me = { grants: { groupId?: string; municipalityId?: string }[] };

onStage('Exercises', (theatre) => {
  const leaderAt = async (path: (groupId: string) => string) => {
    const who = await theatre.service.signIn('leder@lier-obg.demo');
    const { body } = await who.get<Me>('me');
    return theatre.page(path(body.grants.find(({ groupId }) => groupId)!.groupId!), { who, viewport: phone });
  };
  const coordinator = async () => {
    const who = await theatre.service.signIn('koordinator@lier.demo');
    const { body } = await who.get<Me>('me');
    return { who, municipalityId: body.grants.find((grant) => grant.municipalityId)!.municipalityId! };
  };

  it('a leader writes down the group’s own evening at a phone, in at most six fields', async () => {
    const page = await leaderAt((groupId) => `/gruppe/${groupId}`);
    await page.getByRole('link', { name: 'Øvelser' }).click();
    await headed(page, 'Øvelser');
    await press(page, 'Før egen øvelse');
    const form = page.getByRole('form', { name: 'Før egen øvelse' });
    await form.waitFor();
    expect(await form.locator('input, select, textarea').count()).toBeLessThanOrEqual(6);
    expect(await form.getByLabel('Dato').inputValue()).toMatch(/^20\d\d-\d\d-\d\d$/);
    await write(page, 'Hva øvde dere på?', 'Bære båre i ulendt terreng');
    await write(page, 'Hvor mange kom?', '9');
    await write(page, 'Hvor mange timer?', '2,5');
    await press(page, 'Lagre');
    const card = page.getByRole('link', { name: /Bære båre i ulendt terreng/ });
    await card.waitFor();
    expect(await card.innerText()).toContain('9 kom');
  });

  it('a leader answers an invitation, and no is an answer like any other', async () => {
    const page = await leaderAt((groupId) => `/gruppe/${groupId}/ovelser`);
    await page.getByRole('link', { name: /Tre døgn uten strøm/ }).click();
    await says(page, 'Nei er alltid et mulig svar.');
    await press(page, 'Vi kan ikke');
    await says(page, /Kommer ikke\. Nei er alltid/);
    await press(page, 'Vi kommer');
    await says(page, /Kommer\. Nei er alltid/);
  });

  it('a coordinator plans one, is told of the holiday, and invites', async () => {
    const { who, municipalityId } = await coordinator();
    const page = await theatre.page(`/kommune/${municipalityId}/ny-ovelse`, { who });
    await write(page, 'Hva heter øvelsen?', 'Skred i bakken');
    await write(page, 'Dato', '2027-05-17');
    await says(page, 'Denne dagen er helligdag: 17. mai.');
    await write(page, 'Dato', '2027-05-19');
    await page.getByLabel('Sylling omsorgsberedskapsgruppe').check();
    await press(page, 'Lagre og inviter 1 gruppe');
    await headed(page, 'Skred i bakken');
    await says(page, 'Ikke svart ennå');
  });

  it('a coordinator writes down what was done and keeps the record as PDF', async () => {
    const { who, municipalityId } = await coordinator();
    const page = await theatre.page(`/kommune/${municipalityId}`, { who });
    await page.getByRole('link', { name: 'Beredskapsplikten' }).click();
    await says(page, 'Dette er kommunens egen oversikt');
    await press(page, 'Før noe som er gjort');
    await write(page, 'Merknad (kan stå tomt)', 'Sak 12');
    await press(page, 'Lagre');
    await says(page, 'Sak 12');
    const coming = page.waitForEvent('download');
    await press(page, 'Lagre som PDF');
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(/^beredskapsplikt-.*\.pdf$/);
    expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
