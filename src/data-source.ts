import { DataSource, type DataSourceOptions } from 'typeorm';
import { Access1763741400000 } from '../migrations/1763741400000-access.js';
import { AgreementNews1763960000005 } from '../migrations/1763960000005-agreement-news.js';
import { AgreementReviews1763960000002 } from '../migrations/1763960000002-agreement-reviews.js';
import { Agreements1763741350000 } from '../migrations/1763741350000-agreements.js';
import { AnswersForADay1763950000001 } from '../migrations/1763950000001-answers-for-a-day.js';
import { Availability1763742410000 } from '../migrations/1763742410000-availability.js';
import { Callouts1763741700000 } from '../migrations/1763741700000-callouts.js';
import { ContactsCanBeRung1763960000001 } from '../migrations/1763960000001-contacts-can-be-rung.js';
import { DeliveriesOutliveAddresses1763742050000 } from '../migrations/1763742050000-deliveries-outlive-addresses.js';
import { Equipment1763741900000 } from '../migrations/1763741900000-equipment.js';
import { EquipmentCare1763742200000 } from '../migrations/1763742200000-equipment-care.js';
import { Exercises1763742300000 } from '../migrations/1763742300000-exercises.js';
import { GroupNames1763930000001 } from '../migrations/1763930000001-group-names.js';
import { GroupsByName1763742610000 } from '../migrations/1763742610000-groups-by-name.js';
import { SettingsInherited1763920000002 } from '../migrations/1763920000002-settings-inherited.js';
import { StatutoryOfHeirs1763920000001 } from '../migrations/1763920000001-statutory-of-heirs.js';
import { Incidents1763741600000 } from '../migrations/1763741600000-incidents.js';
import { JoinSameAs1763910000002 } from '../migrations/1763910000002-join-same-as.js';
import { MaintenanceNeeds1763742220000 } from '../migrations/1763742220000-maintenance-needs.js';
import { Municipalities1763741100000 } from '../migrations/1763741100000-municipalities.js';
import { MunicipalityCalendars1763950000002 } from '../migrations/1763950000002-municipality-calendars.js';
import { MunicipalityFacts1763741200000 } from '../migrations/1763741200000-municipality-facts.js';
import { MunicipalityPlans1763742600000 } from '../migrations/1763742600000-municipality-plans.js';
import { OfGroups1763930000002 } from '../migrations/1763930000002-of-groups.js';
import { Outreach1763741500000 } from '../migrations/1763741500000-outreach.js';
import { PeopleAndGroups1763741300000 } from '../migrations/1763741300000-people-and-groups.js';
import { Platform1763741000000 } from '../migrations/1763741000000-platform.js';
import { Premises1763742500000 } from '../migrations/1763742500000-premises.js';
import { Qualifications1763742400000 } from '../migrations/1763742400000-qualifications.js';
import { ReminderKinds1763960000003 } from '../migrations/1763960000003-reminder-kinds.js';
import { Reminders1763742000000 } from '../migrations/1763742000000-reminders.js';
import { SignedAgreements1763742510000 } from '../migrations/1763742510000-signed-agreements.js';
import { ResponsibleForDuties1763960000004 } from '../migrations/1763960000004-responsible-for-duties.js';
import { Roster1763742100000 } from '../migrations/1763742100000-roster.js';
import { Simulator1763741800000 } from '../migrations/1763741800000-simulator.js';
import { StatutoryRecord1763742310000 } from '../migrations/1763742310000-statutory-record.js';
import { SupportRequests1763742210000 } from '../migrations/1763742210000-support-requests.js';
import { ThinnestHour1763910000001 } from '../migrations/1763910000001-thinnest-hour.js';
import { TrailOfThoseConcerned1763980000002 } from '../migrations/1763980000002-trail-of-those-concerned.js';
import { OrganisationsMade1763980000001 } from '../migrations/1763980000001-organisations-made.js';
import { WhoEnteredAnAddress1763930000003 } from '../migrations/1763930000003-who-entered-an-address.js';
import { EnteredAsWhom1763930000004 } from '../migrations/1763930000004-entered-as-whom.js';
import { FollowUpsByWhose1763930000005 } from '../migrations/1763930000005-follow-ups-by-whose.js';
import { StoresShort1763940000001 } from '../migrations/1763940000001-stores-short.js';
import { LoanVersions1763940000002 } from '../migrations/1763940000002-loan-versions.js';
import { PlacesTakenOver1763970000001 } from '../migrations/1763970000001-places-taken-over.js';
import { OfficersDecideOfLeaders1763970000002 } from '../migrations/1763970000002-officers-decide-of-leaders.js';
import { OwnAddresses1764030000001 } from '../migrations/1764030000001-own-addresses.js';
import { UndoneInTurn1764030000002 } from '../migrations/1764030000002-undone-in-turn.js';
import { accessEntities } from './access/access.entities.js';
import { cooperationEntities } from './cooperation/cooperation.entities.js';
import { equipmentEntities } from './equipment/equipment.entities.js';
import { exercisesEntities } from './exercises/exercises.entities.js';
import { groupsEntities } from './groups/groups.entities.js';
import { incidentsEntities } from './incidents/incidents.entities.js';
import { municipalitiesEntities } from './municipalities/municipalities.entities.js';
import { outreachEntities } from './outreach/outreach.entities.js';
import { peopleEntities } from './people/people.entities.js';
import { PlanKeepingClient } from './platform/plan-keeping.client.js';
import { platformEntities } from './platform/platform.entities.js';
import { SnakeCase } from './platform/naming.strategy.js';
import { reportsEntities } from './reports/reports.entities.js';

