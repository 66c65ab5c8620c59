import {
  ChangeEquipmentItem,
  CheckEquipment,
  CreateEquipmentItem,
  type CheckInterval,
} from '../../src/contract/equipment.js';
import type { Actor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import * as make from '../support/factories.js';
import { aDatabase } from '../support/world.js';
import { checks, equipment } from './equipment.setup.js';

/** A group with its keepers, and somebody from elsewhere. */
export type Who = 'leader' | 'storekeeper' | 'volunteer' | 'stranger';

export const monthly: CheckInterval = { what: 'look_over', everyMonths: 1, matters: false };

/** A group with a store, and what its people do there. */
export async function aStorehouse() {
  const world = await aDatabase();
  const group = await make.aGroup(world.db);
  const who: Record<Who, make.APerson> = {
    leader: await make.aLeaderOf(world.db, group),
    storekeeper: await make.aMember(world.db, group, { roles: ['storekeeper'] }),
    volunteer: await make.aMember(world.db, group),
    stranger: await make.aLeaderOf(world.db, await make.aGroup(world.db)),
  };
  const as = <T>(name: Who, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> =>
    world.db.as(who[name].actor, (tx) => work(tx, who[name].actor));
  const days = async (text: string) => {
    const [row] = await world.owner<{ day: string }>(
      `select ((clock_now() at time zone 'Europe/Oslo')::date + $1::interval)::date::text as day`,
      [text],
    );
    return row!.day;
  };
  return {
    world,
    group,
    who,
    as,
    /** The day that lies so far from today. */
    days,
    add: (given: object) =>
      as('storekeeper', (tx, actor) => {
        const item = CreateEquipmentItem.parse({ name: 'Aggregat', kind: 'own', place: 'Boden', ...given });
        return equipment.add(tx, actor, group.id, item);
      }),
    change: (itemId: string, given: object) =>
      as('storekeeper', (tx, actor) =>
        equipment.change(tx, actor, { groupId: group.id, itemId }, ChangeEquipmentItem.parse(given)),
      ),
    look: (id: string, name: Who = 'volunteer') => as(name, (tx, actor) => checks.look(tx, actor, id)),
    check: (id: string, given: object, name: Who = 'storekeeper') =>
      as(name, (tx, actor) => checks.check(tx, actor, id, CheckEquipment.parse(given))),
    yearly: async (dueOn = ''): Promise<CheckInterval> => ({
      what: 'electrical',
      everyMonths: 12,
      matters: true,
      ...(dueOn && { dueOn: await days(dueOn) }),
    }),
  };
}
