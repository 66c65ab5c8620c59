import { createHash } from 'node:crypto';
import { Body, Controller, Get, Headers, HttpStatus, Ip, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FromAnyOrigin } from '../access/openness.decorators.js';
import { ReplyAnswer } from '../contract/callouts.js';
import { Language } from '../contract/manner.js';
import { newId } from '../platform/ids.js';
import { languageOf } from '../platform/language.js';
import { Invalid, KeyReused, MoveRefused, NotFound, Problem } from '../platform/problem.js';
import { sayFault } from '../platform/problem.texts.js';
import { RateLimit } from '../platform/rate-limit.js';
import { read } from '../platform/schema.pipe.js';
import type { ReadAnswer } from './inbound.entity.js';
import { InboundService, type FormFate } from './inbound.service.js';
import { ReplyPages } from './reply-page.service.js';
import { replyPageStyleHash } from './reply-page.css.js';
import { renderReplyPage } from './reply.page.js';
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
    const page = await this.pageOf(token, wished(lang, request));
    if (page.kind === 'unknown') await this.limit.spend('reply-token', ip, misses);
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
    const isForm = sentAsForm(request);
    try {
      const said = readAnswer(body);
      const fate = await this.take(token, said, key);
      if (fate === 'unknown') await this.limit.spend('reply-token', request.ip, misses);
      if (fate !== 'taken') throw new refusals[fate]();
    } catch (problem) {
      if (isForm && isShowable(problem)) return this.showAgain(token, body, problem, request, reply);
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
    const sourceId = key === undefined ? newId() : sha256(`${token}\n${key}`);
    const fingerprint = sha256(JSON.stringify([answer, minutes, availableFrom, text]));
    return this.inbound.takeForm({ token, sourceId, fingerprint, form, text: text ?? '' });
  }

  /** A clock time on the page means the next such time where the people are. */
  private async instantOf(said: string): Promise<string> {
    const clock = /^(\d{1,2})[:.](\d{2})$/.exec(said);
    if (!clock) return said;
    const time = { hour: Number(clock[1]), minute: Number(clock[2]) };
    return nextClockTime(time, await this.pages.now()).toISOString();
  }

  private async pageOf(token: string, language: Language): Promise<ReplyPage> {
    return tokenForm.test(token) ? this.pages.of(token, language) : this.pages.unknown(language);
  }

  /** The page once more, with what was wrong beside each field and everything as it was filled in. */
  private async showAgain(
    token: string,
    body: unknown,
    { faults, status }: Problem,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const page = await this.pageOf(token, wished(undefined, request));
    if (page.kind === 'unknown') return show(reply, HttpStatus.NOT_FOUND, page);
    if (page.kind !== 'question' || page.closed) return show(reply, HttpStatus.CONFLICT, page);
    const errors = faults.map(({ path, code, facts }): FieldError => {
      const field = fields.find((name) => name === path) ?? 'answer';
      return { field, message: sayFault(code, page.language, facts ?? {}) };
    });
    const filled = Object.fromEntries(
      Object.entries(body ?? {}).map(([name, value]) => [name, String(value).slice(0, 1600)]),
    );
    show(reply, status, { ...page, errors, filled });
  }
}

const refusals = { unknown: NotFound, closed: MoveRefused, reused: KeyReused };
/** Refusals that the page itself can explain. */
const showable = new Set<number>([HttpStatus.NOT_FOUND, HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_ENTITY]);
const isShowable = (thrown: unknown): thrown is Problem => thrown instanceof Problem && showable.has(thrown.status);

const sentAsForm = ({ headers }: FastifyRequest): boolean =>
  (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What was answered; `available_from` without a time says nothing, and comes back. */
function readAnswer(body: unknown): ReplyAnswer {
  const said = read(ReplyAnswer, body ?? {});
  if (said.answer === 'available_from' && said.availableFrom === undefined)
    throw new Invalid({}, [{ path: 'availableFrom', code: 'missing' }]);
  return said;
}

const wished = (lang: string | undefined, request: FastifyRequest): Language => {
  const asked = Language.safeParse(lang ?? new URL(request.url, 'http://local').searchParams.get('lang'));
  return asked.success ? asked.data : languageOf(request.headers['accept-language']);
};

function backTo(token: string, request: FastifyRequest): string {
  const lang = Language.safeParse(new URL(request.url, 'http://local').searchParams.get('lang'));
  return `/r/${token}${lang.success ? `?lang=${lang.data}` : ''}`;
}

/** The page is all there is: its own style, its own forms, nothing fetched, nothing run. */
const policy = `default-src 'none'; style-src '${replyPageStyleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

function show(reply: FastifyReply, status: number, page: ReplyPage): void {
  void reply
    .status(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', policy)
    .header('x-robots-tag', 'noindex')
    .send(renderReplyPage(page));
}
