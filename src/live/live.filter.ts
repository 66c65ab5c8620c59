import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Log } from '../platform/log.js';
import { asProblem } from '../platform/problem.filter.js';
import { refusal, type LiveSocket } from './live.socket.js';

/** Answers an event that was refused with the problem, as HTTP would; faults of ours are logged whole and told briefly. */
@Catch()
export class LiveProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const socket = host.switchToWs().getClient<LiveSocket>();
    if (asProblem(error).status >= 500) this.log.error({ err: error }, 'an event on a socket failed');
    const answer: unknown = host.getArgs<unknown[]>().find((argument) => typeof argument === 'function');
    if (typeof answer === 'function') Reflect.apply(answer, undefined, [refusal(error, socket.data.language)]);
  }
}
