import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { CooperationModule } from '../cooperation/cooperation.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { CheckService } from './check/check.service.js';
import { Intervals } from './check/intervals.service.js';
import { ItemController } from './check/item.controller.js';
import { StockService } from './check/stock.service.js';
import { EquipmentController } from './equipment.controller.js';
import { EquipmentReader } from './equipment.reader.js';
import { checkComes, loanEnds, outOfService, runsOut } from './equipment.reminders.js';
import { needReported, needUrgent } from './need/need.reminders.js';
import {
  checkDue,
  checkOverdue,
  notReady,
  outOfService as notToCountOn,
  storeShort,
  supplyExpires,
  urgentNeed,
} from './equipment.sources.js';
import { EquipmentService } from './equipment.service.js';
import { NeedController } from './need/need.controller.js';
import { NeedReader } from './need/need.reader.js';
import { NeedService } from './need/need.service.js';
import { Photos } from './need/photo.service.js';
import { ReportController } from './need/report.controller.js';
import { MakeReadyController } from './ready/make-ready.controller.js';
import { MakeReadyService } from './ready/make-ready.service.js';
import { Kinds } from './store/kinds.service.js';
import { Kits } from './store/kits.service.js';
import { LabelController } from './store/label.controller.js';
import { LabelService } from './store/label.service.js';
import { Places } from './store/places.service.js';
import { StoreController } from './store/store.controller.js';

/** What the groups have, where it is kept, whether it works, and what must be mended. */
@Module({
  imports: [AccessModule, GroupsModule, CooperationModule],
  controllers: [
    LabelController,
    EquipmentController,
    StoreController,
    ItemController,
    MakeReadyController,
    ReportController,
    NeedController,
  ],
  providers: [
    CheckService,
    EquipmentReader,
    EquipmentService,
    Intervals,
    Kinds,
    Kits,
    LabelService,
    MakeReadyService,
    NeedReader,
    NeedService,
    Photos,
    Places,
    StockService,
  ],
  exports: [EquipmentService],
})
export class EquipmentModule {
  /** What people are reminded of on behalf of this place. */
  static readonly reminders = [outOfService, checkComes, runsOut, loanEnds, needUrgent, needReported];

  /** What readiness shows of it. */
  static readonly sources = [checkOverdue, checkDue, notToCountOn, storeShort, notReady, urgentNeed, supplyExpires];
}
