import type { IncomingMessage } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IoAdapter } from '@nestjs/platform-socket.io';

/** Whether the page that opens a socket is one of ours. */
export type OriginRule = (headers: IncomingMessage['headers']) => boolean;

type Options = NonNullable<Parameters<IoAdapter['createIOServer']>[1]>;
type Server = ReturnType<IoAdapter['createIOServer']>;

/** Socket.IO on the port of HTTP: websocket only, foreign pages refused before anything is read, a lost line noticed in seconds. */
export class SocketAdapter extends IoAdapter {
  constructor(
    app: NestFastifyApplication,
    private readonly isOwn: OriginRule,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: Options): Server {
    const wanted: Partial<Options> = {
      ...options,
      transports: ['websocket'],
      // `cors` does not stop a websocket; this does.
      allowRequest: (request, decide) => decide(null, this.isOwn(request.headers)),
      serveClient: false,
      perMessageDeflate: false,
      httpCompression: false,
      maxHttpBufferSize: 64 * 1024,
      pingInterval: 10_000,
      pingTimeout: 8000,
      connectTimeout: 10_000,
    };
    const server = super.createIOServer(port, wanted as Options);
    // Nothing lives in the namespace that has no name; without this, strangers could keep a line open there.
    server.of('/').use((_socket, next) => next(new Error('not-found')));
    return server;
  }
}
