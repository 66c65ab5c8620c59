import type { Grant, Role } from '../../src/contract/access.js';
import type { Capacity, MembershipRole } from '../../src/contract/groups.js';
import type { Language } from '../../src/contract/manner.js';
import { systemActor, type PersonActor } from '../../src/platform/actor.js';
import type { Database, Tx } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';

export { anAgreement, somePremises } from './agreement.factories.js';

/** Somebody who can be asked to do things: her row, and who she is when she asks. */
export type APerson = { personId: string; name: string; phone: string; email: string; actor: PersonActor };
export type AMember = APerson & { membershipId: string; groupId: string };
export type AMunicipality = { id: string; number: string; name: string };
export type AGroup = { id: string; name: string; organisationIds: string[]; municipalityIds: string[] };

let made = Math.floor(Math.random() * 1_000_000);
/** A number that no other thing of this process bears. */
const next = () => (made += 1);

const within = <T>(db: Database, work: (tx: Tx) => Promise<T>) => db.as(systemActor('factory'), work);

/** One of the municipalities that the facts know, by its number today; Lier where nothing is said. */
export async function aMunicipality(db: Database, number = '3312'): Promise<AMunicipality> {
  return within(db, async (tx) => {
    const [found] = await tx.query<AMunicipality[]>(
      'select id, number, name from municipality_today where number = $1',
      [number],
    );
    if (!found) throw new Error(`No municipality is called ${number} today.`);
    return found;
  });
}

/** An organisation, a local association unless said otherwise. */
export async function anOrganisation(
  db: Database,
  { name = `Lokalforening ${next()}`, level = 'local', parentId = null as string | null } = {},
): Promise<{ id: string; name: string }> {
  const id = newId();
  await within(db, (tx) =>
    tx.query('insert into organisation (id, parent_id, level, name) values ($1, $2, $3, $4)', [
      id,
      parentId,
      level,
      name,
    ]),
  );
  return { id, name };
}

/** A group of a local association; it serves the municipalities given, Lier where nothing is said. */
export async function aGroup(
  db: Database,
  given: {
    name?: string;
    municipalities?: { id: string }[];
    organisations?: { id: string }[];
    capacities?: (Capacity & { unit: string })[];
  } = {},
): Promise<AGroup> {
  const { name = `Omsorgsberedskapsgruppe ${next()}`, capacities = [] } = given;
  const municipalityIds = (given.municipalities ?? [await aMunicipality(db)]).map(({ id }) => id);
  const organisationIds = (given.organisations ?? [await anOrganisation(db)]).map(({ id }) => id);
  const id = newId();
  await within(db, async (tx) => {
    await tx.query('insert into care_group (id, name) values ($1, $2)', [id, name]);
    await tx.query('insert into group_organisation select $1, unnest($2::uuid[])', [id, organisationIds]);
    await tx.query('insert into group_municipality select $1, unnest($2::uuid[])', [id, municipalityIds]);
    for (const { capability, unit, quantity, hoursToFirst = null, seats = null } of capacities) {
      await tx.query('insert into group_capacity values ($1, $2, $3, $4, $5, $6)', [
        id,
        capability,
        unit,
        quantity,
        hoursToFirst,
        seats,
      ]);
    }
  });
  return { id, name, organisationIds, municipalityIds };
}

type PersonGiven = {
  name?: string;
  language?: Language;
  grants?: Grant[];
  /** Her phone and then her e-mail unless said otherwise; an empty list is nobody's phone. */
  channels?: ('sms' | 'email')[];
  patienceMinutes?: number;
};

/** A person who is nothing to anybody, unless grants are given; she has a mobile phone and an e-mail address. */
export async function aPerson(db: Database, given: PersonGiven = {}): Promise<APerson> {
  const number = next();
  const { name = `Kari Nordmann ${number}`, language = 'nb', grants = [], channels = ['sms', 'email'] } = given;
  const personId = newId();
  const phone = `+479${String(number).padStart(7, '0')}`;
  const email = `person${number}@example.org`;
  await within(db, async (tx) => {
    await tx.query('insert into person (id, name, language, invented) values ($1, $2, $3, true)', [
      personId,
      name,
      language,
    ]);
    for (const [rank, channel] of channels.entries()) {
      await tx.query(
        `insert into contact_point (id, person_id, channel, address, rank, patience_minutes, verified_at)
         values ($1, $2, $3, $4, $5, $6, clock_now())`,
        [newId(), personId, channel, channel === 'sms' ? phone : email, rank, given.patienceMinutes ?? 10],
      );
    }
    for (const { role, municipalityId = null, organisationId = null } of grants) {
      await tx.query(
        'insert into role_grant (id, person_id, role, municipality_id, organisation_id) values ($1, $2, $3, $4, $5)',
        [newId(), personId, role, municipalityId, organisationId],
      );
    }
  });
  return { personId, name, phone, email, actor: { kind: 'person', personId, grants } };
}

/** A member of the group, an ordinary volunteer unless roles are given; `person` makes one who is there already a member too. */
export async function aMember(
  db: Database,
  group: { id: string },
  given: Omit<PersonGiven, 'grants'> & { roles?: MembershipRole[]; capabilities?: string[]; person?: APerson } = {},
): Promise<AMember> {
  const { roles = ['volunteer'], capabilities = [] } = given;
  const person = given.person ?? (await aPerson(db, given));
  const membershipId = newId();
  await within(db, async (tx) => {
    await tx.query(
      'insert into membership (id, group_id, person_id, roles, capabilities) values ($1, $2, $3, $4, $5)',
      [membershipId, group.id, person.personId, roles, capabilities],
    );
    await tx.query(
      `update care_group set member_count = member_count + 1, reachable_count = reachable_count +
         (select least(count(*), 1) from contact_point where person_id = $2 and verified_at is not null and opted_out_at is null)
       where id = $1`,
      [group.id, person.personId],
    );
  });
  const grants = [...person.actor.grants, ...roles.map((role) => ({ role, groupId: group.id }))];
  return { ...person, membershipId, groupId: group.id, actor: { ...person.actor, grants } };
}

type MemberGiven = Parameters<typeof aMember>[2];

/** The group's leader. */
export const aLeaderOf = (db: Database, group: { id: string }, given: MemberGiven = {}) =>
  aMember(db, group, { ...given, roles: ['group_leader'] });

/** The group's deputy. */
export const aDeputyOf = (db: Database, group: { id: string }, given: MemberGiven = {}) =>
  aMember(db, group, { ...given, roles: ['group_deputy'] });

const staff =
  (role: Role) =>
  (db: Database, municipality: { id: string }, given: PersonGiven = {}) =>
    aPerson(db, { ...given, grants: [{ role, municipalityId: municipality.id }] });

/** Who opens incidents. */
export const aDutyOfficerOf = staff('duty_officer');
/** Who keeps the agreements. */
export const aCoordinatorOf = staff('municipal_coordinator');
/** Who may look and change nothing. */
export const aReaderOf = staff('municipal_reader');

/** Who sees to an organisation's groups. */
export const anOfficerOf = (db: Database, organisation: { id: string }, given: PersonGiven = {}) =>
  aPerson(db, { ...given, grants: [{ role: 'organisation_officer', organisationId: organisation.id }] });

/** Who runs the installation. */
export const anOperator = (db: Database, given: PersonGiven = {}) =>
  aPerson(db, { ...given, grants: [{ role: 'operator' }] });
