import { Injectable } from '@nestjs/common';
import type { ChangeMe, Me } from '../contract/access.js';
import type { Language } from '../contract/manner.js';
import type { Actor, PersonActor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { NotSignedIn } from '../platform/problem.js';
import { Audit } from './audit.service.js';
import { viewMe } from './me.view.js';

type PersonRow = { id: string; name: string; language: Language };

/** What a person sees and changes of herself by being signed in. Her row belongs to `people`, so it is reached by SQL. */
@Injectable()
export class MeService {
  constructor(private readonly audit: Audit) {}

  /** Who is signed in and what she may be to whom; throws `NotSignedIn` for anybody else. */
  async get(tx: Tx, actor: Actor): Promise<Me> {
    const person = asPerson(actor);
    const [row] = await tx.query<PersonRow[]>('select id, name, language from person where id = $1', [person.personId]);
    if (!row) throw new NotSignedIn();
    return viewMe(row, person);
  }

  /** Says what she is called, and chooses the language she is spoken to in; what is left out stays. */
  async change(tx: Tx, actor: Actor, { language, name }: ChangeMe): Promise<Me> {
    const person = asPerson(actor);
    const [rows] = await tx.query<[PersonRow[], number]>(
      `update person set language = coalesce($2, language), name = coalesce($3, name), version = version + 1
       where id = $1 returning id, name, language`,
      [person.personId, language ?? null, name ?? null],
    );
    if (!rows[0]) throw new NotSignedIn();
    if (name !== undefined) await this.audit.write(tx, actor, 'name.change', { kind: 'person', id: person.personId });
    return viewMe(rows[0], person);
  }
}

function asPerson(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new NotSignedIn();
  return actor;
}
