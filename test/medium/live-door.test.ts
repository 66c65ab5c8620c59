import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { request } from 'undici';
import { newId } from '../../src/platform/ids.js';
import { aLiveStage, say, sayOnly, typeOf, type LiveStage, type Told } from './live.setup.js';

let stage: LiveStage;
beforeAll(async () => {
  stage = await aLiveStage();
});
afterAll(() => stage?.close());

const refusalOf = async (opening: Promise<unknown>) =>
  opening.then(
    () => 'let in',
    (error: Error & { data?: Told }) => error.data?.problem ?? error.message,
  );

describe('The handshake', () => {
  it('takes the cookie, the header and the token', async () => {
    const { cookie, token } = stage.duty;
    const lines = [
      await stage.socket(undefined, { extraHeaders: { cookie } }),
      await stage.socket(undefined, { extraHeaders: { authorization: `Bearer ${token}` } }),
      await stage.socket({ token }),
      await stage.socket(undefined, { extraHeaders: { cookie, origin: stage.address } }),
    ];
    expect(lines.every(({ connected }) => connected)).toBe(true);
  });

  it('refuses a page of another origin, whoever is signed in there', async () => {
    for (const origin of ['https://elsewhere.example', 'null']) {
      const opening = stage.socket(undefined, { extraHeaders: { cookie: stage.duty.cookie, origin } });
      expect(await refusalOf(opening)).toBe('websocket error');
    }
  });

  it.each([
    ['nobody', undefined],
    ['a token of nobody', { token: 'a'.repeat(43) }],
    ['nonsense', { token: '' }],
  ])('refuses %s, in the language of the browser', async (_who, client) => {
    const extraHeaders = { 'accept-language': 'nn' };
    expect(await refusalOf(stage.socket(client, { extraHeaders }))).toMatchObject({
      type: '/problems/not-signed-in',
      status: 401,
      title: 'Du er ikkje logga inn',
    });
  });

  it('refuses what is not meant to be a token at all', async () => {
    for (const token of [1, {}, null, ['x']]) {
      expect(await refusalOf(stage.socket({ token: token as never }))).toMatchObject({ status: 401 });
    }
  });

  it('leads nowhere but to the namespace, and by websocket only', async () => {
    const elsewhere = io(stage.address, {
      transports: ['websocket'],
      auth: { token: stage.duty.token },
      forceNew: true,
    });
    const error = await new Promise<Error>((resolve) => elsewhere.once('connect_error', resolve));
    elsewhere.close();
    expect(error.message).toBe('not-found');
    const polling = await request(`${stage.address}/socket.io/?EIO=4&transport=polling`);
    await polling.body.dump();
    expect(polling.statusCode).toBe(400);
  });
});

describe('What is sent', () => {
  it('and wrong is answered with a problem, and what is not to be answered is passed over', async () => {
    const line = await stage.socket(stage.duty, { extraHeaders: { 'accept-language': 'en' } });
    const { id } = await stage.anIncident();
    const wrong: unknown[][] = [
      ['incident.watch'],
      ['incident.watch', null],
      ['incident.watch', 'x'],
      ['incident.watch', []],
      ['incident.watch', [{ incidentId: id }]],
      ['incident.watch', { incidentId: 'x' }],
      ['incident.watch', { incidentId: id, afterSeq: -1 }],
      ['incident.watch', { incidentId: id, afterSeq: 1.5 }],
      ['incident.watch', { incidentId: id, more: true }],
      ['incident.watch', { incidentId: id }, { incidentId: id }],
      ['incident.watch', Buffer.from('x')],
      ['incident.unwatch', { incidentId: {} }],
      ['municipality.watch', { municipalityId: '3312' }],
      ['group.watch', { groupId: null }],
    ];
    for (const [event, ...sent] of wrong) {
      const { problem } = await say(line, String(event), ...sent);
      expect(problem).toMatchObject({ type: '/problems/invalid', status: 422, title: 'Something must be corrected' });
      sayOnly(line, String(event), ...sent);
      await pause(110);
    }
    expect(await typeOf(say(line, 'incident.burn', { incidentId: id }))).toBe('/problems/not-found');
    expect(await typeOf(say(line, 'incident.watch', { incidentId: id }))).toBeUndefined();
  });

  it('too often is refused for a second', async () => {
    const line = await stage.socket(stage.duty);
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => typeOf(say(line, 'incident.unwatch', { incidentId: newId() }))),
    );
    expect(answers.filter((type) => type === '/problems/too-many-requests')).toHaveLength(20);
    await pause(1100);
    expect(await typeOf(say(line, 'incident.unwatch', { incidentId: newId() }))).toBeUndefined();
  });

  it('in bulk ends the line and nothing else', async () => {
    const line = await stage.socket(stage.duty, { reconnection: false });
    const closed = new Promise((resolve) => line.once('disconnect', resolve));
    line.emit('incident.watch', { incidentId: 'x'.repeat(100_000) }, () => undefined);
    expect(await closed).toBe('transport close');
    await stage.socket(stage.duty);
  });
});
