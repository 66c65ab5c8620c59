import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { sayFaults, sayProblems } from '../platform/problem.texts.js';
import { AvailabilityController } from './availability/availability.controller.js';
import { AvailabilityService } from './availability/availability.service.js';
import { BelongingsService } from './belongings.service.js';
import { CalendarFeedService } from './calendar/calendar-feed.service.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CalendarReader } from './calendar/calendar.reader.js';
import { groupLeaveEvents, leaveEvents, qualificationEvents } from './calendar/people.events.js';
import { contactFaults } from './contact.texts.js';
import { OwnAddressesController } from './own-addresses.controller.js';
import { OwnAddressesService } from './own-addresses.service.js';
import { KinLooksService } from './kin-looks.service.js';
import { PersonScopeReader } from './person-scope.reader.js';
import { NewAddressService } from './new-address.service.js';
import { peopleFaults, peopleProblems } from './people.texts.js';
import { PeopleUpkeep } from './people.upkeep.js';
import { NextOfKinController } from './next-of-kin.controller.js';
import { NextOfKinService } from './next-of-kin.service.js';
import { PersonService } from './person.service.js';
import { CatalogueController } from './qualifications/catalogue.controller.js';
import { CatalogueService } from './qualifications/catalogue.service.js';
import { QualificationController } from './qualifications/qualification.controller.js';
import {
  leaderReported,
  qualificationEnded,
  qualificationEnds,
  qualificationReported,
} from './qualifications/qualification.reminders.js';
import { QualificationService } from './qualifications/qualification.service.js';

sayFaults(contactFaults);
sayFaults(peopleFaults);
sayProblems(peopleProblems);

/** Persons, how they are reached, what they have learnt, when they can be asked, and whom to ring for them. */
@Module({
  imports: [AccessModule],
  controllers: [
    AvailabilityController,
    CalendarController,
    CatalogueController,
    NextOfKinController,
    OwnAddressesController,
    QualificationController,
  ],
  providers: [
    AvailabilityService,
    BelongingsService,
    CalendarFeedService,
    CalendarReader,
    CatalogueService,
    KinLooksService,
    NewAddressService,
    NextOfKinService,
    OwnAddressesService,
    PeopleUpkeep,
    PersonScopeReader,
    PersonService,
    QualificationService,
  ],
  exports: [BelongingsService, NewAddressService, NextOfKinService, PersonService],
})
export class PeopleModule {
  /** What people and their leaders are reminded of on behalf of this place. */
  static readonly reminders = [qualificationEnds, qualificationEnded, qualificationReported, leaderReported];
  /** What this place adds to calendars. */
  static readonly events = [leaveEvents, qualificationEvents, groupLeaveEvents];
}
