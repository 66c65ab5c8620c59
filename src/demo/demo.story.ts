import { CalloutStory } from './callout.story.js';
import type { Past } from './past.story.js';
import { RequestStory } from './request.story.js';
import { Telling } from './telling.story.js';

/** Writes an incident that is over by the rows it would have left behind. */
export function tellStory(past: Past): void {
  const { facts, officer } = past;
  const telling = new Telling(past);
  addIncident(past);
  const requests = new RequestStory(past, telling);
  for (const request of facts.requests) requests.tell(request);
  new CalloutStory(past, telling).tell();
  for (const { at, text } of facts.notes) past.log(at, 'note', officer, { text });
  past.log(facts.closed.at, 'incident_closed', officer, { text: facts.closed.message });
}

function addIncident(past: Past): void {
  const { incidentId, municipalityId, officer, rows } = past;
  const { title, kind, exercise, place, description, closed, needs } = past.facts;
  rows.add('incident', {
    id: incidentId,
    municipality_id: municipalityId,
    title,
    kind,
    exercise,
    place,
    description,
    state: 'closed',
    opened_by: officer.id,
    opened_at: past.at(0),
    closed_at: past.at(closed.at),
    close_message: closed.message,
    version: 2,
  });
  past.log(0, 'incident_opened', officer, { text: title, data: { kind } });
  for (const [rank, { key, from, ...need }] of needs.entries()) {
    const owned = { id: past.id('need', key), incident_id: incidentId, municipality_id: municipalityId };
    rows.add('need', { ...owned, ...need, from_at: past.at(from), rank });
  }
}