/** The history of the schema, in order; forward only. */
export const migrations = [
  Platform1763741000000,
  Municipalities1763741100000,
  MunicipalityFacts1763741200000,
  PeopleAndGroups1763741300000,
  Agreements1763741350000,
  Access1763741400000,
  Outreach1763741500000,
  Incidents1763741600000,
  Callouts1763741700000,
  Simulator1763741800000,
  Equipment1763741900000,
  Reminders1763742000000,
  DeliveriesOutliveAddresses1763742050000,
  Roster1763742100000,
  EquipmentCare1763742200000,
  SupportRequests1763742210000,
  MaintenanceNeeds1763742220000,
  Exercises1763742300000,
  StatutoryRecord1763742310000,
  Qualifications1763742400000,
  Availability1763742410000,
  MunicipalityPlans1763742600000,
  Premises1763742500000,
  SignedAgreements1763742510000,
  GroupsByName1763742610000,
  ThinnestHour1763910000001,
  JoinSameAs1763910000002,
  GroupNames1763930000001,
  OfGroups1763930000002,
  WhoEnteredAnAddress1763930000003,
  EnteredAsWhom1763930000004,
  FollowUpsByWhose1763930000005,
  StatutoryOfHeirs1763920000001,
  SettingsInherited1763920000002,
  StoresShort1763940000001,
  LoanVersions1763940000002,
  AnswersForADay1763950000001,
  MunicipalityCalendars1763950000002,
  ContactsCanBeRung1763960000001,
  AgreementReviews1763960000002,
  ReminderKinds1763960000003,
  ResponsibleForDuties1763960000004,
  AgreementNews1763960000005,
  PlacesTakenOver1763970000001,
  OfficersDecideOfLeaders1763970000002,
  OrganisationsMade1763980000001,
  TrailOfThoseConcerned1763980000002,
  OwnAddresses1764030000001,
  UndoneInTurn1764030000002,
];

/** Every table that the code knows as a class. */
export const entities = [
  ...platformEntities,
  ...accessEntities,
  ...municipalitiesEntities,
  ...peopleEntities,
  ...groupsEntities,
  ...cooperationEntities,
  ...equipmentEntities,
  ...outreachEntities,
  ...incidentsEntities,
  ...exercisesEntities,
  ...reportsEntities,
];

/** How the service reaches its database; `connections` is the most that one process takes. */
export function databaseOptions(url: string, connections: number): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    namingStrategy: new SnakeCase(),
    synchronize: false,
    migrationsTableName: 'migration',
    applicationName: 'beredt',
    extra: {
      Client: PlanKeepingClient,
      max: connections,
      connectionTimeoutMillis: 5000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 30_000,
    },
  };
}

/** A connection of the role that owns the tables, for migrating and nothing else. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    namingStrategy: new SnakeCase(),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    extra: { max: 2, lock_timeout: 10_000 },
  });
}
