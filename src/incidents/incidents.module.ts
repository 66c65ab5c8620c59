import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { CooperationModule } from '../cooperation/cooperation.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { OutreachModule } from '../outreach/outreach.module.js';
import { PeopleModule } from '../people/people.module.js';
import { Sweeps } from '../platform/sweeps.js';
import { AskedTakenOverHandler } from './asked-taken-over.handler.js';
import { BoardProjector } from './board/board.projector.js';
import { BoardService } from './board/board.service.js';
import { ProjectBoards } from './board/project.handler.js';
import { AnswerForService } from './callout/answer-for.service.js';
import { AskMembers } from './callout/ask-members.handler.js';
import { AskMembersService } from './callout/ask-members.service.js';
import { CalloutController } from './callout/callout.controller.js';
import { CalloutReader } from './callout/callout.reader.js';
import { CalloutService } from './callout/callout.service.js';
import { CalloutTelling } from './callout/callout.telling.js';
import { GroupCalloutController } from './callout/group-callout.controller.js';
import { MemberAnswers } from './callout/member-answer.writer.js';
import { ReadinessOfferService } from './callout/readiness-offer.service.js';
import { IncidentController } from './incident/incident.controller.js';
import { IncidentLog } from './incident/incident-log.writer.js';
import { IncidentService } from './incident/incident.service.js';
import { IncidentTelling } from './incident/incident.telling.js';
import { RecordAnswers } from './record-answers.handler.js';
import { AskController } from './request/ask.controller.js';
import { AskService } from './request/ask.service.js';
import { BeginChain } from './request/begin-chain.handler.js';
import { Escalation } from './request/chain.escalation.js';
import { LeaderAnswers } from './request/leader-answer.writer.js';
import { RequestController } from './request/request.controller.js';
import { RequestMover } from './request/request.mover.js';
import { RequestReader } from './request/request.reader.js';
import { RequestService } from './request/request.service.js';
import { RequestTelling } from './request/request.telling.js';
import { SendingPreview } from './sending.preview.js';
import { TellMoved } from './tell-moved.handler.js';

/** Incidents: what is asked of groups, what they and their members answer, and the board that shows it. */
@Module({
  imports: [AccessModule, PeopleModule, GroupsModule, CooperationModule, OutreachModule],
  controllers: [IncidentController, AskController, RequestController, GroupCalloutController, CalloutController],
  providers: [
    IncidentLog,
    IncidentService,
    IncidentTelling,
    SendingPreview,
    AskService,
    RequestReader,
    RequestMover,
    RequestService,
    RequestTelling,
    LeaderAnswers,
    Escalation,
    AskMembersService,
    AnswerForService,
    CalloutReader,
    CalloutService,
    CalloutTelling,
    MemberAnswers,
    ReadinessOfferService,
    BoardProjector,
    BoardService,
    BeginChain,
    AskMembers,
    AskedTakenOverHandler,
    RecordAnswers,
    TellMoved,
    ProjectBoards,
  ],
  exports: [
    IncidentService,
    AskService,
    RequestService,
    AskMembersService,
    AnswerForService,
    CalloutService,
    BoardService,
    BoardProjector,
  ],
})
export class IncidentsModule {
  constructor(sweeps: Sweeps, escalation: Escalation, projector: BoardProjector) {
    sweeps.every(1000, 'escalation', () => escalation.sweep());
    sweeps.every(1500, 'projection', () => projector.sweep());
  }
}
