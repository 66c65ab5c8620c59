import type { Readiness } from '../../../src/contract/readiness.js';
import type { OpenIncident } from '../../../src/contract/incidents.js';
import type { AskGroups } from '../../../src/contract/requests.js';

export type NeedDraft = { capability: string; quantity: number | null; from: string; to: string; place: string };

/** What is being written about a question to groups. */
export type AskDraft = {
  needs: NeedDraft[];
  groupIds: string[];
  isGroupsChosen: boolean;
  message: string;
  answerBy: string;
  requesterName: string;
  requesterAgency: string;
};

/** What is being written about a new incident; whether it is an exercise is unsaid until somebody says it. */
export type IncidentDraft = AskDraft & {
  title: string;
  kind: string;
  exercise: boolean | null;
  place: string;
  description: string;
  step: 1 | 2 | 3;
  incidentId: string;
};

type ReadyGroup = Readiness['groups'][number];

export const blankNeed = (capability: string): NeedDraft => ({
  capability,
  quantity: null,
  from: '',
  to: '',
  place: '',
});

export const blankAsk: AskDraft = {
  needs: ['shelter', 'food', 'care'].map(blankNeed),
  groupIds: [],
  isGroupsChosen: false,
  message: '',
  answerBy: '',
  requesterName: '',
  requesterAgency: '',
};

export const blankIncident: IncidentDraft = {
  ...blankAsk,
  title: '',
  kind: '',
  exercise: null,
  place: '',
  description: '',
  step: 1,
  incidentId: '',
};

/** The lines that somebody has put a number on. */
export const saidNeeds = (needs: readonly NeedDraft[]): NeedDraft[] => needs.filter((need) => (need.quantity ?? 0) > 0);

const filled = <T extends string>(key: T, value: string) =>
  (value.trim() === '' ? {} : { [key]: value.trim() }) as { [K in T]?: string };

/** The question as it is sent: only lines with a number, nothing that was left empty. */
export function toAskGroups(draft: AskDraft): AskGroups {
  const { requesterName, requesterAgency } = draft;
  const hasRequester = requesterName.trim() !== '' && requesterAgency.trim() !== '';
  return {
    groupIds: draft.groupIds,
    needs: saidNeeds(draft.needs).map(({ capability, quantity, from, to, place }) => ({
      capability,
      quantity: quantity ?? 0,
      ...filled('from', from),
      ...filled('to', to),
      ...filled('place', place),
    })),
    ...filled('message', draft.message),
    ...filled('answerBy', draft.answerBy),
    ...(hasRequester ? { requester: { name: requesterName.trim(), agency: requesterAgency.trim() } } : {}),
  };
}

/** The incident as it is sent. */
export function toOpenIncident(draft: IncidentDraft, municipalityId: string): OpenIncident {
  return {
    municipalityId,
    title: draft.title.trim(),
    kind: draft.kind.trim(),
    exercise: draft.exercise ?? false,
    ...(draft.place.trim() === '' ? {} : { place: { name: draft.place.trim() } }),
    ...filled('description', draft.description),
  };
}

const canGive = (group: ReadyGroup, capabilities: readonly string[]) =>
  group.capacities.some(({ capability, quantity }) => quantity > 0 && capabilities.includes(capability));

/** The groups in the order they are worth asking: those with an agreement that have what is needed come first. */
export function groupsInOrder(groups: readonly ReadyGroup[], needs: readonly NeedDraft[]): ReadyGroup[] {
  const capabilities = saidNeeds(needs).map(({ capability }) => capability);
  const place = (group: ReadyGroup) => (canGive(group, capabilities) ? 0 : 2) + (group.agreement ? 0 : 1);
  return groups.toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'nb'));
}

/** The groups that are ticked until somebody chooses: those with an agreement that have what is needed. */
export function suggestedGroups(groups: readonly ReadyGroup[], needs: readonly NeedDraft[]): string[] {
  const capabilities = saidNeeds(needs).map(({ capability }) => capability);
  return groups.filter((group) => group.agreement && canGive(group, capabilities)).map(({ groupId }) => groupId);
}
