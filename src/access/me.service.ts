import { Injectable } from '@nestjs/common';
import type { ChangeMe, Me } from '../contract/access.js';
import type { Language } from '../contract/manner.js';
import type { Actor, PersonActor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { NotSignedIn } from '../platform/problem.js';
import { viewMe } from './me.view.js';

type PersonRow = { id: string; name: string; language: Language };

/** What a person sees and changes of herself by being signed in. Her row belongs to `people`, so it is reached by SQL. */
@Injectable()
export class MeService {
  /** Who is signed in and what she may be to whom; throws `NotSignedIn` for anybody else. */
  async get(tx: Tx, actor: Actor): Promise<Me> {
    const person = asPerson(actor);
    const [row] = await tx.query<PersonRow[]>('select id, name, language from person where id = $1', [person.personId]);
    if (!row) throw new NotSignedIn();
    return viewMe(row, person);
  }

  /** Chooses the language she is spoken to in. */
  async change(tx: Tx, actor: Actor, { language }: ChangeMe): Promise<Me> {
    const person = asPerson(actor);
    const [rows] = await tx.query<[PersonRow[], number]>(
      'update person set language = $2, version = version + 1 where id = $1 returning id, name, language',
      [person.personId, language],
    );
    if (!rows[0]) throw new NotSignedIn();
    return viewMe(rows[0], person);
  }
}

function asPerson(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new NotSignedIn();
  return actor;
}
