import type { OpenCallout } from '../../../src/contract/callouts.js';
import type { Need, Request } from '../../../src/contract/requests.js';

/** What is being written as a question to the members. */
export type CalloutDraft = {
  question: string;
  place: string;
  from: string;
  to: string;
  audience: 'all' | 'capabilities' | 'people';
  capabilities: string[];
  membershipIds: string[];
};

const blank: CalloutDraft = {
  question: '',
  place: '',
  from: '',
  to: '',
  audience: 'all',
  capabilities: [],
  membershipIds: [],
};

const times = (need?: Need) => ({ from: need?.from ?? '', to: need?.to ?? '' });

/** A question that begins with what the municipality has asked. */
export function calloutDraft(question: string, request?: Request): CalloutDraft {
  const need = request?.needs[0];
  const place = need?.place ?? request?.incident.place?.name ?? '';
  return { ...blank, question, place, ...times(need) };
}

function audienceOf({ audience, capabilities, membershipIds }: CalloutDraft): OpenCallout['audience'] {
  if (audience === 'capabilities') return { capabilities };
  if (audience === 'people') return { membershipIds };
  return undefined;
}

/** True when somebody has been chosen, or everybody is asked. */
export function hasAudience({ audience, capabilities, membershipIds }: CalloutDraft): boolean {
  return audience === 'all' || (audience === 'people' ? membershipIds.length > 0 : capabilities.length > 0);
}

/** The question as it is sent. */
export function toOpenCallout(draft: CalloutDraft, requestId?: string): OpenCallout {
  const audience = audienceOf(draft);
  return {
    ...(requestId ? { requestId } : {}),
    question: draft.question.trim(),
    ...(draft.place.trim() === '' ? {} : { place: draft.place.trim() }),
    ...(draft.from === '' ? {} : { from: draft.from }),
    ...(draft.to === '' ? {} : { to: draft.to }),
    ...(audience ? { audience } : {}),
  };
}
