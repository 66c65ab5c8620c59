import { ChangeExercise, CreateExercise } from '../../src/contract/exercises.js';
import type { Actor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import * as make from '../support/factories.js';
import { aDatabase } from '../support/world.js';
import { dayFrom, invitations, planning, reader } from './exercises.setup.js';

export type ExerciseStage = Awaited<ReturnType<typeof anExerciseStage>>;

/** A municipality, a group that it invites, and what their people do with exercises. */
export async function anExerciseStage() {
  const world = await aDatabase();
  const { db } = world;
  const exercises = planning(world);
  const lier = await make.aMunicipality(db);
  const group = await make.aGroup(db, { municipalities: [lier] });
  const who = {
    leader: await make.aLeaderOf(db, group),
    volunteer: await make.aMember(db, group),
    coordinator: await make.aCoordinatorOf(db, lier),
    reader: await make.aReaderOf(db, lier),
    other: await make.aLeaderOf(db, await make.aGroup(db, { municipalities: [lier] })),
  };
  type Who = keyof typeof who;
  const as = <T>(name: Who, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> =>
    db.as(who[name].actor, (tx) => work(tx, who[name].actor));
  const whole = (given: object) =>
    CreateExercise.parse({ municipalityId: lier.id, title: 'Flom', invited: { groupIds: [group.id] }, ...given });
  return {
    world,
    exercises,
    lier,
    group,
    who,
    today: await dayFrom(world, 0),
    as,
    plan: (given: object) => as('coordinator', (tx, actor) => exercises.create(tx, actor, whole(given))),
    change: (id: string, changes: object) =>
      as('coordinator', (tx, actor) => exercises.change(tx, actor, id, ChangeExercise.parse(changes))),
    answer: (id: string, said: 'coming' | 'not_coming' = 'coming') =>
      as('leader', (tx, actor) => invitations.answer(tx, actor, id, { groupId: group.id, answer: said })),
    get: (name: Who, id: string) => as(name, (tx, actor) => reader.get(tx, actor, id)),
  };
}
