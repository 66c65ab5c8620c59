import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { serve } from './part.js';

type Answer = { answer: string; minutes: number; text: string };

/** Bare Socket.IO: what is posted is emitted to everybody who is there, and nothing is stored. */
serve({
  start: async ({ calloutId }: { calloutId: string }) => {
    const http = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { text, ...data } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Answer;
        const entry = { kind: 'callout_answered', at: new Date().toISOString(), calloutId, text, data };
        sockets.of('/live').emit('incident.entries', { entries: [entry] });
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"state":"taken"}');
      });
    });
    const sockets = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });
    sockets.of('/live').on('connection', (socket) => {
      socket.on('incident.watch', (_body: unknown, answer: (shown: object) => void) => answer({}));
    });
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  },
});
