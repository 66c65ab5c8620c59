import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id } from '../../contract/manner.js';
import { AskGroups, Asked, AskPreview, PreviewAsk } from '../../contract/requests.js';
import type { Deed } from '../../platform/deed.js';
import { Invalid } from '../../platform/problem.js';
import { ByDeed } from '../../platform/request.decorators.js';
import { IncidentService } from '../incident/incident.service.js';
import { SendingPreview } from '../sending.preview.js';
import { AskService } from './ask.service.js';

/** A municipality asks groups, and sees before what they would be sent. */
@ApiTags('requests')
@Controller()
export class AskController {
  constructor(
    private readonly asking: AskService,
    private readonly incidents: IncidentService,
    private readonly preview: SendingPreview,
  ) {}

  @Post('incidents/:id/requests')
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: Asked })
  async ask(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AskGroups }) body: AskGroups,
  ): Promise<Asked> {
    return deed.do((tx) => this.asking.ask(tx, deed.actor, id, body));
  }

  @Post('incidents/:id/requests/preview')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: AskPreview })
  async previewMore(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AskGroups }) body: AskGroups,
  ): Promise<AskPreview> {
    return deed.do(async (tx) => this.preview.ofRequests(tx, deed.actor, await this.incidents.get(tx, id), body));
  }

  @Post('municipalities/:id/requests/preview')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: AskPreview })
  async previewFirst(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) municipalityId: string,
    @Body({ schema: PreviewAsk }) { incident, ask }: PreviewAsk,
  ): Promise<AskPreview> {
    if (incident.municipalityId !== municipalityId)
      throw new Invalid({}, [{ path: 'incident.municipalityId', code: 'unfit' }]);
    return deed.do((tx) => this.preview.ofRequests(tx, deed.actor, incident, ask));
  }
}
