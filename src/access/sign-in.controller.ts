import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskForCode, Me, SignIn } from '../contract/access.js';
import type { Actor } from '../platform/actor.js';
import { Config } from '../platform/config.js';
import { Deed } from '../platform/deed.js';
import { NotSignedIn } from '../platform/problem.js';
import { ByActor, ByDeed } from '../platform/request.decorators.js';
import { CodeService } from './code.service.js';
import { DoneBy } from './openness.decorators.js';
import { clearedCookie, keptCookie } from './session.cookie.js';
import { SessionService } from './session.service.js';
import { SignInLimits } from './sign-in.limits.js';
import { SignInService, signingIn } from './sign-in.service.js';

/** Signing in by a one-time code, and out. */
@ApiTags('sign-in')
@Controller('auth')
export class SignInController {
  constructor(
    private readonly limits: SignInLimits,
    private readonly codes: CodeService,
    private readonly entrance: SignInService,
    private readonly sessions: SessionService,
    private readonly config: Config,
  ) {}

  @Post('codes')
  @HttpCode(202)
  @DoneBy(signingIn)
  @ApiAcceptedResponse({
    description: 'A code goes out if the identifier is known here; the answer is the same if not.',
  })
  async askForCode(
    @ByDeed() deed: Deed,
    @Body({ schema: AskForCode }) { identifier }: AskForCode,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.limits.askForCode(identifier, request.ip);
    await deed.do((tx) => this.codes.ask(tx, identifier));
  }

  @Post('sessions')
  @DoneBy(signingIn)
  @ApiCreatedResponse({ standardSchema: Me })
  async signIn(
    @ByActor() before: Actor,
    @ByDeed() deed: Deed,
    @Body({ schema: SignIn }) attempt: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    await this.limits.tryCode(attempt.identifier, request.ip);
    // The token is no part of what is kept under the idempotency key: it is made anew for whoever repeats the request.
    const sessionId = await deed.do((tx) => this.entrance.enter(tx, before, attempt, request.headers['user-agent']));
    const { token, me } = await this.entrance.handOut(sessionId);
    void reply.header('set-cookie', keptCookie(token, this.config.publicUrl));
    return me;
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @ApiNoContentResponse()
  async signOut(@ByDeed() deed: Deed, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { actor } = deed;
    if (actor.kind !== 'person') throw new NotSignedIn();
    await deed.do((tx) => this.sessions.end(tx, actor));
    void reply.header('set-cookie', clearedCookie(this.config.publicUrl));
  }
}
