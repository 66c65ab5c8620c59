import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, type ApiHeaderOptions } from '@nestjs/swagger';
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

/** The parameter decorator, which also says in the description of the API that the route reads this header. */
const documented =
  (make: () => ParameterDecorator, header: ApiHeaderOptions) => (): ParameterDecorator => (target, key, index) => {
    make()(target, key, index);
    const method = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key !== undefined && method) ApiHeader({ required: false, ...header })(target, key, method);
  };

/** Who is asking. */
export const ByActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => requestOf(context).actor ?? visitor,
);

const deedOf = createParamDecorator((_: unknown, context: ExecutionContext): Deed => {
  const { deed } = requestOf(context);
  if (!deed) throw new Error('A route takes a deed but no guard made one.');
  return deed;
});

/** The unsafe request as one deed: its actor, its transaction and its idempotency key. */
export const ByDeed = documented(() => deedOf(), {
  name: 'Idempotency-Key',
  description: 'The same key and body are done once and answered alike; the same key with another body is refused.',
  schema: { type: 'string', minLength: 1, maxLength: 128 },
});

const versionOf = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const header = requestOf(context).headers['if-match'];
  if (header === undefined || header === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new Invalid({}, [{ path: 'If-Match', code: 'invalid' }]);
  return Number(version);
});

/** The version in `If-Match`, where one was sent; throws `Invalid` for what no version can be. */
export const IfMatch = documented(() => versionOf(), {
  name: 'If-Match',
  description: 'The ETag that the change is meant for; anything newer refuses it with 412.',
  schema: { type: 'string', pattern: '^(\\*|(W/)?"\\d{1,9}")$' },
});

/** The language that the reader prefers. */
export const InLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(requestOf(context).headers['accept-language']),
);
