import type { Page } from 'playwright-core';
import { LiveGateway } from '../../src/live/live.gateway.js';
import type { LiveNamespace } from '../../src/live/live.socket.js';
import type { LogEntry } from '../../src/contract/incidents.js';
import { eventually } from '../support/eventually.js';
import { headed, says } from './desk.js';
import { aScene, done, someoneAnswers, type Scene } from './scene.js';
import { onStage } from './theatre.js';

onStage('When the line is lost', (theatre) => {
  let scene: Scene;
  let board: Page;

  const notes = async (words: string, count: number) => {
    for (let number = 1; number <= count; number += 1) {
      await done(scene.duty, `incidents/${scene.incidentId}/log`, { text: `${words} ${number}` });
    }
  };
  const shown = async () => board.getByRole('region', { name: 'Logg' }).getByRole('listitem').allInnerTexts();

  /** Every entry of the log as it is stored stands on the screen, each once, the newest first. */
  const isWhole = async () => {
    const { body } = await scene.duty.get<{ items: LogEntry[] }>(`incidents/${scene.incidentId}/log?limit=200`);
    await eventually(async () => {
      const lines = await shown();
      expect(lines.length).toBe(body.items.length);
      const said = body.items.toReversed().map(({ kind, text }) => (kind === 'note' ? text! : ''));
      expect(lines.map((line, at) => line.includes(said[at]!))).toEqual(lines.map(() => true));
    });
  };

  beforeAll(async () => {
    scene = await aScene(theatre, { title: 'Flom i Lierelva' });
    board = await theatre.page(`/hendelse/${scene.incidentId}`, { who: scene.duty });
    await headed(board, 'Flom i Lierelva');
    await says(board, 'Oppdateres av seg selv');
  });

  it('the board says so at once, and since when', async () => {
    await board.context().setOffline(true);
    const alert = board.getByRole('alert').filter({ hasText: 'Ingen kontakt siden' });
    await alert.waitFor({ timeout: 2_000 });
    expect(await alert.innerText()).toMatch(/Ingen kontakt siden \d\d\.\d\d\.\d\d – viser det som var kjent da\./);
    expect(await shown()).not.toHaveLength(0);
  });

  it('and when it is back, everything that happened meanwhile stands there, each thing once', async () => {
    await notes('Mens linja var borte', 12);
    await someoneAnswers(scene, { answer: 'coming', minutes: 15 });
    await board.context().setOffline(false);
    await says(board, 'Oppdateres av seg selv');
    await says(board, 'Mens linja var borte 12');
    await says(board, '1 kommer');
    await isWhole();
  });

  it('by the service closing it, again and again, nothing is missed either', async () => {
    const { namespace } = theatre.service.app.get<unknown, { namespace: LiveNamespace }>(LiveGateway, {
      strict: false,
    });
    for (const time of ['første', 'andre']) {
      namespace.disconnectSockets(true);
      await notes(`Brudd for ${time} gang`, 3);
      await says(board, `Brudd for ${time} gang 3`);
    }
    await says(board, 'Oppdateres av seg selv');
    await isWhole();
  });
});
