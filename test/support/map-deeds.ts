import type { Side } from './sides.js';

/** What happens to the map; said by the operator, and by those whom a split concerns. */
export function mapWays({ municipality, split }: Side) {
  const to = [{ number: '1151', officialName: 'Utsira - Utsirey' }];
  const event = { kind: 'rename', from: ['1151'], to };
  const counties = [{ number: '98', officialName: 'Prøvefylket' }];
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const plan = { day, events: [event], counties, officers: 'follow' };
  const about = { id: split.planId };
  return {
    'GET registers/organisations': { who: 'volunteer' as const, query: 'query=sanitetsforening' },
    'GET registers/addresses': { who: 'leader' as const, query: 'query=Storgata' },
    'GET registers/municipality-changes': { who: 'operator' as const, query: 'from=2026-01-01' },
    'POST municipality-events/preview': { who: 'operator' as const, body: plan },
    'POST municipality-events': { who: 'operator' as const, body: plan },
    'GET municipality-events': { who: 'operator' as const },
    'GET municipality-events/{id}': { who: 'operator' as const, about },
    'GET municipality-decisions': { who: 'coordinator' as const, query: 'state=open' },
    'POST municipality-decisions/{id}': {
      who: 'coordinator' as const,
      about: { id: split.decisionId },
      body: { municipalityIds: [municipality.id] },
    },
    'POST municipality-events/{id}/withdraw': { who: 'operator' as const, about, body: {} },
  };
}
