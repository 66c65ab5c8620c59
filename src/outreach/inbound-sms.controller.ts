import { createHmac, timingSafeEqual } from 'node:crypto';
import { Body, Controller, Headers, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { FromAnyOrigin } from '../access/openness.decorators.js';
import { Config } from '../platform/config.js';
import { NotFound, NotSignedIn } from '../platform/problem.js';
import { read } from '../platform/schema.pipe.js';
import { InboundService } from './inbound.service.js';

/** A text message as the generic gateway hands it over. */
const GatewayText = z.object({
  id: z.string().min(1).max(200),
  from: z.string().min(3).max(64),
  text: z.string().max(4000),
});
const { $schema: _, ...gatewayText } = z.toJSONSchema(GatewayText);

/** Where providers hand over text messages; a repeat is answered like the first, a forged one not at all. */
@ApiTags('inbound')
@FromAnyOrigin()
@Controller('inbound/sms')
export class InboundSmsController {
  constructor(
    private readonly inbound: InboundService,
    private readonly config: Config,
  ) {}

  /** The provider's shape is checked after its signature: `x-signature: sha256=<hex HMAC of the raw body>`. */
  @Post(':provider')
  @HttpCode(202)
  @ApiBody({ schema: gatewayText as object })
  @ApiAcceptedResponse({ description: 'Stored; a repeat changes nothing.' })
  async take(
    @Param('provider') provider: string,
    @Headers('x-signature') signature: string | undefined,
    @Req() request: { rawBody?: Buffer },
    @Body() body: unknown,
  ): Promise<void> {
    const secret = this.config.inboundSmsSecret;
    if (provider !== 'gateway' || !secret) throw new NotFound();
    if (!isSigned(request.rawBody ?? Buffer.alloc(0), signature, secret)) throw new NotSignedIn();
    const { id, from, text } = read(GatewayText, body ?? {});
    await this.inbound.takeText({ source: provider, sourceId: id, sender: from, text });
  }
}

function isSigned(body: Buffer, signature: string | undefined, secret: string): boolean {
  const right = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
  const given = Buffer.from(signature ?? '');
  return given.length === right.length && timingSafeEqual(given, right);
}
