import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Language } from '../contract/manner.js';
import { visitor, type Actor } from './actor.js';
import type { Deed } from './deed.js';
import { languageOf } from './language.js';
import { Invalid } from './problem.js';

/** What the guard at the door has learnt of a request. */
export type Known = { actor?: Actor; deed?: Deed };
export type KnownRequest = FastifyRequest & Known;

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<KnownRequest>();

/** Who is asking. */
export const ByActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => requestOf(context).actor ?? visitor,
);

/** The unsafe request as one deed: its actor, its transaction and its idempotency key. */
export const ByDeed = createParamDecorator((_: unknown, context: ExecutionContext): Deed => {
  const { deed } = requestOf(context);
  if (!deed) throw new Error('A route takes a deed but no guard made one.');
  return deed;
});

/** The version in `If-Match`, where one was sent; throws `Invalid` for what no version can be. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const header = requestOf(context).headers['if-match'];
  if (header === undefined || header === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new Invalid({}, [{ path: 'If-Match', code: 'invalid' }]);
  return Number(version);
});

/** The language that the reader prefers. */
export const InLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(requestOf(context).headers['accept-language']),
);
