import { hashOf, newToken } from '../../src/access/secret.token.js';
import { systemActor } from '../../src/platform/actor.js';
import type { Database } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';
import type { AGroup, AMember } from './factories.js';

/** What a roster has been through: a list that was read, links to join by, people who ask, and whom to ring. */
export type ARosterPast = { importId: string; token: string; linkId: string; askedId: string; declinedId: string };

/** All of it, written down as it would be afterwards. */
export async function aRosterPast(
  db: Database,
  group: AGroup,
  leader: AMember,
  volunteer: AMember,
  word: string,
): Promise<ARosterPast> {
  const [importId, linkId, askedId, declinedId, token] = [newId(), newId(), newId(), newId(), newToken()];
  await db.as(systemActor('factory'), async (tx) => {
    await tx.query('insert into roster_import (id, group_id, imported_by, counts) values ($1, $2, $3, $4)', [
      importId,
      group.id,
      leader.personId,
      { create: 1, update: 0, skip: 0, reject: 0 },
    ]);
    // Somebody has changed her since.
    await tx.query(
      'insert into roster_import_row (import_id, membership_id, group_id, person_id, version_after) values ($1, $2, $3, $4, 99)',
      [importId, volunteer.membershipId, group.id, volunteer.personId],
    );
    for (const [id, secret] of [
      [newId(), token],
      [linkId, newToken()],
    ] as const)
      await tx.query(
        `insert into join_link (id, group_id, token_hash, made_by, expires_at) values ($1, $2, $3, $4, clock_now() + interval '30 days')`,
        [id, group.id, hashOf(secret), leader.personId],
      );
    for (const [index, id] of [askedId, declinedId].entries())
      await tx.query(
        `insert into join_request (id, group_id, name, phone, text, language) values ($1, $2, $3, $4, 'Hei', 'nb')`,
        [id, group.id, `Spør-${word}`, `+474812340${index}`],
      );
    await tx.query('insert into next_of_kin (person_id, name, phone) values ($1, $2, $3)', [
      volunteer.personId,
      `Pårørende-${word}`,
      '+4732840000',
    ]);
  });
  return { importId, token, linkId, askedId, declinedId };
}
