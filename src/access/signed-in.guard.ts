import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { systemActor, visitor, type Actor } from '../platform/actor.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { Deed } from '../platform/deed.js';
import { ForeignOrigin, NotSignedIn } from '../platform/problem.js';
import { PUBLIC } from '../platform/public.decorator.js';
import type { KnownRequest } from '../platform/request.decorators.js';
import { ActorService } from './actor.service.js';
import { ANY_ORIGIN, DONE_BY } from './openness.decorators.js';
import { isFromOwnOrigin, isUnsafe } from './origin.rules.js';
import { tokenIn } from './session.cookie.js';

/**
 * Stands before every HTTP route: says who asks, refuses foreign pages and, unless the route is `@Public()`, those who have not signed in.
 * Sockets are asked at their handshake, not here.
 */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly db: Database,
    private readonly actors: ActorService,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<KnownRequest>();
    // Where every origin may call, a cookie proves nothing about who wanted the call.
    const actor = this.mark(context, ANY_ORIGIN) === true ? visitor : await this.actorOf(request);
    if (actor.kind !== 'person' && this.mark(context, PUBLIC) !== true) throw new NotSignedIn();
    request.actor = actor;
    if (isUnsafe(request.method)) request.deed = this.deedOf(request, this.doer(context) ?? actor);
    return true;
  }

  private async actorOf({ method, headers }: KnownRequest): Promise<Actor> {
    if (isUnsafe(method) && !isFromOwnOrigin(headers, this.config.publicUrl)) throw new ForeignOrigin();
    const token = tokenIn(headers);
    return (token && (await this.actors.actorByToken(token))) || visitor;
  }

  private doer(context: ExecutionContext): Actor | undefined {
    const name = this.mark(context, DONE_BY);
    return typeof name === 'string' ? systemActor(name) : undefined;
  }

  private deedOf({ method, url, body, headers }: KnownRequest, actor: Actor): Deed {
    const key = headers['idempotency-key'];
    return new Deed(this.db, actor, { method, url, body, key: Array.isArray(key) ? key.join(', ') : key });
  }

  private mark(context: ExecutionContext, name: string): unknown {
    return this.reflector.getAllAndOverride<unknown>(name, [context.getHandler(), context.getClass()]);
  }
}
