import { setTimeout as pause } from 'node:timers/promises';
import { request, WebSocket } from 'undici';
import { twoSides, type TwoSides } from '../support/sides.js';

let stage: TwoSides;
beforeAll(async () => {
  stage = await twoSides({ BEREDT_ROLE: 'api' });
});
afterAll(() => stage?.close());

/** What Socket.IO never sends: wrong packets, wrong names, wrong JSON, what is deep, what is big, bytes that belong to nothing. */
const frames: (string | Uint8Array)[] = [
  '',
  '9',
  '4',
  '42',
  '42/live',
  '42/live,',
  '42/live,{}',
  '42/live,[]',
  '42/live,[null]',
  '42/live,[1]',
  '42/live,["incident.watch"',
  '42/live,["__proto__",{}]',
  '42/live,["constructor"]',
  '42/live,["disconnect"]',
  '42/live,["error",{}]',
  '42/live,99999999999999999999["incident.watch",{}]',
  '42/elsewhere,["incident.watch",{}]',
  '43/live,1[]',
  '44/live,{}',
  '45/live,1-["incident.watch",{"_placeholder":true,"num":0}]',
  '451000000-/live,["x",{"_placeholder":true,"num":999}]',
  '46/live,1[]',
  '47/live,{}',
  `42/live,["incident.watch",${'['.repeat(10_000)}${']'.repeat(10_000)}]`,
  '42/live,["incident.watch",{"incidentId":"\\u0000\\ud800"}]',
  '42/live,["incident.watch",{"incidentId":{"toString":1}}]',
  `42/live,["${'x'.repeat(60_000)}"]`,
  `42/live,["incident.watch",{"incidentId":"${'x'.repeat(200_000)}"}]`,
  new Uint8Array([0, 1, 2, 255]),
  new Uint8Array(200_000),
];

/** Opens a line by hand, signs in on it, sends the frame, and waits until it is answered or closed. */
async function sendRaw(frame: string | Uint8Array): Promise<string[]> {
  const heard: string[] = [];
  const socket = new WebSocket(`${stage.address.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  socket.addEventListener('message', ({ data }) => heard.push(String(data)));
  const closed = new Promise((resolve) => socket.addEventListener('close', resolve));
  socket.addEventListener('error', () => undefined);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('close', reject);
  });
  socket.send(`40/live,${JSON.stringify({ token: stage.lier.clients.volunteer.token })}`);
  for (let waited = 0; waited < 200 && !heard.some((one) => one.startsWith('40/live')); waited += 1) await pause(10);
  socket.send(frame);
  await Promise.race([closed, pause(100)]);
  socket.close();
  await Promise.race([closed, pause(1000)]);
  return heard;
}

describe('A frame that Socket.IO never sends', () => {
  it('harms nobody but the line it came by', async () => {
    const line = await stage.socket(stage.lier.clients.reader);
    let isLost = false;
    line.on('disconnect', () => {
      isLost = true;
    });
    for (const frame of frames) {
      const heard = (await sendRaw(frame)).join('\n');
      expect(heard).toMatch(/^40\/live/m);
      expect(heard).not.toMatch(/node_modules|\bat .*\.[jt]s|"status":5\d\d|kanari/);
    }
    const { problem, entries } = (await line
      .timeout(5000)
      .emitWithAck('incident.watch', { incidentId: stage.lier.incident.id })) as unknown as Record<string, unknown>;
    expect([problem, Array.isArray(entries), isLost]).toEqual([undefined, true, false]);
    const { statusCode, body } = await request(`${stage.address}/healthz`);
    await body.dump();
    expect(statusCode).toBe(200);
  });
});
