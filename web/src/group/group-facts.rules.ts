import type { Grant } from '../../../src/contract/access.js';
import type { Capacity, ChangeGroup, CreateGroup, Group } from '../../../src/contract/groups.js';
import { commonCapabilities } from '../municipality/units.rules.js';

/** What a group can give of one capability, as it is being written. */
export type CapacityDraft = Omit<Capacity, 'quantity' | 'hoursToFirst' | 'seats'> & {
  quantity: number | null;
  hours: string;
  seats: number | null;
};

/** What is being written about a group. */
export type GroupDraft = {
  name: string;
  meetingPlace: string;
  municipalityIds: readonly string[];
  capacities: readonly CapacityDraft[];
};

const hoursAs = (hours: number | undefined) => (hours === undefined ? '' : String(hours).replace('.', ','));

function capacityDraft(capability: string, known: readonly Capacity[]): CapacityDraft {
  const found = known.find((one) => one.capability === capability);
  return {
    capability,
    ...(found?.unit && { unit: found.unit }),
    quantity: found?.quantity ?? null,
    hours: hoursAs(found?.hoursToFirst),
    seats: found?.seats ?? null,
  };
}

/** A form filled in with what is known; house, food and care always stand there. */
export function groupDraft(group?: Group): GroupDraft {
  const { name = '', meetingPlace = null, municipalityIds = [], capacities: known = [] } = group ?? {};
  const capabilities = [...new Set([...commonCapabilities, ...known.map(({ capability }) => capability)])];
  return {
    name,
    meetingPlace: meetingPlace ?? '',
    municipalityIds,
    capacities: capabilities.map((capability) => capacityDraft(capability, known)),
  };
}

const longestKey = 40;

/** What a capability or a unit of the group's own naming is kept as; nothing where it is no name. */
export function keyFor(name: string): string | undefined {
  const key = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9æøåäöáčđŋšŧžé]+/g, '_')
    .replace(/^[_0-9é]+/, '')
    .slice(0, longestKey)
    .replace(/_+$/, '');
  return key.length < 2 ? undefined : key;
}

/** One more line, of the group's own naming and counted in its own unit, in pieces where none is named. */
export function ownCapacity(capability: string, unit: string): CapacityDraft {
  return { capability, unit: keyFor(unit) ?? 'pieces', quantity: null, hours: '', seats: null };
}

/** A line without a number is something that the group does not give. */
function toCapacities(drafts: readonly CapacityDraft[]): Capacity[] {
  return drafts.flatMap(({ quantity, hours, seats, ...rest }) => {
    if (quantity === null) return [];
    const hoursToFirst = hours.trim() === '' ? null : Number(hours.replace(',', '.'));
    return [{ ...rest, quantity, ...(hoursToFirst !== null && { hoursToFirst }), ...(seats !== null && { seats }) }];
  });
}

/** The group as it is changed. */
export function toChangeGroup({ name, meetingPlace, municipalityIds, capacities }: GroupDraft): ChangeGroup {
  return {
    name: name.trim(),
    meetingPlace: meetingPlace.trim() || null,
    municipalityIds: [...municipalityIds],
    capacities: toCapacities(capacities),
  };
}

/** A new group of an association. */
export function toCreateGroup(draft: GroupDraft, organisationId: string): CreateGroup {
  const { name, meetingPlace, municipalityIds, capacities } = draft;
  const place = meetingPlace.trim();
  return {
    name: name.trim(),
    organisationIds: [organisationId],
    municipalityIds: [...municipalityIds],
    capacities: toCapacities(capacities),
    ...(place && { meetingPlace: place }),
  };
}

/** Whether these grants let somebody change what a group is: its leaders, and the officers of its associations. */
export function mayChangeGroup(grants: readonly Grant[], group: Pick<Group, 'id' | 'organisationIds'>): boolean {
  return grants.some(
    ({ role, groupId, organisationId }) =>
      (groupId === group.id && (role === 'group_leader' || role === 'group_deputy')) ||
      (role === 'organisation_officer' &&
        organisationId !== undefined &&
        group.organisationIds.includes(organisationId)),
  );
}
