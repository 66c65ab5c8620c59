import { Audit } from '../../src/access/audit.service.js';
import { AvailabilityService } from '../../src/people/availability/availability.service.js';
import { CalendarFeedService } from '../../src/people/calendar/calendar-feed.service.js';
import { CalendarReader } from '../../src/people/calendar/calendar.reader.js';
import { PersonScopeReader } from '../../src/people/person-scope.reader.js';
import { CatalogueService } from '../../src/people/qualifications/catalogue.service.js';
import { QualificationService } from '../../src/people/qualifications/qualification.service.js';
import { StrengthReader } from '../../src/groups/strength/strength.reader.js';
import { StrengthService } from '../../src/groups/strength/strength.service.js';
import { OutreachService } from '../../src/outreach/outreach.service.js';
import { RemindHandler } from '../../src/outreach/reminders/remind.handler.js';
import type { Actor } from '../../src/platform/actor.js';
import { Config } from '../../src/platform/config.js';
import { Outbox } from '../../src/platform/outbox.js';
import { PublicAddress } from '../../src/platform/public-address.js';
import * as make from '../support/factories.js';
import type { TestDatabase } from '../support/world.js';
import { groups } from './records.setup.js';

const outbox = new Outbox();
const audit = new Audit();
const scopes = new PersonScopeReader();
const address = new PublicAddress(new Config({}));

export const catalogue = new CatalogueService(audit);
export const qualifications = new QualificationService(scopes, catalogue, outbox, audit);
export const availability = new AvailabilityService(scopes, outbox, audit);
export const strengthReader = new StrengthReader();
export const strength = new StrengthService(groups, strengthReader, audit);
export const feeds = new CalendarFeedService(address, audit);
export const calendarOf = (world: TestDatabase) => new CalendarReader(world.db, address);

/** A group of Lier's with a leader, a deputy and a volunteer, and everybody else who might look. */
export async function theUsualPeople({ db }: TestDatabase) {
  const lier = await make.aMunicipality(db);
  const group = await make.aGroup(db, { municipalities: [lier] });
  const other = await make.aGroup(db, { municipalities: [lier] });
  const volunteer = await make.aMember(db, group, { capabilities: ['food'] });
  const leader = await make.aLeaderOf(db, group, { capabilities: ['food'] });
  const deputy = await make.aDeputyOf(db, group);
  const who: Record<string, Actor> = {
    'volunteer herself': volunteer.actor,
    leader: leader.actor,
    deputy: deputy.actor,
    storekeeper: (await make.aMember(db, group, { roles: ['storekeeper'] })).actor,
    'another volunteer': (await make.aMember(db, group)).actor,
    'leader of another group': (await make.aLeaderOf(db, other)).actor,
    coordinator: (await make.aCoordinatorOf(db, lier)).actor,
    'officer of the organisation': (await make.anOfficerOf(db, { id: group.organisationIds[0]! })).actor,
    operator: (await make.anOperator(db)).actor,
    stranger: (await make.aPerson(db)).actor,
    visitor: { kind: 'visitor' },
  };
  return { lier, group, volunteer, leader, deputy, who };
}

/** Runs the sweep of reminders at five past nine of the next morning; resolves with what has been gathered since the one before. */
export async function nextMorning(
  world: TestDatabase,
): Promise<{ kind: string; subject: string; facts: unknown; people: string[] }[]> {
  await world.owner('delete from reminder_round');
  const [ahead] = await world.owner<{ interval: string }>(
    `select (case when local::time < '09:05' then local::date + time '09:05' else local::date + 1 + time '09:05' end - local)::text as interval
     from (select clock_now() at time zone 'Europe/Oslo' as local) now`,
  );
  await world.wind(ahead!.interval);
  const handler = new RemindHandler(world.db, outbox, new OutreachService(outbox), address);
  const known = await world.owner<{ id: string }>('select id from reminder');
  await handler.sweep();
  return world.owner(
    `select r.kind, r.subject_id as subject, r.facts, array(select person_id from reminder_recipient p where p.reminder_id = r.id order by 1) as people
     from reminder r where r.id <> all($1) order by r.kind, r.remind_on`,
    [known.map(({ id }) => id)],
  );
}
