import { Body, Controller, Get, Header, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RunAsIncident } from '../contract/exercise-deeds.js';
import {
  ChangeExercise,
  CreateExercise,
  Exercise,
  ExercisePage,
  ExerciseQuery,
  ExerciseSummary,
} from '../contract/exercises.js';
import { Id, type Language, type Page } from '../contract/manner.js';
import { exerciseMark } from '../outreach/catalogue.texts.js';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { Deed } from '../platform/deed.js';
import { pageFrom } from '../platform/paging.js';
import { ByActor, ByDeed, IfMatch, InLanguage } from '../platform/request.decorators.js';
import { calendarOf, exerciseEventsFor } from './exercise.calendar.js';
import { ExerciseReader } from './exercise.reader.js';
import { ExerciseService } from './exercise.service.js';
import { viewExercise, viewSummary } from './exercise.view.js';

/** Exercises: for those who take part in them. */
@ApiTags('exercises')
@Controller('exercises')
export class ExerciseController {
  constructor(
    private readonly db: Database,
    private readonly reader: ExerciseReader,
    private readonly exercises: ExerciseService,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: ExercisePage })
  async list(
    @ByActor() actor: Actor,
    @Query({ schema: ExerciseQuery }) query: ExerciseQuery,
  ): Promise<Page<ExerciseSummary>> {
    const rows = await this.db.reading(actor, (tx) => this.reader.find(tx, query));
    return pageFrom(rows, query.limit, ({ on, id }) => [on, id], viewSummary);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: Exercise })
  async get(@ByActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<Exercise> {
    return this.db.reading(actor, async (tx) => viewExercise(await this.reader.get(tx, actor, id)));
  }

  @Get(':id/calendar')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="ovelse.ics"')
  async calendar(
    @ByActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @InLanguage() language: Language,
  ): Promise<string> {
    return this.db.reading(actor, async (tx) => {
      const { title } = await this.reader.get(tx, actor, id);
      return calendarOf(title, exerciseMark(language), await exerciseEventsFor(tx, { exerciseId: id }));
    });
  }

  @Post()
  @ApiCreatedResponse({ standardSchema: Exercise })
  async create(@ByDeed() deed: Deed, @Body({ schema: CreateExercise }) body: CreateExercise): Promise<Exercise> {
    return deed.do(async (tx) => viewExercise(await this.exercises.create(tx, deed.actor, body)));
  }

  @Patch(':id')
  @ApiOkResponse({ standardSchema: Exercise })
  async change(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ChangeExercise }) body: ChangeExercise,
    @IfMatch() expected?: number,
  ): Promise<Exercise> {
    return deed.do(async (tx) => viewExercise(await this.exercises.change(tx, deed.actor, id, body, expected)));
  }

  @Post(':id/incident')
  @ApiCreatedResponse({ standardSchema: Exercise })
  async runAsIncident(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: RunAsIncident }) body: RunAsIncident,
  ): Promise<Exercise> {
    return deed.do(async (tx) => viewExercise(await this.exercises.runAsIncident(tx, deed.actor, id, body)));
  }
}
