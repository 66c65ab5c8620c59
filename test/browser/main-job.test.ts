import type { Locator, Page } from 'playwright-core';
import type { Incident, LogEntry } from '../../src/contract/incidents.js';
import { headed, PhoneDesk, press, says, saysNoLonger, signIn, write } from './desk.js';
import { picture } from './picture.js';
import { onStage, phone } from './theatre.js';

const asked = ['Lier omsorgsberedskapsgruppe', 'Sylling omsorgsberedskapsgruppe', 'Tranby omsorgsberedskapsgruppe'];
const question = 'Kan du hjelpe i Lierhallen i kveld?';

onStage('The main job, at a desk and on two phones', (theatre) => {
  let duty: Page;
  let leader: Page;
  let volunteer: Page;
  let desk: PhoneDesk;
  let board: string;
  const group = (name: string): Locator => duty.getByRole('article', { name });
  const lier = () => group('Lier omsorgsberedskapsgruppe');

  it('begins with a code that is read on the phone', async () => {
    desk = new PhoneDesk(await theatre.page('/simulator'));
    duty = await (await theatre.seat()).newPage();
    await signIn(duty, desk, 'Ingrid Haug', 'vakt@lier.demo');
    await headed(duty, 'Lier kommune');
    await says(duty, 'Ingen åpne hendelser');
    leader = await (await theatre.seat({ viewport: phone, hasTouch: true, isMobile: true })).newPage();
    await signIn(leader, desk, 'Solveig Bråten', 'leder@lier-obg.demo');
    await headed(leader, 'Lier omsorgsberedskapsgruppe');
    await says(leader, 'Ingen åpne forespørsler');
    await says(leader, 'Oppdateres av seg selv');
  });

  it('opens an incident in three steps, and shows what will be sent before it is sent', async () => {
    await duty.getByRole('link', { name: 'Ny hendelse' }).click();
    await says(duty, 'Steg 1 av 3');
    await duty.getByRole('radio', { name: 'Ekte hendelse' }).check();
    await write(duty, 'Kort navn på hendelsen', 'Jordskred ved Lierbyen');
    await duty.getByRole('radio', { name: 'Skred' }).check();
    await write(duty, 'Sted', 'Lierbyen');
    await picture(duty, 'new-incident-1');
    await press(duty, 'Videre til hva som trengs');
    await says(duty, 'Steg 2 av 3');
    await write(duty, 'Hus – antall', '40');
    await write(duty, 'Mat – antall', '110');
    for (const name of asked) expect(await duty.getByRole('checkbox', { name }).isChecked()).toBe(true);
    expect(await duty.getByRole('checkbox', { name: 'Drammen' }).isChecked()).toBe(false);
    await write(duty, 'Beskjed til gruppene', 'Åtti personer er på vei til Lierhallen.');
    await picture(duty, 'new-incident-2', { height: 1500 });
    await press(duty, 'Se meldingen før den sendes');
    await says(duty, 'Steg 3 av 3');
    await says(duty, /Går til \d+ mottakere nå/);
    await duty
      .getByText(/Jordskred ved Lierbyen.*110 porsjoner mat.*Nei er alltid|alltid lov å svare nei/s)
      .first()
      .waitFor();
    await picture(duty, 'new-incident-3', { height: 1100 });
    await press(duty, 'Spør gruppene');
    await headed(duty, 'Jordskred ved Lierbyen');
    board = new URL(duty.url()).pathname;
    for (const name of asked) await says(group(name), 'Spurt');
  });

  it('reaches the leader while she looks, and she answers a part, line by line', async () => {
    const card = leader.getByRole('link', { name: 'Lier spør: Jordskred ved Lierbyen' });
    await card.waitFor();
    await picture(leader, 'leader-group');
    await card.click();
    await headed(leader, 'Lier spør: Jordskred ved Lierbyen');
    await says(leader, 'Nei er alltid et mulig svar.');
    await says(lier(), 'Har åpnet');
    await says(lier(), /Solveig Bråten nådd/);
    await leader.getByRole('radio', { name: 'Noe av det' }).check();
    await write(leader, 'Mat – vi kan gi', '60');
    await write(leader, 'Noe kommunen bør vite', 'Suppe og brød. Resten må komme fra andre.');
    await picture(leader, 'leader-answer', { height: 1500 });
    await press(leader, 'Send svaret');
    await says(leader, 'Svaret er sendt.');
    await says(lier(), 'Tilbyr noe');
    await says(lier(), 'tilbyr 60 porsjoner');
    await says(lier(), 'Suppe og brød. Resten må komme fra andre.');
  });

  it('goes on to the members, word for word as the leader has seen it', async () => {
    await leader.getByRole('link', { name: 'Spør medlemmene' }).click();
    await headed(leader, 'Spør medlemmene');
    await write(leader, 'Hva vil du spørre om?', question);
    await write(leader, 'Oppmøtested', 'Lierhallen');
    await press(leader, 'Se meldingen før den sendes');
    await says(leader, 'Meldingen, ord for ord');
    await says(leader, 'Går til 34 mottakere nå.');
    await press(leader, 'Spør medlemmene');
    await headed(leader, 'Spørring til medlemmene');
    await says(leader, question);
    await says(lier(), '34 medlemmer spurt');
  });

  it('is answered on an old phone, without script, and both pages move by themselves', async () => {
    const link = await desk.linkFor('Marit Solberg', /Kan du hjelpe i Lierhallen/);
    const old = await theatre.seat({ viewport: phone, javaScriptEnabled: false });
    volunteer = await old.newPage();
    await volunteer.goto(link);
    await headed(volunteer, question);
    await picture(volunteer, 'reply-page', { height: 1360 });
    await volunteer.getByRole('radio', { name: '20 minutter' }).check();
    await press(volunteer, 'Ja, jeg kommer');
    await says(volunteer, 'Du har svart');
    await says(volunteer, /20 minutter/);
    await picture(volunteer, 'reply-page-answered');
    await leader.getByRole('checkbox', { name: 'Marit Solberg' }).waitFor();
    await says(leader, 'om 20 minutter');
    await says(lier(), '1 kommer');
    await says(duty, 'Medlem kommer');
  });

  it('takes the answer of somebody who rang, and tells who is needed', async () => {
    await press(leader, 'Skriv inn svar for Egil Haugen');
    const form = leader.getByRole('group', { name: 'Hva svarte Egil Haugen?' });
    await form.getByRole('radio', { name: 'Kan ved behov' }).check();
    await write(leader, 'Slik det ble sagt', 'Bare hvis dere mangler folk');
    await press(leader, 'Lagre svaret');
    await leader.getByRole('checkbox', { name: 'Egil Haugen' }).waitFor();
    await says(leader, 'Bare hvis dere mangler folk');
    await says(lier(), '1 ved behov');
    await leader.getByRole('checkbox', { name: 'Marit Solberg' }).check();
    await says(leader, '1 valgt');
    await write(leader, 'Beskjed til de valgte', 'Møt ved hovedinngangen.');
    await picture(leader, 'leader-callout', { height: 1400 });
    await press(leader, 'Gi beskjed om hvem som trengs');
    await says(leader, 'Beskjeden er sendt.');
    await desk.heard('Marit Solberg', /Møt ved hovedinngangen/);
    await desk.heard('Egil Haugen', /trenger deg ikke nå/);
    await picture(desk.page, 'simulator');
  });

  it('is agreed, stood down and closed, and everyone is told', async () => {
    await picture(duty, 'board', { height: 800 });
    await duty.emulateMedia({ colorScheme: 'dark' });
    await picture(duty, 'board-dark', { height: 800 });
    await duty.emulateMedia({ colorScheme: 'light' });
    await lier().getByRole('button', { name: 'Ja takk', exact: true }).click();
    await says(lier(), 'Avtalt');
    await says(duty, '60 avtalt');
    await desk.heard('Solveig Bråten', /sier ja takk/, 'leder@lier-obg.demo');
    await press(lier(), 'Takk for hjelpen, avslutt');
    await press(lier(), 'Avslutt og gi beskjed');
    await says(lier(), 'Avsluttet');
    await desk.heard('Marit Solberg', /over|slutt/);
    await press(duty, 'Avslutt hendelsen');
    await write(duty, 'Noen ord på veien', 'Takk for innsatsen');
    await press(duty, 'Avslutt og gi beskjed');
    await says(duty, 'Hendelsen er avsluttet. Tavla viser slik det ble.');
    for (const [name, mailbox] of [
      ['Solveig Bråten', 'leder@lier-obg.demo'],
      ['Hilde Gundersen', 'leder@tranby-obg.demo'],
      ['Marit Solberg', 'frivillig@lier-obg.demo'],
    ] as const) {
      await desk.heard(name, /Takk for innsatsen/, mailbox);
    }
    await volunteer.reload();
    await says(volunteer, 'Spørsmålet er avsluttet');
    await leader.getByRole('link', { name: /Forespørselen/ }).click();
    await saysNoLonger(leader, 'Endre svaret');
    await leader.getByRole('link', { name: 'Gjør utstyret klart igjen' }).click();
    await leader.getByRole('textbox', { name: 'Etter hva?' }).and(leader.locator('[value*="Jordskred"]')).waitFor();
  });

  it('is found again afterwards, with its log whole', async () => {
    await duty.getByRole('link', { name: /Lier/ }).first().click();
    await headed(duty, 'Lier kommune');
    await says(duty, 'Ingen åpne hendelser');
    const past = duty.getByRole('region', { name: 'Tidligere hendelser' });
    await past.getByRole('link', { name: /Jordskred ved Lierbyen/ }).click();
    await headed(duty, 'Jordskred ved Lierbyen');
    expect(new URL(duty.url()).pathname).toBe(board);
    const client = await theatre.service.signIn('vakt@lier.demo');
    const id = board.split('/').at(-1)!;
    const { body } = await client.get<{ items: LogEntry[] }>(`incidents/${id}/log?limit=200`);
    const times = await duty.getByRole('region', { name: 'Logg' }).getByRole('listitem').count();
    expect(times).toBe(body.items.length);
    expect((await client.get<Incident>(`incidents/${id}`)).body.state).toBe('closed');
  });
});
