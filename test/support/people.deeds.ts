import type { Side } from './sides.js';
import type { Way } from './way.js';

const told = {
  weekly: [{ weekday: 1, from: '18:00', to: '22:00' }],
  notNowUntil: '2026-06-01T10:00:00Z',
  leave: [{ from: '2026-07-01', to: '2026-07-14' }],
  constraints: 'Ikke tunge løft',
};

/** What is done about people themselves, and what it adds up to: what they have learnt, when they can be asked, which calendars they follow. */
export function waysOfPeople({
  municipality,
  organisation,
  group,
  people,
  kind,
  qualification,
  feed,
}: Side): Record<string, Way> {
  const her = { id: people.volunteer.personId };
  const inGroup = { id: group.id };
  const reported = { id: qualification.id };
  return {
    'GET municipalities/{id}/readiness': {
      who: 'reader',
      about: { id: municipality.id },
      query: 'at=2026-06-01T10:00:00Z',
    },
    'GET organisations/{id}/qualification-kinds': { who: 'volunteer', about: { id: organisation.id } },
    'POST organisations/{id}/qualification-kinds': {
      who: 'officer of the organisation',
      about: { id: organisation.id },
      body: { area: 'course', names: { nb: 'Båtfører', nn: 'Båtførar', en: 'Boat driver' }, validMonths: 24 },
    },
    'PATCH organisations/{id}/qualification-kinds/{kindId}': {
      who: 'officer of the organisation',
      about: { id: organisation.id, kindId: kind.id },
      body: { names: { nb: 'Båtfører II', nn: 'Båtførar II', en: 'Boat driver II' }, validMonths: 36 },
    },
    'GET organisations/{id}/reported-qualifications': {
      who: 'officer of the organisation',
      about: { id: organisation.id },
    },
    'POST organisations/{id}/qualification-kinds/{kindId}/retire': {
      who: 'officer of the organisation',
      about: { id: organisation.id, kindId: kind.id },
      body: {},
    },
    'GET people/{id}/availability': { who: 'volunteer', about: her },
    'PUT people/{id}/availability': { who: 'volunteer', about: her, body: told },
    'GET people/{id}/qualifications': { who: 'volunteer', about: her },
    'GET people/{id}/qualification-kinds': { who: 'volunteer', about: her },
    'POST people/{id}/qualifications': {
      who: 'volunteer',
      about: her,
      body: { kindId: qualification.kindId, obtainedOn: '2025-01-15', validTo: '2027-01-15' },
    },
    'POST qualifications/{id}/confirm': { who: 'leader', about: reported, body: { validTo: '2030-01-15' } },
    'POST qualifications/{id}/decline': { who: 'leader', about: reported, body: { word: 'Fant ikke kurset' } },
    'DELETE people/{id}/qualifications/{qualificationId}': {
      who: 'volunteer',
      about: { ...her, qualificationId: qualification.id },
    },
    'GET calendar-feeds': { who: 'leader' },
    'POST calendar-feeds': { who: 'volunteer', body: { language: 'nn' } },
    'POST calendar-feeds/{id}/revoke': { who: 'volunteer', about: { id: feed.id }, body: {} },
    'GET groups/{id}/availability': { who: 'leader', about: inGroup, query: 'at=2026-06-01T10:00:00Z' },
    'GET groups/{id}/availability/members': {
      who: 'leader',
      about: inGroup,
      query: 'at=2026-06-01T10:00:00Z&state=away&capability=food',
    },
    'PUT groups/{id}/minimum-strength': {
      who: 'leader',
      about: inGroup,
      body: { minima: [{ capability: 'food', people: 2 }] },
    },
    'GET groups/{id}/qualifications': { who: 'leader', about: inGroup, query: 'show=reported' },
    'GET groups/{id}/readiness': { who: 'leader', about: inGroup, query: 'at=2026-06-01T10:00:00Z' },
  };
}
