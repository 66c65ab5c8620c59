import { Injectable } from '@nestjs/common';
import { escapeLiteral } from 'pg';
import { DataSource, QueryFailedError, type EntityManager, type QueryRunner } from 'typeorm';
import type { Grant, Role } from '../contract/access.js';
import type { Actor } from './actor.js';
import type { PlanKeepingClient } from './plan-keeping.client.js';

/** A transaction in which the actor is known to the database; never kept beyond the work it was given to. */
export type Tx = EntityManager;

const municipalRoles = new Set<Role>(['municipal_coordinator', 'duty_officer', 'municipal_reader']);
const leadingRoles = new Set<Role>(['group_leader', 'group_deputy']);
const retryable = new Set(['40001', '40P01']);
/** What PostgreSQL says of a kept plan whose columns have changed since. */
const outdated = '0A000';

/** How a transaction goes about it. */
type Manner = { isReading: boolean; keepsPlans: boolean };
const writing: Manner = { isReading: false, keepsPlans: false };

const ids = (values: (string | undefined)[]) => `{${[...new Set(values.filter(Boolean))].join(',')}}`;

/** What the policies of the tables are told about the actor, in the order of the statement below. */
function claims(actor: Actor): string[] {
  const grants: readonly Grant[] = actor.kind === 'person' ? actor.grants : [];
  return [
    actor.kind === 'person' && grants.some((grant) => grant.role === 'operator') ? 'operator' : actor.kind,
    actor.kind === 'person' ? actor.personId : '',
    ids(grants.filter((grant) => municipalRoles.has(grant.role)).map((grant) => grant.municipalityId)),
    ids(grants.filter((grant) => leadingRoles.has(grant.role)).map((grant) => grant.groupId)),
    ids(grants.map((grant) => grant.groupId)),
    ids(grants.map((grant) => grant.organisationId)),
  ];
}

const settings = ['kind', 'person', 'municipalities', 'groups', 'member_groups', 'organisations'];
/** Whoever reads has one plan for all values, so that it costs today what it costs tomorrow and nobody waits for another to be drawn (ADR 0011). */
const reading = 'begin read only; set local plan_cache_mode = force_generic_plan';
const begin = (actor: Actor, isReading: boolean) =>
  `${isReading ? reading : 'begin'}; select ${claims(actor)
    .map((claim, at) => `set_config('beredt.${settings[at]}', ${escapeLiteral(claim)}, true)`)
    .join(', ')}`;

/** The only door to the tables: every statement runs in a transaction that has said who is asking. */
@Injectable()
export class Database {
  private readonly listeners = new Set<() => void>();

  constructor(private readonly dataSource: DataSource) {}

  /** Runs the work in one transaction as the actor; a deadlock is tried again, so the work must have no effect outside it. */
  async as<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(actor, work, writing);
      } catch (error) {
        if (attempt >= 4 || !(error instanceof QueryFailedError) || !retryable.has(sqlState(error) ?? '')) throw error;
      }
    }
  }

  /**
   * Runs work that changes nothing as the actor; a write in it fails. Its statements keep their plans (see `PlanKeepingClient`), so what
   * looks at rows that have come within the last minute by the thousand belongs in `as`.
   */
  async reading<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.once(actor, work, { isReading: true, keepsPlans: true });
    } catch (error) {
      if (sqlState(error) !== outdated) throw error;
      return this.once(actor, work, { isReading: true, keepsPlans: false });
    }
  }

  /** Calls back after each commit that promised work in the outbox. */
  onPromise(listener: () => void): void {
    this.listeners.add(listener);
  }

  private async once<T>(actor: Actor, work: (tx: Tx) => Promise<T>, manner: Manner): Promise<T> {
    const { isReading, keepsPlans } = manner;
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PlanKeepingClient;
    try {
      client.keepsPlans = keepsPlans;
      (runner as { isTransactionActive: boolean }).isTransactionActive = true;
      await runner.query(begin(actor, isReading));
      const result = await work(runner.manager);
      // A failed statement that somebody swallowed would turn COMMIT into a silent rollback; here it is an error.
      await runner.query('select 1; commit');
      (runner as { isTransactionActive: boolean }).isTransactionActive = false;
      if (runner.data['promised']) for (const listener of this.listeners) listener();
      return result;
    } catch (error) {
      if (sqlState(error) === outdated) client.forgetPlans();
      if (runner.isTransactionActive) await rollBack(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** Marks the transaction as one whose commit somebody waits for. */
export function markPromise(tx: Tx): void {
  if (tx.queryRunner) tx.queryRunner.data['promised'] = true;
}

/** The SQLSTATE of a failed statement, where there is one. */
export function sqlState(error: unknown): string | undefined {
  const from = error instanceof QueryFailedError ? (error.driverError as unknown) : error;
  const code = from instanceof Error && 'code' in from ? from.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

async function rollBack(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('rollback');
    (runner as { isTransactionActive: boolean }).isTransactionActive = false;
  } catch {
    // The connection is gone; PostgreSQL rolls back by itself and the first error is the one to tell.
  }
}
