import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import type { CostRule } from '../../contract/cooperation.js';
import type { AskGroups, Asked, AskedNeed } from '../../contract/requests.js';
import { AgreementReader } from '../../cooperation/agreement.reader.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { Outbox, Priority } from '../../platform/outbox.js';
import { Invalid, type Fault } from '../../platform/problem.js';
import { IncidentLog, type Entry } from '../incident/incident-log.writer.js';
import { IncidentService, type HeldIncident } from '../incident/incident.service.js';
import { beginChain } from '../incidents.jobs.js';
import { unitFor } from './request.message.js';

/** Chains are begun this many together: one group in trouble holds up few others. */
const together = 20;

const insertNeeds = `insert into need (id, incident_id, municipality_id, capability, quantity, unit, from_at, to_at, place, rank)
  select n.id, $1, $2, n.capability, n.quantity, n.unit, n."from", n."to", n.place, n.rank
  from jsonb_to_recordset($3::jsonb) as n (id uuid, capability text, quantity integer, unit text, "from" timestamptz,
    "to" timestamptz, place text, rank smallint)`;
const insertRequests = `insert into request
    (id, incident_id, municipality_id, group_id, agreement_id, payer, state, message, answer_by, requester, asked_by)
  select r.id, $1, $2, r."groupId", r."agreementId", r.payer, 'asked', $4, $5, $6, $7
  from jsonb_to_recordset($3::jsonb) as r (id uuid, "groupId" uuid, "agreementId" uuid, payer text)`;
const insertRequestNeeds = `insert into request_need (request_id, need_id, municipality_id, group_id)
  select r.id, n, r.municipality_id, r.group_id from request r cross join unnest($2::uuid[]) as n where r.id = any($1::uuid[])`;

/** A municipality asks groups for what an incident needs; it never orders them. */
@Injectable()
export class AskService {
  constructor(
    private readonly incidents: IncidentService,
    private readonly agreements: AgreementReader,
    private readonly log: IncidentLog,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Asks every group named, each by its own agreement where one is in force, or none of them. */
  async ask(tx: Tx, actor: Actor, incidentId: string, command: AskGroups): Promise<Asked> {
    const { held, person } = await this.incidents.hold(tx, actor, incidentId, 'ask');
    demandSense(command);
    await this.demandGroups(tx, command.groupIds);
    const agreements = await this.agreements.inForce(tx, held.municipalityId, command.groupIds);
    const requests = command.groupIds.map((groupId) => {
      const agreement = agreements.get(groupId);
      return { id: newId(), groupId, agreementId: agreement?.id ?? null, payer: payerOf(agreement, held) };
    });
    await this.insert(tx, held, person.personId, { ...command, requests });
    await this.promise(tx, actor, held, requests, command);
    return { requests: requests.map(({ id, groupId, agreementId }) => ({ id, groupId, state: 'asked', agreementId })) };
  }

  /** Throws `Invalid` that names every group that does not exist or is named twice. */
  async demandGroups(tx: Tx, groupIds: readonly string[]): Promise<void> {
    const known = await tx.query<{ id: string }[]>('select id from care_group where id = any($1::uuid[])', [groupIds]);
    const ids = new Set(known.map(({ id }) => id));
    const faults = groupIds.flatMap((groupId, index): Fault[] => {
      if (!ids.has(groupId)) return [{ path: `groupIds.${index}`, code: 'unknownId' }];
      return groupIds.indexOf(groupId) < index ? [{ path: `groupIds.${index}`, code: 'unfit' }] : [];
    });
    if (faults.length > 0) throw new Invalid({}, faults);
  }

  private async insert(
    tx: Tx,
    { id: incidentId, municipalityId }: HeldIncident,
    personId: string,
    { needs, requests, message, answerBy, requester }: AskGroups & { requests: { id: string }[] },
  ): Promise<void> {
    const rows = needs.map((need, rank) => ({ ...need, id: newId(), unit: unitFor(need), rank }));
    await tx.query(insertNeeds, [incidentId, municipalityId, JSON.stringify(rows)]);
    await tx.query(insertRequests, [
      incidentId,
      municipalityId,
      JSON.stringify(requests),
      message ?? null,
      answerBy ?? null,
      requester ? JSON.stringify(requester) : null,
      personId,
    ]);
    await tx.query(insertRequestNeeds, [requests.map(({ id }) => id), rows.map(({ id }) => id)]);
  }

  private async promise(
    tx: Tx,
    actor: Actor,
    { id: incidentId, municipalityId, exercise }: HeldIncident,
    requests: readonly { id: string; groupId: string; agreementId: string | null }[],
    { needs, message }: AskGroups,
  ): Promise<void> {
    const asked = needs.map((need) => ({ capability: need.capability, quantity: need.quantity, unit: unitFor(need) }));
    const entries = requests.map(({ id: requestId, groupId, agreementId }): Entry => {
      const data = { agreementId, needs: asked };
      return { kind: 'request_asked', incidentId, municipalityId, exercise, requestId, groupId, text: message, data };
    });
    await this.log.write(tx, actor, entries);
    const subject = { kind: 'incident', id: incidentId, municipalityId };
    await this.audit.write(tx, actor, 'request.ask', subject, { groups: requests.length });
    const priority = exercise ? Priority.exercise : Priority.real;
    for (let start = 0; start < requests.length; start += together) {
      const requestIds = requests.slice(start, start + together).map(({ id }) => id);
      await this.outbox.add(tx, beginChain, { requestIds }, priority);
    }
  }
}

/** Who pays by the agreement: its rule for exercises and its rule for what really happens differ. */
export function payerOf(agreement: { costRule: CostRule } | undefined, { exercise }: { exercise: boolean }) {
  if (!agreement) return null;
  return exercise ? agreement.costRule.exercise : agreement.costRule.incident;
}

/** Throws `Invalid` that names every need that ends before it begins. */
export function demandSense({ needs }: { needs: readonly AskedNeed[] }): void {
  const faults = needs.flatMap(({ from, to }, index): Fault[] =>
    from && to && to < from ? [{ path: `needs.${index}.to`, code: 'endsFirst' }] : [],
  );
  if (faults.length > 0) throw new Invalid({}, faults);
}
