import type { Premises } from '../contract/premises.js';

/** Premises as one statement finds them; the key holder is null also for whoever may not see her. */
export type PremisesRow = Readonly<Premises>;

/** What of premises is read; to be selected from `premises p`. */
export const premisesColumns = `p.id, p.group_id as "groupId", p.name, p.address, p.owner, p.seated, p.sleeping, p.kitchen,
    p.power_backup as "powerBackup", p.water, p.toilets, p.step_free as "stepFree", p.parking, p.note,
    p.last_inspected_on::text as "lastInspectedOn", p.in_use as "inUse", p.version,
    (select jsonb_build_object('name', k.name, 'phone', k.phone) from premises_key k where k.premises_id = p.id) as "keyHolder"`;

/** Premises as those see them who plan with them. */
export function viewPremises(row: PremisesRow): Premises {
  return { ...row };
}
