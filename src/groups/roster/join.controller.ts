import { Body, Controller, Get, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DoneBy } from '../../access/openness.decorators.js';
import { AskToJoin, JoinAsked, JoinInvitation } from '../../contract/joining.js';
import { systemActor, type Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Deed } from '../../platform/deed.js';
import { NotFound } from '../../platform/problem.js';
import { ByActor, ByDeed } from '../../platform/request.decorators.js';
import { RateLimit } from '../../platform/rate-limit.js';
import { JoinService } from './join.service.js';

const Token = z.string().max(200);
const tokenForm = /^[A-Za-z0-9_-]{43}$/;
const itself = systemActor('join');

/** Wrong links that one address may try, and how often it may ask; a whole meeting may share one. */
const misses = { times: 60, seconds: 600 };
const asks = { times: 60, seconds: 3600 };

/** Where a join link leads: reading it changes nothing, and without one nobody learns anything. */
@ApiTags('join')
@Controller('join')
@DoneBy('join')
export class JoinController {
  constructor(
    private readonly db: Database,
    private readonly joining: JoinService,
    private readonly limit: RateLimit,
  ) {}

  @Get(':token')
  @ApiOkResponse({ standardSchema: JoinInvitation })
  async invitation(
    @ByActor() actor: Actor,
    @Param('token', { schema: Token }) token: string,
    @Ip() ip: string,
  ): Promise<JoinInvitation> {
    return this.counted(token, ip, () => this.db.reading(itself, (tx) => this.joining.invitation(tx, token, actor)));
  }

  @Post(':token')
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: JoinAsked })
  async ask(
    @ByActor() actor: Actor,
    @ByDeed() deed: Deed,
    @Param('token', { schema: Token }) token: string,
    @Body({ schema: AskToJoin }) body: AskToJoin,
    @Ip() ip: string,
  ): Promise<JoinAsked> {
    await this.limit.spend('join', ip, asks);
    return this.counted(token, ip, () =>
      deed.do(async (tx) => {
        await this.joining.ask(tx, token, actor, body);
        return { state: 'asked' as const };
      }),
    );
  }

  /** Only wrong links are counted, so that whoever holds a right one never pays for others. */
  private async counted<T>(token: string, ip: string, work: () => Promise<T>): Promise<T> {
    try {
      if (!tokenForm.test(token)) throw new NotFound();
      return await work();
    } catch (error) {
      if (error instanceof NotFound) await this.limit.spend('join-token', ip, misses);
      throw error;
    }
  }
}
