import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language, ProblemView } from '../contract/manner.js';
import { sqlState } from './database.js';
import { languageOf } from './language.js';
import { Log } from './log.js';
import * as problems from './problem.js';
import { sayFault, sayProblem } from './problem.texts.js';

const { Problem } = problems;

const byStatus: Record<number, new () => problems.Problem> = {
  400: problems.Unreadable,
  401: problems.NotSignedIn,
  403: problems.NotPermitted,
  404: problems.NotFound,
  413: problems.TooLarge,
  414: problems.TooLarge,
  415: problems.WrongType,
  431: problems.TooLarge,
};

type Made = () => problems.Problem;
const invalid = (code: string) => () => new problems.Invalid({}, [{ path: '', code }]);

/** What a failed statement means to the caller, by the beginning of its SQLSTATE (PostgreSQL, appendix A). */
const bySqlState: readonly (readonly [RegExp, Made])[] = [
  // Not reachable, overloaded, cancelled or cut off just now; nothing was changed.
  [/^(08|25P|53|55P03|57|40)/, () => new problems.Unavailable()],
  [/^23503/, invalid('unknownId')],
  // Broken encoding, out of range, not fit for its column.
  [/^(22|2350[12]|23514)/, invalid('invalid')],
  // Somebody else did the same at the same moment.
  [/^23505/, () => new problems.MoveRefused()],
  // The wall in the database held where the policy in the code did not.
  [/^42501/, () => new problems.NotPermitted()],
];
const lostLine =
  /Connection terminated|timeout exceeded when trying to connect|ECONNREFUSED|ECONNRESET|ENOENT.*PGSQL|the pool/i;

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  return Number((error as { statusCode?: unknown } | null)?.statusCode);
}

/** Anything thrown, as the refusal that it is; what nobody foresaw is `Unexpected`. */
export function asProblem(error: unknown): problems.Problem {
  if (error instanceof Problem) return error;
  const known = byStatus[statusOf(error)];
  if (known) return new known();
  const state = sqlState(error) ?? '';
  const made = bySqlState.find(([pattern]) => pattern.test(state))?.[1];
  if (made) return made();
  return error instanceof Error && lostLine.test(error.message)
    ? new problems.Unavailable()
    : new problems.Unexpected();
}

/** A refusal as RFC 9457 wants it, in the reader's language. */
export function viewProblem(
  problem: problems.Problem,
  language: Language,
  where: { instance?: string; traceId?: string },
): ProblemView {
  return {
    ...problem.facts,
    type: `/problems/${problem.code}`,
    ...sayProblem(problem.code, language, problem.facts),
    status: problem.status,
    ...where,
    ...(problem.faults.length > 0 && {
      errors: problem.faults.map(({ path, code, facts }) => ({ path, message: sayFault(code, language, facts ?? {}) })),
    }),
  };
}

/** Answers over HTTP with a refusal, in the language that the reader prefers. */
export function answerProblem(problem: problems.Problem, request: FastifyRequest, reply: FastifyReply): void {
  const where = { instance: request.url.split('?')[0] ?? '', traceId: request.id };
  if (problem.retryAfter) void reply.header('retry-after', String(problem.retryAfter));
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(viewProblem(problem, languageOf(request.headers['accept-language']), where)));
}

/** Answers every refusal over HTTP as `application/problem+json`; faults of ours are logged whole and told briefly. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = asProblem(error);
    if (problem.status >= 500 || sqlState(error) === '42501')
      this.log.error({ err: error, traceId: request.id, url: request.url }, 'a request failed');
    answerProblem(problem, request, reply);
  }
}
