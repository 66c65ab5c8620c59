import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Board } from '../../contract/board.js';
import {
  Incident,
  IncidentPage,
  IncidentQuery,
  LogNote,
  LogPage,
  LogQuery,
  OpenIncident,
  WithMessage,
  type LogEntry,
} from '../../contract/incidents.js';
import { Id, type Page } from '../../contract/manner.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Deed } from '../../platform/deed.js';
import { ByActor, ByDeed, IfMatch } from '../../platform/request.decorators.js';
import { BoardService } from '../board/board.service.js';
import { IncidentService } from './incident.service.js';

const Noted = z.object({ incidentId: Id }).meta({ id: 'Noted' });

/** Incidents, their boards and their logs. */
@ApiTags('incidents')
@Controller('incidents')
export class IncidentController {
  constructor(
    private readonly db: Database,
    private readonly incidents: IncidentService,
    private readonly boards: BoardService,
  ) {}

  @Post()
  @ApiCreatedResponse({ standardSchema: Incident })
  async open(@ByDeed() deed: Deed, @Body({ schema: OpenIncident }) body: OpenIncident): Promise<Incident> {
    return deed.do((tx) => this.incidents.open(tx, deed.actor, body));
  }

  @Get()
  @ApiOkResponse({ standardSchema: IncidentPage })
  async find(@ByActor() actor: Actor, @Query({ schema: IncidentQuery }) query: IncidentQuery): Promise<Page<Incident>> {
    return this.db.reading(actor, (tx) => this.incidents.find(tx, query));
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: Incident })
  async get(@ByActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Incident> {
    return this.db.reading(actor, (tx) => this.incidents.get(tx, id));
  }

  @Get(':id/board')
  @ApiOkResponse({ standardSchema: Board })
  async board(@ByActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Board> {
    return this.boards.show(actor, id);
  }

  @Get(':id/log')
  @ApiOkResponse({ standardSchema: LogPage })
  async log(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: LogQuery }) query: LogQuery,
  ): Promise<Page<LogEntry>> {
    return this.boards.log(actor, id, query);
  }

  @Post(':id/log')
  @ApiCreatedResponse({ standardSchema: Noted })
  async note(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: LogNote }) body: LogNote,
  ): Promise<z.infer<typeof Noted>> {
    return deed.do(async (tx) => {
      await this.incidents.note(tx, deed.actor, id, body);
      return { incidentId: id };
    });
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Incident })
  async close(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: WithMessage }) body: WithMessage,
    @IfMatch() expected?: number,
  ): Promise<Incident> {
    return deed.do((tx) => this.incidents.close(tx, deed.actor, id, body, expected));
  }
}
