import { FormData } from 'undici';
import type { Way } from './way.js';
import type { Side } from './sides.js';

function aList(): FormData {
  const list = new FormData();
  list.set('file', new Blob(['Navn;Mobil\nNy Person;40612345']), 'liste.csv');
  return list;
}

/** Every operation on a roster as a whole, on joining, and on whom to ring. */
export function rosterWays({ group, people, roster }: Side): Record<string, Way> {
  const inGroup = { id: group.id };
  const leads = { who: 'leader', about: inGroup } as const;
  const stranger = { name: 'Ny Person', phone: '40612346', email: 'ny@example.org', text: 'Hei', language: 'nn' };
  const request = (requestId: string) => ({ who: 'leader', about: { ...inGroup, requestId } }) as const;
  return {
    'POST groups/{id}/members/import': { ...leads, body: aList() },
    'GET groups/{id}/members/imports': leads,
    'GET groups/{id}/members/export': { ...leads, query: 'format=csv' },
    'POST groups/{id}/members/imports/{importId}/undo': {
      who: 'leader',
      about: { ...inGroup, importId: roster.importId },
    },
    'POST groups/{id}/join-links': { ...leads, body: { days: 7 } },
    'GET groups/{id}/join-links': leads,
    'POST groups/{id}/join-links/{linkId}/revoke': { who: 'leader', about: { ...inGroup, linkId: roster.linkId } },
    'GET groups/{id}/join-requests': leads,
    'POST groups/{id}/join-requests/{requestId}/approve': {
      ...request(roster.askedId),
      body: { roles: ['volunteer'], capabilities: ['food'] },
    },
    'POST groups/{id}/join-requests/{requestId}/decline': request(roster.declinedId),
    'GET groups/{id}/members/{membershipId}/next-of-kin': {
      who: 'leader',
      about: { ...inGroup, membershipId: people.volunteer.membershipId },
    },
    'GET join/{token}': { who: 'volunteer', about: { token: roster.token } },
    'POST join/{token}': { who: 'volunteer', about: { token: roster.token }, body: stranger },
    'GET me/next-of-kin': { who: 'volunteer' },
    'GET me/next-of-kin/looks': { who: 'volunteer' },
    'PUT me/next-of-kin': { who: 'volunteer', body: { name: 'Per Nordmann', phone: '32840000' } },
    'DELETE me/next-of-kin': { who: 'volunteer' },
  };
}
