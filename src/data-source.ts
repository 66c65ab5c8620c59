import { DataSource, type DataSourceOptions } from 'typeorm';
import { Access1763741400000 } from '../migrations/1763741400000-access.js';
import { Agreements1763741350000 } from '../migrations/1763741350000-agreements.js';
import { Callouts1763741700000 } from '../migrations/1763741700000-callouts.js';
import { Equipment1763741900000 } from '../migrations/1763741900000-equipment.js';
import { Incidents1763741600000 } from '../migrations/1763741600000-incidents.js';
import { Municipalities1763741100000 } from '../migrations/1763741100000-municipalities.js';
import { MunicipalityFacts1763741200000 } from '../migrations/1763741200000-municipality-facts.js';
import { Outreach1763741500000 } from '../migrations/1763741500000-outreach.js';
import { PeopleAndGroups1763741300000 } from '../migrations/1763741300000-people-and-groups.js';
import { Platform1763741000000 } from '../migrations/1763741000000-platform.js';
import { Simulator1763741800000 } from '../migrations/1763741800000-simulator.js';
import { AuditEntry, AuditSeal } from './access/audit.entity.js';
import { RoleGrant } from './access/role-grant.entity.js';
import { Session } from './access/session.entity.js';
import { SignInCode } from './access/sign-in-code.entity.js';
import { IncidentBoard } from './incidents/board/incident-board.entity.js';
import { CalloutAnswer, CalloutMember } from './incidents/callout/callout-member.entity.js';
import { Callout } from './incidents/callout/callout.entity.js';
import { ReadinessOffer } from './incidents/callout/readiness-offer.entity.js';
import { IncidentLogRow } from './incidents/incident/incident-log.entity.js';
import { Incident } from './incidents/incident/incident.entity.js';
import { Need } from './incidents/request/need.entity.js';
import { RequestAgreed, RequestAnswer } from './incidents/request/request-answer.entity.js';
import { RequestContact } from './incidents/request/request-contact.entity.js';
import { Request, RequestNeed } from './incidents/request/request.entity.js';
import { Delivery } from './outreach/delivery.entity.js';
import { Inbound } from './outreach/inbound.entity.js';
import { Message, Recipient } from './outreach/message.entity.js';
import { Agreement, AgreementContact } from './cooperation/agreement.entity.js';
import { EquipmentItem } from './equipment/equipment-item.entity.js';
import { Group, GroupCapacity, GroupMunicipality, GroupOrganisation } from './groups/group.entity.js';
import { Membership } from './groups/membership.entity.js';
import { Organisation } from './groups/organisation.entity.js';
import { County, Municipality, MunicipalityEvent, MunicipalityVersion } from './municipalities/municipality.entity.js';
import { ContactPoint, Person } from './people/person.entity.js';
import { OutboxRow } from './platform/outbox.entity.js';
import { SnakeCase } from './platform/naming.strategy.js';

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
];

/** Every table that the code knows as a class. */
export const entities = [
  OutboxRow,
  County,
  Municipality,
  MunicipalityVersion,
  MunicipalityEvent,
  Person,
  ContactPoint,
  Organisation,
  Group,
  GroupOrganisation,
  GroupMunicipality,
  GroupCapacity,
  Membership,
  Agreement,
  AgreementContact,
  EquipmentItem,
  AuditEntry,
  AuditSeal,
  RoleGrant,
  Session,
  SignInCode,
  IncidentBoard,
  CalloutMember,
  CalloutAnswer,
  Callout,
  ReadinessOffer,
  IncidentLogRow,
  Incident,
  Need,
  RequestAnswer,
  RequestAgreed,
  RequestContact,
  Request,
  RequestNeed,
  Delivery,
  Inbound,
  Message,
  Recipient,
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
