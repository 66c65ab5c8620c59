import type { Grant } from '../contract/access.js';
import type { LogKind } from '../contract/incidents.js';
import { municipalityId } from '../municipalities/municipality.id.js';
import type { PersonActor } from '../platform/actor.js';
import { demoId, rankedId } from './demo.id.js';
import type { Invented, InventedMember, People } from './demo.people.js';
import { Rows } from './demo.rows.js';
import { groups } from './groups.data.js';
import type { PastIncident } from './past-incident.shape.js';

const minute = 60_000;

/** What an entry in the log is about. */
export type Told = { requestId?: string; groupId?: string; calloutId?: string; text?: string; data?: object };

/** An incident that is over, while its rows are being written: its times, its people, its ids and its log. */
export class Past {
  readonly incidentId: string;
  readonly municipalityId: string;
  readonly officer: Invented;
  /** What nobody but the people themselves may write, the service included: a group's answer, a municipality's yes. */
  readonly said: { by: PersonActor; rows: Rows }[] = [];
  /** The log is written last: once it is there, all of it is. */
  readonly logged = new Rows();
  private readonly begun: number;
  private entries = 0;

  constructor(
    readonly rows: Rows,
    private readonly people: People,
    now: Date,
    readonly facts: PastIncident,
    rank: number,
  ) {
    this.incidentId = rankedId(rank, 'incident', facts.key);
    this.municipalityId = municipalityId(facts.municipality);
    this.officer = people.byMailbox.get(facts.openedBy)!;
    const day = new Date(now.getTime() - facts.daysAgo * 1440 * minute);
    this.begun = day.setUTCHours(facts.hour, facts.minute, 0, 0);
  }

  /** So many minutes from the opening. */
  at(minutes: number): string {
    return new Date(this.begun + minutes * minute).toISOString();
  }

  /** A member of a group by her number. */
  member(slug: string, number: number): InventedMember {
    return this.people.ofGroup.get(slug)![number]!;
  }

  /** An id within this incident. */
  id(...words: string[]): string {
    return demoId(this.facts.key, ...words);
  }

  /** The id of what a group was asked. */
  requestId(slug: string): string {
    const rank = groups.findIndex((group) => group.slug === slug);
    return rankedId(rank, this.facts.key, 'request', slug);
  }

  /** Adds a row that is to be written by this person and with this role. */
  saidBy({ id }: Invented, grant: Grant, table: string, row: object): void {
    const rows = new Rows();
    rows.add(table, { ...row });
    this.said.push({ by: { kind: 'person', personId: id, grants: [grant] }, rows });
  }

  /** Writes an entry; it gets its number from the projector, as every entry does. */
  log(minutes: number, kind: LogKind, by: Invented | null, told: Told = {}): void {
    const { requestId, groupId, calloutId, text, data = {} } = told;
    this.entries += 1;
    this.logged.add('incident_log', {
      id: rankedId(this.entries, this.facts.key, 'log', String(this.entries)),
      incident_id: this.incidentId,
      municipality_id: this.municipalityId,
      at: this.at(minutes),
      kind,
      actor_person_id: by?.id,
      actor_name: by?.name,
      request_id: requestId,
      group_id: groupId,
      callout_id: calloutId,
      text,
      data,
    });
  }
}
