import type { ScaleWorld } from './scale.world.js';

/** One thing that people look at, asked as they ask it; `limit` of a figure is how much dearer it may be in the large world. */
export type ScaleCase = { readonly name: string; readonly who: 'coordinator' | 'leader'; readonly path: string };

/** The aim: a page costs at a hundred times today's size what it costs today, and half as much again at the most. */
export const aim = 1.5;

/** What is looked at most: lists from the front and from far behind, as many rows in either world, searches, and readiness. */
export function casesOf({ groupId, municipalityId, organisationId, cursors }: ScaleWorld): ScaleCase[] {
  const coordinator = (name: string, path: string): ScaleCase => ({ name, who: 'coordinator', path });
  const leader = (name: string, path: string): ScaleCase => ({ name, who: 'leader', path });
  return [
    coordinator('groups, first page', '/groups'),
    coordinator('groups, late page', `/groups?limit=10&cursor=${cursors.groups}`),
    coordinator('groups of a municipality', '/groups?municipality=3312'),
    coordinator('groups that can do something, late page', `/groups?capability=care&limit=5&cursor=${cursors.groups}`),
    coordinator('groups of an organisation', `/groups?organisation=${organisationId}`),
    coordinator('groups by name', '/groups?query=lier%20omsorg'),
    coordinator('organisations, first page', '/organisations'),
    coordinator('organisations, late page', `/organisations?limit=10&cursor=${cursors.organisations}`),
    coordinator('municipalities by name', '/municipalities?query=nes'),
    leader('members of a group', `/groups/${groupId}/members`),
    leader('equipment of a group, first page', `/groups/${groupId}/equipment`),
    leader('equipment of a group, late page', `/groups/${groupId}/equipment?cursor=${cursors.items}`),
    coordinator('agreements of a municipality', `/agreements?municipality=${municipalityId}`),
    coordinator('incidents of a municipality', '/incidents'),
    coordinator('exercises of a municipality', '/exercises'),
    coordinator('readiness of a municipality', `/municipalities/${municipalityId}/readiness`),
    coordinator('statutory record of a municipality', `/municipalities/${municipalityId}/statutory-record`),
    coordinator(
      'readiness of a municipality in three days',
      `/municipalities/${municipalityId}/readiness?at=${inThreeDays()}`,
    ),
    coordinator('requests for support', '/support-requests'),
    leader('exercises of a group', '/exercises'),
    leader('what is to be made ready in a group', `/groups/${groupId}/make-ready-lists`),
    leader('readiness of a group', `/groups/${groupId}/readiness`),
    leader('strength of a group', `/groups/${groupId}/availability`),
    leader('who of a group can be asked', `/groups/${groupId}/availability/members`),
    leader('courses in a group', `/groups/${groupId}/qualifications`),
    leader('needs of a group', `/groups/${groupId}/needs`),
    leader('activities of a group', `/groups/${groupId}/activities`),
    leader('requests to a group', `/groups/${groupId}/requests`),
    leader('who is signed in', '/me'),
  ];
}

const inThreeDays = () => new Date(Date.now() + 3 * 86_400_000).toISOString();
