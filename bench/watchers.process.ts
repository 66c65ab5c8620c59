import { io, type Socket } from 'socket.io-client';
import { request } from 'undici';
import { clockMs, serve } from './part.js';

export type Watch = { url: string; token: string; incidentId: string; calloutId: string; sockets: number };
export type Say = { url: string; text: string };
type Entries = { entries: { kind: string; calloutId?: string }[] };

const withinMs = 15_000;
const sockets: Socket[] = [];
/** How many answers each socket has been shown, and when it was shown its last. */
let shown: number[] = [];
let shownAt: number[] = [];
let said = 0;
let onShown: () => void = () => undefined;

function show(index: number, answers: number): void {
  if (answers === 0) return;
  shown[index] = (shown[index] ?? 0) + answers;
  shownAt[index] = clockMs();
  if (shown[index] === said) onShown();
}

async function opened(socket: Socket): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
}

/** Many who watch one incident, and somebody who answers. */
serve({
  watch: async ({ url, token, incidentId, calloutId, sockets: count }: Watch) => {
    shown = Array.from({ length: count }, () => 0);
    shownAt = Array.from({ length: count }, () => 0);
    said = 0;
    for (let index = 0; index < count; index += 1) {
      const extraHeaders = { authorization: `Bearer ${token}` };
      const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders });
      socket.on('incident.entries', ({ entries }: Entries) => {
        const own = entries.filter((entry) => entry.kind === 'callout_answered' && entry.calloutId === calloutId);
        show(index, own.length);
      });
      await opened(socket);
      await socket.timeout(withinMs).emitWithAck('incident.watch', { incidentId, afterSeq: 0 });
      sockets.push(socket);
    }
  },
  /** Answers with how long it took to each socket, in milliseconds. */
  say: async ({ url, text }: Say): Promise<number[]> => {
    said += 1;
    const seen = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('Not every socket was shown the answer.')), withinMs);
      onShown = () => {
        if (shown.some((answers) => answers < said)) return;
        clearTimeout(late);
        resolve();
      };
    });
    const startedAt = clockMs();
    const body = JSON.stringify({ answer: 'coming', minutes: 20, text });
    const answer = await request(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (answer.statusCode !== 200) throw new Error(`An answer was answered ${answer.statusCode}.`);
    await answer.body.dump();
    await seen;
    return shownAt.map((at) => at - startedAt);
  },
  leave: async () => {
    for (const socket of sockets.splice(0)) socket.disconnect();
  },
});
