import { Injectable } from '@nestjs/common';
import { ActorService } from '../access/actor.service.js';
import { tokenIn } from '../access/session.cookie.js';
import { languageOf } from '../platform/language.js';
import { Log } from '../platform/log.js';
import { asProblem } from '../platform/problem.filter.js';
import { NotFound, NotSignedIn, TooMany } from '../platform/problem.js';
import { refusal, type Caller, type LiveNamespace, type LiveSocket } from './live.socket.js';

/** The events that are answered. */
const known = new Set(['incident.watch', 'incident.unwatch', 'municipality.watch', 'group.watch', 'readiness.watch']);

/** Events that one socket may send in a second. */
const mostEvents = 20;

/** Lets in those who hold a session, and nobody else; a socket that sends too much is told so. */
@Injectable()
export class Admission {
  constructor(
    private readonly actors: ActorService,
    private readonly log: Log,
  ) {}

  /** From now on every handshake with the namespace is looked at. */
  guard(namespace: LiveNamespace): void {
    namespace.use((socket, next) => {
      this.admit(socket).then(
        () => next(),
        (error: unknown) => {
          if (asProblem(error).status >= 500) this.log.error({ err: error }, 'a handshake failed');
          next(Object.assign(new Error('refused'), { data: refusal(error, languageIn(socket)) }));
        },
      );
    });
  }

  /** Who holds the socket's session now; undefined once it is over. */
  async resolve({ data }: LiveSocket): Promise<Caller['actor'] | undefined> {
    return this.actors.actorByToken(data.token);
  }

  private async admit(socket: LiveSocket): Promise<void> {
    const token = tokenOf(socket);
    const actor = token && (await this.actors.actorByToken(token));
    if (!actor) throw new NotSignedIn();
    Object.assign(socket.data, { actor, token, language: languageIn(socket) } satisfies Caller);
    limit(socket);
  }
}

function languageIn({ handshake }: LiveSocket): Caller['language'] {
  return languageOf(handshake.headers['accept-language']);
}

/** The token of the handshake: as the client's `auth.token`, else as HTTP has it. */
function tokenOf({ handshake }: LiveSocket): string | undefined {
  const auth: unknown = handshake.auth;
  const given: unknown = typeof auth === 'object' && auth !== null && 'token' in auth ? auth.token : undefined;
  return tokenIn(typeof given === 'string' ? { authorization: `Bearer ${given}` } : handshake.headers);
}

/** Answers at the door what is too much or unknown. */
function limit(socket: LiveSocket): void {
  let windowEndsAt = 0;
  let count = 0;
  socket.use(([event, ...sent], next) => {
    const now = performance.now();
    if (now >= windowEndsAt) [windowEndsAt, count] = [now + 1000, 0];
    count += 1;
    const answer: unknown = sent.at(-1);
    const refuse = (error: Error) => {
      if (typeof answer === 'function') Reflect.apply(answer, undefined, [refusal(error, socket.data.language)]);
    };
    if (count > mostEvents) refuse(new TooMany(1));
    else if (!known.has(event)) refuse(new NotFound());
    else next();
  });
}
