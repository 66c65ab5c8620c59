import type { OpenCallout } from '../../../src/contract/callouts.js';
import type { Request } from '../../../src/contract/requests.js';

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

/** A question that begins with what the municipality has asked. */
export function calloutDraft(question: string, request?: Request): CalloutDraft {
  const need = request?.needs[0];
  return {
    question,
    place: need?.place ?? request?.incident.place?.name ?? '',
    from: need?.from ?? '',
    to: need?.to ?? '',
    audience: 'all',
    capabilities: [],
    membershipIds: [],
  };
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
