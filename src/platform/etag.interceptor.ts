import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';

/** Gives every answer that carries a `version` the matching `ETag`. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((body: unknown) => {
        const version = typeof body === 'object' && body !== null && 'version' in body ? body.version : undefined;
        if (typeof version === 'number') void reply.header('etag', `"${version}"`);
        return body;
      }),
    );
  }
}
