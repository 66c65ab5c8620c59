import { Injectable } from '@nestjs/common';
import { OutreachService } from '../../outreach/outreach.service.js';
import { systemActor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { IncidentLog, type Entry } from '../incident/incident-log.writer.js';
import { askingFacts } from './request.message.js';
import { RequestReader } from './request.reader.js';
import type { RequestRow } from './request.view.js';

const actor = systemActor('escalation');
const batch = 100;

type Step = {
  request_id: string;
  person_id: string;
  name: string;
  rank: number;
  message_id: string;
  told_at: Date | null;
};

const stillAsked = `r.state = 'asked' and i.state = 'open'`;

/** Steps whose time has come: each is told or, where somebody has opened the request meanwhile, stopped; once, whoever looks. */
const takeSteps = `update request_contact c
  set told_at = case when ${stillAsked} then clock_now() end, stopped_at = case when ${stillAsked} then null else clock_now() end
  from (
    select request_id, rank from request_contact
    where told_at is null and stopped_at is null and due_at <= clock_now() and ($1::uuid[] is null or request_id = any($1))
    order by due_at limit ${batch} for update skip locked) due
  join request r on r.id = due.request_id join incident i on i.id = r.incident_id
  where c.request_id = due.request_id and c.rank = due.rank
  returning c.request_id, c.person_id, c.name, c.rank, c.message_id, c.told_at`;

/** Chains whose last contact has had her time. */
const takeEnded = `update request q set chain_ended_at = clock_now()
  from (
    select id from request where chain_ends_at <= clock_now() and chain_ended_at is null
    order by chain_ends_at limit ${batch} for update skip locked) due
  join request r on r.id = due.id join incident i on i.id = r.incident_id
  where q.id = due.id returning q.id, ${stillAsked} as silent`;

/** Carries each chain of contacts on: whoever is due and not yet told is told, as long as nobody has opened the request. */
@Injectable()
export class Escalation {
  constructor(
    private readonly db: Database,
    private readonly reader: RequestReader,
    private readonly outreach: OutreachService,
    private readonly log: IncidentLog,
  ) {}

  /** Tells everybody who is due, and says of each chain that has come to its end that nobody has been reached yet. */
  async sweep(): Promise<void> {
    let taken = batch;
    while (taken === batch) taken = await this.db.as(actor, (tx) => this.tellDue(tx, null));
    taken = batch;
    while (taken === batch) taken = await this.db.as(actor, (tx) => this.endChains(tx));
  }

  /** Tells who is due in these requests, or in any; in one transaction with the note that she was. Resolves with the number of steps taken. */
  async tellDue(tx: Tx, requestIds: readonly string[] | null): Promise<number> {
    const [steps] = await tx.query<[Step[], number]>(takeSteps, [requestIds]);
    const told = steps.filter((step) => step.told_at !== null).toSorted((a, b) => a.rank - b.rank);
    const requests = await this.requests(
      tx,
      told.map((step) => step.request_id),
    );
    const entries: Entry[] = [];
    for (const step of told) {
      const request = requests.get(step.request_id)!;
      await this.outreach.tell(tx, {
        id: step.message_id,
        about: request.id,
        thread: request.incident_id,
        kind: 'question',
        template: 'request_to_leader',
        facts: askingFacts(request),
        exercise: request.exercise,
        recipients: [{ personId: step.person_id, allAtOnce: true }],
      });
      entries.push({ ...entryOf(request), kind: 'contact_told', data: { name: step.name, rank: step.rank } });
    }
    await this.log.write(tx, actor, entries);
    return steps.length;
  }

  private async endChains(tx: Tx): Promise<number> {
    const [ended] = await tx.query<[{ id: string; silent: boolean }[], number]>(takeEnded);
    const silent = await this.requests(
      tx,
      ended.filter((chain) => chain.silent).map(({ id }) => id),
    );
    const entries = [...silent.values()].map((request): Entry => ({
      ...entryOf(request),
      kind: 'contacts_exhausted',
      data: { contacts: request.contacts.length },
    }));
    await this.log.write(tx, actor, entries);
    return ended.length;
  }

  private async requests(tx: Tx, ids: readonly string[]): Promise<Map<string, RequestRow>> {
    if (ids.length === 0) return new Map();
    const rows = await this.reader.byIds(tx, ids);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

function entryOf(row: RequestRow): Omit<Entry, 'kind'> {
  const { id: requestId, incident_id: incidentId, municipality_id: municipalityId, group_id: groupId, exercise } = row;
  return { requestId, incidentId, municipalityId, groupId, exercise };
}
