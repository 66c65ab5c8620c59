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

/** SQLSTATE classes that mean: not reachable or overloaded just now (08, 53, 57P, 55P03 and query cancelled). */
const passing = /^(08|53|57|55P03|25P)/;
/** SQLSTATEs of values that no column takes: bad text, out of range, broken encoding, unknown reference. */
const unfit = /^(22|23503)/;
const lostLine =
  /Connection terminated|timeout exceeded when trying to connect|ECONNREFUSED|ECONNRESET|ENOENT.*PGSQL|the pool/i;

/** Anything thrown, as the refusal that it is; what nobody foresaw is `Unexpected`. */
export function asProblem(error: unknown): problems.Problem {
  if (error instanceof Problem) return error;
  const status =
    error instanceof HttpException ? error.getStatus() : Number((error as { statusCode?: unknown })?.statusCode);
  const known = byStatus[status];
  if (known) return new known();
  const state = sqlState(error) ?? '';
  if (passing.test(state) || (error instanceof Error && lostLine.test(error.message)))
    return new problems.Unavailable();
  if (unfit.test(state))
    return new problems.Invalid({}, [{ path: '', code: state === '23503' ? 'unknownId' : 'invalid' }]);
  return new problems.Unexpected();
}

/** A refusal as RFC 9457 wants it, in the reader's language. */
export function viewProblem(
  problem: problems.Problem,
  language: Language,
  where: { instance?: string; traceId?: string },
): ProblemView {
  return {
    type: `/problems/${problem.code}`,
    ...sayProblem(problem.code, language, problem.facts),
    status: problem.status,
    ...where,
    ...problem.facts,
    ...(problem.faults.length > 0 && {
      errors: problem.faults.map(({ path, code, facts }) => ({ path, message: sayFault(code, language, facts ?? {}) })),
    }),
  };
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
    if (problem.status >= 500)
      this.log.error({ err: error, traceId: request.id, url: request.url }, 'a request failed');
    if (problem.retryAfter) void reply.header('retry-after', String(problem.retryAfter));
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(
        JSON.stringify(
          viewProblem(problem, languageOf(request.headers['accept-language']), {
            instance: request.url.split('?')[0] ?? '',
            traceId: request.id,
          }),
        ),
      );
  }
}
