import type { Page } from 'playwright-core';
import type { LogEntry } from '../../src/contract/incidents.js';
import type { Request } from '../../src/contract/requests.js';
import { eventually } from '../support/eventually.js';
import { headed, press, says, write } from './desk.js';
import { aScene, done, type Scene } from './scene.js';
import { onStage, phone } from './theatre.js';

onStage('An error loses nothing that was written', (theatre) => {
  let scene: Scene;
  let board: Page;
  let request: Page;

  beforeAll(async () => {
    scene = await aScene(theatre, { title: 'Flom i Lierelva' });
    board = await theatre.page(`/hendelse/${scene.incidentId}`, { who: scene.duty });
    request = await theatre.page(`/foresporsel/${scene.requestId}`, { who: scene.leader, viewport: phone });
  });

  it('when the service is away: the note stays, and is written once when it is tried again', async () => {
    await headed(board, 'Flom i Lierelva');
    // The worst case: it was done, and the answer never came.
    await board.route(
      '**/log',
      async (route) => {
        await route.fetch();
        await route.fulfill({ status: 503, body: '' });
      },
      { times: 1 },
    );
    await write(board, 'Skriv i loggen', 'Ordføreren er varslet');
    await press(board, 'Legg til i loggen');
    await board.getByRole('alert').filter({ hasText: '503' }).waitFor();
    expect(await board.getByLabel('Skriv i loggen').inputValue()).toBe('Ordføreren er varslet');
    await press(board, 'Legg til i loggen');
    await eventually(async () => expect(await board.getByLabel('Skriv i loggen').inputValue()).toBe(''));
    const { body } = await scene.duty.get<{ items: LogEntry[] }>(`incidents/${scene.incidentId}/log?limit=200`);
    expect(body.items.filter(({ text }) => text === 'Ordføreren er varslet')).toHaveLength(1);
  });

  it('when two answer at the same time: the second sees what the first has said, and keeps her own words', async () => {
    await headed(request, 'Lier spør: Flom i Lierelva');
    const deputy = await theatre.service.signIn('nestleder@lier-obg.demo');
    await request.route(
      '**/answer',
      async (route) => {
        await done(deputy, `requests/${scene.requestId}/answer`, { answer: 'call_me', text: 'Ring Torbjørn' });
        await route.continue();
      },
      { times: 1 },
    );
    await request.getByRole('radio', { name: 'Noe av det' }).check();
    await write(request, 'Mat – vi kan gi', '55');
    await write(request, 'Noe kommunen bør vite', 'Vi mangler gryter');
    await press(request, 'Send svaret');
    await says(request, 'Noen andre har endret dette i mellomtiden.');
    await says(request, 'Ring Torbjørn');
    expect(await request.getByLabel('Noe kommunen bør vite').inputValue()).toBe('Vi mangler gryter');
    expect(await request.getByLabel('Mat – vi kan gi').inputValue()).toBe('55');
    await press(request, 'Send svaret');
    await says(request, 'Svaret er sendt.');
    const { body } = await scene.leader.get<Request>(`requests/${scene.requestId}`);
    expect(body.answers.map(({ answer }) => answer)).toEqual(['call_me', 'partial']);
  });

  it('when something is wrong with it: the problem is shown, and the form is as it was', async () => {
    await request.goto(`/gruppe/${scene.groupId}/medlemmer`);
    await press(request, 'Legg til medlem');
    await write(request, 'Navn', 'Gudrun Vik');
    await write(request, 'Mobilnummer', '12');
    await press(request, 'Lagre');
    await says(request, /^Nummer eller adresse.*: For kort\. Skriv minst 3 tegn\.$/);
    expect(await request.getByLabel('Navn').inputValue()).toBe('Gudrun Vik');
    expect(await request.getByLabel('Mobilnummer').inputValue()).toBe('12');
  });
});
