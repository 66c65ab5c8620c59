import type { DefaultEventsMap, Namespace, Socket } from 'socket.io';
import type { ClientToServer, ServerToClient } from '../contract/live.js';
import type { Language, ProblemView } from '../contract/manner.js';
import type { PersonActor } from '../platform/actor.js';
import { asProblem, viewProblem } from '../platform/problem.filter.js';

/** Who is at the other end: as what, by which token, and in which language she is answered. */
export type Caller = { actor: PersonActor; token: string; language: Language };

/** One line to one browser. */
export type LiveSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, Caller>;

/** All lines of this process. */
export type LiveNamespace = Namespace<ClientToServer, ServerToClient, DefaultEventsMap, Caller>;

/** How an event is answered; a client that wants no answer sends none. */
export type Answer<T> = ((answer: T) => void) | undefined;

/** Anything thrown, as a client on a socket is told of it. */
export function refusal(error: unknown, language: Language): { problem: ProblemView } {
  return { problem: viewProblem(asProblem(error), language, {}) };
}
