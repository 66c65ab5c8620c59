import { Audit } from '../../src/access/audit.service.js';
import { ActivityService } from '../../src/exercises/activity.service.js';
import { AftermathService } from '../../src/exercises/aftermath.service.js';
import { evaluationMissing, followUpDue, outcomeMissing } from '../../src/exercises/exercises.reminders.js';
import { exercisesOfMunicipality, exercisesOfPerson } from '../../src/exercises/exercises.sources.js';
import { ExerciseReader } from '../../src/exercises/exercise.reader.js';
import { ExerciseService } from '../../src/exercises/exercise.service.js';
import { InvitationService } from '../../src/exercises/invitation.service.js';
import { TellInvited } from '../../src/exercises/tell-invited.handler.js';
import { IncidentLog } from '../../src/incidents/incident/incident-log.writer.js';
import { IncidentService } from '../../src/incidents/incident/incident.service.js';
import { OutreachService } from '../../src/outreach/outreach.service.js';
import { RemindHandler } from '../../src/outreach/reminders/remind.handler.js';
import { Config } from '../../src/platform/config.js';
import { Log } from '../../src/platform/log.js';
import { Notices } from '../../src/platform/notices.js';
import { Outbox } from '../../src/platform/outbox.js';
import { PublicAddress } from '../../src/platform/public-address.js';
import { dutiesDue } from '../../src/reports/reports.reminders.js';
import { StatutoryReader } from '../../src/reports/statutory.reader.js';
import { StatutoryService } from '../../src/reports/statutory.service.js';
import type { TestDatabase } from '../support/world.js';
import { groups, reader as members } from './records.setup.js';

const [audit, outbox] = [new Audit(), new Outbox()];
const address = new PublicAddress(new Config({}));
const outreach = new OutreachService(outbox);

export const reader = new ExerciseReader();
export const invitations = new InvitationService(reader, groups, outbox, audit);
/** The service that plans exercises, also as incidents that are played. */
export const planning = ({ serviceUrl }: TestDatabase) => {
  const log = new IncidentLog(outbox, new Notices(serviceUrl, new Log('silent')));
  return new ExerciseService(reader, invitations, groups, new IncidentService(log, audit, outbox), audit);
};
export const aftermath = new AftermathService(reader, audit);
export const activities = new ActivityService(groups, audit);
export const statutory = new StatutoryService(new StatutoryReader(), reader, audit);
export const telling = ({ db }: TestDatabase) => new TellInvited(db, members, outreach, address);
export const reminding = ({ db }: TestDatabase) => new RemindHandler(db, outbox, outreach, address);

/** What these places remind of, and what calendars show of them; declared by being here. */
export const declared = [followUpDue, outcomeMissing, evaluationMissing, ...dutiesDue];
export const shown = [exercisesOfPerson, exercisesOfMunicipality];

/** Moves the clock to five past nine of the next day in Norway. */
export async function nextMorning(world: TestDatabase): Promise<void> {
  const [ahead] = await world.owner<{ interval: string }>(
    `select (local::date + 1 + time '09:05' - local)::text as interval
     from (select clock_now() at time zone 'Europe/Oslo' as local) now`,
  );
  await world.wind(ahead!.interval);
}

/** The calendar date so many days from now, by the database's clock. */
export async function dayFrom(world: TestDatabase, days: number): Promise<string> {
  const [row] = await world.owner<{ day: string }>(
    `select to_char((clock_now() at time zone 'Europe/Oslo')::date + $1::int, 'YYYY-MM-DD') as day`,
    [days],
  );
  return row!.day;
}
