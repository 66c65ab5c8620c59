import type { Side } from './sides.js';
import type { Way } from './way.js';

/** What happens to the map; said by the operator, and by those whom a split concerns. */
export function mapWays({ municipality, split }: Side): Record<string, Way> {
  const to = [{ number: '1151', officialName: 'Utsira - Utsirey' }];
  const event = { kind: 'rename', from: ['1151'], to };
  const counties = [{ number: '98', officialName: 'Prøvefylket' }];
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const plan = { day, events: [event], counties, officers: 'follow' };
  const about = { id: split.planId };
  return {
    'GET registers/organisations': { who: 'volunteer', query: 'query=sanitetsforening' },
    'GET registers/addresses': { who: 'leader', query: 'query=Storgata' },
    'GET registers/municipality-changes': { who: 'operator', query: 'from=2026-01-01' },
    'POST municipality-events/preview': { who: 'operator', body: plan },
    'POST municipality-events': { who: 'operator', body: plan },
    'GET municipality-events': { who: 'operator' },
    'GET municipality-events/{id}': { who: 'operator', about },
    'GET municipality-events/{id}/trail': { who: 'operator', about },
    'GET municipality-decisions': { who: 'coordinator', query: `state=open&plan=${split.planId}` },
    'POST municipality-decisions/{id}': {
      who: 'coordinator',
      about: { id: split.decisionId },
      body: { municipalityIds: [municipality.id] },
    },
    'POST municipality-events/{id}/withdraw': { who: 'operator', about, body: {} },
  };
}
