import type { Side } from './sides.js';
import type { Way } from './way.js';

/** What a volunteer says of herself: what she is called, and how she is reached. */
export function ownWays(side: Side): Record<string, Way> {
  return {
    'GET me': { who: 'volunteer' },
    'PATCH me': { who: 'volunteer', body: { language: 'nn' } },
    'GET me/contact-points': { who: 'volunteer' },
    // Before her leader gives her another address.
    'POST me/contact-points/{id}/confirm': { who: 'volunteer', about: { id: side.address.id }, body: {} },
    'PUT me/contact-points': {
      who: 'volunteer',
      body: { items: side.addresses.map(({ id }) => ({ id, patienceMinutes: 5 })) },
    },
    'POST me/contact-points': { who: 'volunteer', body: { channel: 'email', address: 'enda-en@example.org' } },
    'POST me/contact-points/{id}/prove': {
      who: 'volunteer',
      about: { id: side.waiting.id },
      body: { code: side.waiting.code },
    },
    'DELETE me/contact-points/{id}': {
      who: 'volunteer',
      about: { id: side.mistaken.id },
      query: 'anyway=true',
    },
  };
}
