import { Injectable } from '@nestjs/common';
import { systemActor, type HeldGrant, type PersonActor } from '../platform/actor.js';
import { Database, type Tx } from '../platform/database.js';
import { hashOf } from './secret.token.js';
import { idleSessionSeconds, isAlive } from './session.service.js';

type Found = { person_id: string; session_id: string | null; unseen: boolean; grants: HeldGrant[] };

const actor = systemActor('sign-in');

const grantsOf = (person: string) => `(select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('role', g.role,
    'municipalityId', g.municipality_id, 'groupId', g.group_id, 'organisationId', g.organisation_id, 'inherited', g.inherited))
    order by g.role, g.municipality_id, g.group_id, g.organisation_id), '[]')
  from (select role, municipality_id, group_id, organisation_id, nullif(bool_and(inherited), false) as inherited
    from person_grant where person_id = ${person} group by 1, 2, 3, 4) g) as grants`;

const byToken = `select s.person_id, s.id as session_id, s.last_seen_at < clock_now() - interval '1 minute' as unseen,
  ${grantsOf('s.person_id')}
  from session s join person p on p.id = s.person_id
  where s.token_hash = $1 and ${isAlive('s', '$2')}`;

const byPerson = `select p.id as person_id, null as session_id, false as unseen, ${grantsOf('p.id')} from person p where p.id = $1`;

const seen = 'update session set last_seen_at = clock_now() where id = $1';

/** Turns a token or a person into an actor with the grants of this moment; nothing is remembered in between. */
@Injectable()
export class ActorService {
  constructor(private readonly db: Database) {}

  /** Who holds the session with this token, while it lasts; undefined for any other. */
  async actorByToken(token: string): Promise<PersonActor | undefined> {
    const find = (tx: Tx) => tx.query<Found[]>(byToken, [hashOf(token), idleSessionSeconds]);
    const [found] = await this.db.reading(actor, find);
    // Written at most once a minute, so that a page that asks often does not write often.
    if (found?.unseen) await this.db.as(actor, (tx) => tx.query(seen, [found.session_id]));
    return found && asActor(found);
  }

  /** The person with her grants, without a session: for what is done in her name. Undefined where there is no such person. */
  async actorOf(personId: string): Promise<PersonActor | undefined> {
    const [found] = await this.db.reading(actor, (tx) => tx.query<Found[]>(byPerson, [personId]));
    return found && asActor(found);
  }
}

function asActor({ person_id: personId, session_id: sessionId, grants }: Found): PersonActor {
  return { kind: 'person', personId, grants, ...(sessionId !== null && { sessionId }) };
}
