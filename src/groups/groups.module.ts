import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { MunicipalitiesModule } from '../municipalities/municipalities.module.js';
import { PeopleModule } from '../people/people.module.js';
import { sayFaults, sayProblems } from '../platform/problem.texts.js';
import { CountAnewHandler } from './count-anew.handler.js';
import { KeepMadeHandler } from './keep-made.handler.js';
import { GroupController } from './group.controller.js';
import { GroupService } from './group.service.js';
import { groupProblems, rowFaults } from './groups.texts.js';
import { HandOverService } from './hand-over.service.js';
import { MemberAddresses } from './member-addresses.service.js';
import { MemberController } from './member.controller.js';
import { MemberNews } from './member-news.service.js';
import { MemberReader } from './member.reader.js';
import { MemberService } from './member.service.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationService } from './organisation.service.js';
import { PremisesController } from './premises.controller.js';
import { PremisesService } from './premises.service.js';
import { StrengthChangedHandler } from './strength/strength-changed.handler.js';
import { StrengthController } from './strength/strength.controller.js';
import { StrengthReader } from './strength/strength.reader.js';
import { strengthBreaks, strengthThin } from './strength/strength.reminders.js';
import { StrengthService } from './strength/strength.service.js';
import { TellInheritedHandler } from './tell-inherited.handler.js';
import { ExportService } from './roster/export.service.js';
import { ImportService } from './roster/import.service.js';
import { ImportWriter } from './roster/import.writer.js';
import { JoinController } from './roster/join.controller.js';
import { JoinLinkService } from './roster/join-link.service.js';
import { JoinRequestService } from './roster/join-request.service.js';
import { JoinRequestsController } from './roster/join-requests.controller.js';
import { JoinService } from './roster/join.service.js';
import { KinController } from './roster/kin.controller.js';
import { KinService } from './roster/kin.service.js';
import { RosterController } from './roster/roster.controller.js';
import { RosterReader } from './roster/roster.reader.js';
import { joinAsked } from './roster/roster.reminders.js';
import { RosterUpkeep } from './roster/roster.upkeep.js';
import { UndoService } from './roster/undo.service.js';

sayProblems(groupProblems);
sayFaults(rowFaults);

const roster = [RosterReader, ImportWriter, ImportService, UndoService, ExportService, RosterUpkeep];
const joining = [JoinLinkService, JoinService, JoinRequestService, KinService];

/** Organisations, groups and who is in them. */
@Module({
  imports: [AccessModule, MunicipalitiesModule, PeopleModule],
  controllers: [
    OrganisationController,
    GroupController,
    RosterController,
    JoinRequestsController,
    KinController,
    MemberController,
    PremisesController,
    StrengthController,
    JoinController,
  ],
  providers: [
    OrganisationService,
    GroupService,
    HandOverService,
    MemberAddresses,
    MemberNews,
    MemberReader,
    MemberService,
    PremisesService,
    CountAnewHandler,
    KeepMadeHandler,
    StrengthChangedHandler,
    StrengthReader,
    StrengthService,
    TellInheritedHandler,
    ...roster,
    ...joining,
  ],
  exports: [GroupService, MemberReader, MemberService],
})
export class GroupsModule {
  /** What leaders are reminded of on behalf of this place. */
  static readonly reminders = [strengthBreaks, strengthThin, joinAsked];
}
