import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DateHints, DateHintsQuery } from '../contract/date-hints.js';
import {
  AnswerInvitation,
  ChangeFollowUp,
  EvaluateExercise,
  NoteAttendance,
  TakeOnFollowUp,
} from '../contract/exercise-deeds.js';
import { FollowUp } from '../contract/exercise-parts.js';
import { Exercise, Invite } from '../contract/exercises.js';
import { CalendarDate, Id } from '../contract/manner.js';
import type { Tx } from '../platform/database.js';
import type { Deed } from '../platform/deed.js';
import { ByDeed, IfMatch } from '../platform/request.decorators.js';
import { AftermathService } from './aftermath.service.js';
import { ExerciseReader } from './exercise.reader.js';
import { viewExercise } from './exercise.view.js';
import { hintsOn } from './holidays.rules.js';
import { InvitationService } from './invitation.service.js';

/** What belongs to an exercise: who is invited and comes, what is said of it, and what follows. */
@ApiTags('exercises')
@Controller()
export class ExercisePartsController {
  constructor(
    private readonly reader: ExerciseReader,
    private readonly invitations: InvitationService,
    private readonly aftermath: AftermathService,
  ) {}

  @Get('date-hints/:on')
  @ApiOkResponse({ standardSchema: DateHints })
  hints(
    @Param('on', { schema: CalendarDate }) on: string,
    @Query({ schema: DateHintsQuery }) { startsAt, endsAt }: DateHintsQuery,
  ): DateHints {
    return hintsOn(on, startsAt, endsAt);
  }

  @Post('exercises/:id/invitations')
  @ApiCreatedResponse({ standardSchema: Exercise })
  async invite(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: Invite }) body: Invite,
  ): Promise<Exercise> {
    return this.after(deed, id, (tx) => this.invitations.invite(tx, deed.actor, id, body));
  }

  @Patch('exercises/:id/invitations/:invitationId')
  @ApiOkResponse({ standardSchema: Exercise })
  async attend(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Param('invitationId', { schema: Id }) invitationId: string,
    @Body({ schema: NoteAttendance }) body: NoteAttendance,
    @IfMatch() expected?: number,
  ): Promise<Exercise> {
    return this.after(deed, id, (tx) => this.invitations.attend(tx, deed.actor, { id, invitationId }, body, expected));
  }

  @Post('exercises/:id/answer')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Exercise })
  async answer(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: AnswerInvitation }) body: AnswerInvitation,
    @IfMatch() expected?: number,
  ): Promise<Exercise> {
    return this.after(deed, id, (tx) => this.invitations.answer(tx, deed.actor, id, body, expected));
  }

  @Post('exercises/:id/evaluation')
  @ApiCreatedResponse({ standardSchema: Exercise })
  async evaluate(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: EvaluateExercise }) body: EvaluateExercise,
    @IfMatch() expected?: number,
  ): Promise<Exercise> {
    return this.after(deed, id, (tx) => this.aftermath.evaluate(tx, deed.actor, id, body, expected));
  }

  @Post('exercises/:id/follow-ups')
  @ApiCreatedResponse({ standardSchema: FollowUp })
  async takeOn(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: TakeOnFollowUp }) body: TakeOnFollowUp,
  ): Promise<FollowUp> {
    return deed.do((tx) => this.aftermath.takeOn(tx, deed.actor, id, body));
  }

  @Patch('follow-ups/:id')
  @ApiOkResponse({ standardSchema: FollowUp })
  async changeFollowUp(
    @ByDeed() deed: Deed,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ChangeFollowUp }) body: ChangeFollowUp,
    @IfMatch() expected?: number,
  ): Promise<FollowUp> {
    return deed.do((tx) => this.aftermath.change(tx, deed.actor, id, body, expected));
  }

  private async after(deed: Deed, id: string, work: (tx: Tx) => Promise<void>): Promise<Exercise> {
    return deed.do(async (tx) => {
      await work(tx);
      return viewExercise(await this.reader.get(tx, deed.actor, id));
    });
  }
}
