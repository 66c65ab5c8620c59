import { aPicture } from '../support/a-picture.js';
import type { Client } from '../support/service.js';
import { headed, press, says, write } from './desk.js';
import { onStage, phone } from './theatre.js';

const ofGroup = async (who: Client) => {
  const { body } = await who.get<{ grants: { groupId?: string; municipalityId?: string }[] }>('me');
  return body.grants.find((grant) => grant.groupId ?? grant.municipalityId)!;
};

onStage('What a group has', (theatre) => {
  it('is checked by the storekeeper in a tap, on the page that the label leads to', async () => {
    const who = await theatre.service.signIn('lager@lier-obg.demo');
    const { groupId } = await ofGroup(who);
    const page = await theatre.page(`/gruppe/${groupId}/utstyr`, { who, viewport: phone });
    await page.getByRole('link', { name: 'Gassbrenner med slange' }).click();
    await headed(page, 'Gassbrenner med slange');
    await says(page, 'Ute av bruk til en kontroll er gjort');
    expect(await page.getByLabel(/Gasskontroll/).isChecked()).toBe(true);
    await press(page, 'I orden');
    await says(page, 'Lagret: I orden');
    expect(await page.getByText('Ute av bruk til en kontroll er gjort').count()).toBe(0);
  });

  it('is reported with a picture, asked support for by the leader, and answered by the coordinator', async () => {
    const who = await theatre.service.signIn('leder@lier-obg.demo');
    const { groupId } = await ofGroup(who);
    const page = await theatre.page(`/gruppe/${groupId}/vedlikehold`, { who, viewport: phone });
    await press(page, 'Meld et behov');
    await write(page, 'Hva gjelder det?', 'Kjelen på kjøkkenet');
    await write(page, 'Hva må gjøres?', 'Termostaten må byttes');
    await write(page, /^Hva koster det/, '2400');
    const buffer = await aPicture({ width: 400, height: 300 });
    await page.getByLabel(/^Bilde/).setInputFiles({ name: 'kjele.jpg', mimeType: 'image/jpeg', buffer });
    await press(page, 'Meld fra');
    const card = page.getByRole('listitem').filter({ hasText: 'Kjelen på kjøkkenet' });
    await card.getByRole('img', { name: 'Bilde av Kjelen på kjøkkenet' }).waitFor();
    await press(card, 'Be Lier om støtte');
    await says(card, 'Sendt kommunen');

    const coordinator = await theatre.service.signIn('koordinator@lier.demo');
    const { municipalityId } = await ofGroup(coordinator);
    const desk = await theatre.page(`/kommune/${municipalityId}/stotte`, { who: coordinator });
    const asked = desk.getByRole('listitem').filter({ hasText: 'Kjelen på kjøkkenet' });
    await asked.getByLabel('Svar').selectOption('Ja, delvis');
    await asked.getByLabel('Beløp i kroner').fill('2000');
    await press(asked, 'Send svaret');
    await says(asked, 'Delvis innvilget');
    await asked.getByLabel('Utbetalt, i kroner').fill('1900');
    await press(asked, 'Gjør opp');
    await says(asked, 'Gjort opp');
  });
});
