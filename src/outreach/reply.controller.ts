import { createHash } from 'node:crypto';
import { Body, Controller, Get, Headers, HttpStatus, Ip, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FromAnyOrigin } from '../access/openness.decorators.js';
import { ReplyAnswer } from '../contract/callouts.js';
import { Language } from '../contract/manner.js';
import { newId } from '../platform/ids.js';
import { languageOf } from '../platform/language.js';
import { Invalid, MoveRefused, NotFound, type Problem } from '../platform/problem.js';
import { sayFault } from '../platform/problem.texts.js';
import { RateLimit } from '../platform/rate-limit.js';
import { read } from '../platform/schema.pipe.js';
import type { ReadAnswer } from './inbound.entity.js';
import { InboundService, type FormFate } from './inbound.service.js';
import { ReplyPages } from './reply-page.service.js';
import { renderReplyPage } from './reply-page.js';
import type { FieldError, ReplyPage } from './reply-page.view.js';
import { nextClockTime } from './time.rules.js';

/** Wrong tokens that one address may try; a whole municipality may share one, and a right token is never counted. */
const misses = { times: 60, seconds: 600 };
const tokenForm = /^[A-Za-z0-9_-]{22}$/;
const fields = ['answer', 'minutes', 'availableFrom', 'text'] as const;

/** The answer page: a link is a right to answer one question and nothing else. Reading changes nothing, sending answers. */
@ApiExcludeController()
@FromAnyOrigin()
@Controller('r')
export class ReplyController {
  constructor(
    private readonly inbound: InboundService,
    private readonly pages: ReplyPages,
    private readonly limit: RateLimit,
  ) {}

  @Get(':token')
  async page(
    @Param('token') token: string,
    @Query('lang') lang: string | undefined,
    @Ip() ip: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await this.pageOf(token, ip, wished(lang, request));
    show(reply, page.kind === 'unknown' ? HttpStatus.NOT_FOUND : HttpStatus.OK, page);
  }

  @Post(':token')
  async answer(
    @Param('token') token: string,
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const isForm = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
    try {
      const said = read(ReplyAnswer, body ?? {});
      const fate = await this.take(token, said, key);
      if (fate === 'unknown') await this.limit.spend('reply-token', request.ip, misses);
      if (fate !== 'taken') throw fate === 'unknown' ? new NotFound() : new MoveRefused();
    } catch (problem) {
      if (isForm && problem instanceof Invalid) return this.showAgain(token, body, problem, request, reply);
      if (isForm && (problem instanceof NotFound || problem instanceof MoveRefused))
        return this.showRefusal(token, problem, request, reply);
      throw problem;
    }
    if (isForm) void reply.status(HttpStatus.SEE_OTHER).header('location', backTo(token, request)).send();
    else void reply.status(HttpStatus.OK).header('content-type', 'application/json').send('{"state":"taken"}');
  }

  private async take(token: string, said: ReplyAnswer, key: string | undefined): Promise<FormFate> {
    if (!tokenForm.test(token)) return 'unknown';
    const { answer, minutes, availableFrom, text } = said;
    const form: ReadAnswer = {
      answer,
      ...(answer === 'coming' && minutes !== undefined && { minutes }),
      ...(answer === 'available_from' && availableFrom && { availableFrom: await this.instantOf(availableFrom) }),
    };
    const sourceId = key
      ? createHash('sha256')
          .update(`${token}\n${key}\n${JSON.stringify(said)}`)
          .digest('hex')
      : newId();
    return this.inbound.takeForm({ token, sourceId, form, text: text ?? '' });
  }

  /** A clock time on the page means the next such time where the people are. */
  private async instantOf(said: string): Promise<string> {
    const clock = /^(\d{1,2})[:.](\d{2})$/.exec(said);
    if (!clock) return said;
    const time = { hour: Number(clock[1]), minute: Number(clock[2]) };
    return nextClockTime(time, await this.pages.now()).toISOString();
  }

  private async pageOf(token: string, ip: string, language: Language): Promise<ReplyPage> {
    const page = tokenForm.test(token) ? await this.pages.of(token, language) : await this.pages.unknown(language);
    if (page.kind === 'unknown') await this.limit.spend('reply-token', ip, misses);
    return page;
  }

  private async showAgain(
    token: string,
    body: unknown,
    problem: Invalid,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const page = await this.pageOf(token, request.ip, wished(undefined, request));
    const errors = problem.faults.map(({ path, code, facts }): FieldError => {
      const field = fields.find((name) => name === path) ?? 'answer';
      return { field, message: sayFault(code, page.language, facts ?? {}) };
    });
    const filled = Object.fromEntries(
      Object.entries(body ?? {}).map(([name, value]) => [name, String(value).slice(0, 1600)]),
    );
    show(reply, HttpStatus.UNPROCESSABLE_ENTITY, page.kind === 'question' ? { ...page, errors, filled } : page);
  }

  private async showRefusal(
    token: string,
    { status }: Problem,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    show(reply, status, await this.pageOf(token, request.ip, wished(undefined, request)));
  }
}

const wished = (lang: string | undefined, request: FastifyRequest): Language => {
  const asked = Language.safeParse(lang ?? new URL(request.url, 'http://local').searchParams.get('lang'));
  return asked.success ? asked.data : languageOf(request.headers['accept-language']);
};

function backTo(token: string, request: FastifyRequest): string {
  const lang = Language.safeParse(new URL(request.url, 'http://local').searchParams.get('lang'));
  return `/r/${token}${lang.success ? `?lang=${lang.data}` : ''}`;
}

function show(reply: FastifyReply, status: number, page: ReplyPage): void {
  void reply
    .status(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    .send(renderReplyPage(page));
}
