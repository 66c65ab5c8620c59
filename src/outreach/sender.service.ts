import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Log } from '../platform/log.js';
import { Channels, isTraceable, NotTaken, Refused } from './channel.js';
import { Claim, claimSize, leaseMs, type Claimed } from './claim.js';
import { Outcomes, type Outcome } from './outcomes.js';

const actor = systemActor('sender');
/** Claims under way at once: while one is being sent, the next is being taken and the one before written down. */
const lanes = 3;
const atOnce = 64;
/** A send that has not begun by then could outlive its lease; it is given back instead. */
const beginWithinMs = leaseMs / 5;

/** Sends what is due, in batches, from any number of workers; each delivery by one of them at a time. */
@Injectable()
export class Sender {
  private running: Promise<void> | undefined;
  private again = false;
  private stopping = false;

  constructor(
    private readonly db: Database,
    private readonly claims: Claim,
    private readonly outcomes: Outcomes,
    private readonly channels: Channels,
    private readonly log: Log,
  ) {}

  /** Sends until nothing is due; calls that come meanwhile share the round that follows. */
  async wake(): Promise<void> {
    this.again = true;
    this.running ??= this.drain().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** Takes nothing new and resolves when what is under way has been written down. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.running?.catch(() => undefined);
  }

  /** Finds out what became of attempts whose sender is gone: asks the provider where it can tell. */
  async recover(): Promise<void> {
    const [rows] = await this.db.as(actor, (tx) =>
      tx.query<[{ id: string; attempt: number; channel: 'sms' | 'email'; thread: string | null }[], number]>(
        `update delivery d set lease_until = clock_now() + make_interval(secs => ${leaseMs / 1000}) from message m
         where m.id = d.message_id and d.id in (
           select id from delivery where state = 'sending' and lease_until <= clock_now() limit ${claimSize} for update skip locked)
         returning d.id, d.attempt, d.channel, m.thread`,
      ),
    );
    if (rows.length === 0) return;
    const found = await Promise.all(
      rows.map(async ({ id, attempt, channel }): Promise<Outcome | undefined> => {
        const provider = this.channels.for(channel);
        if (!isTraceable(provider)) return { id, attempt, fate: 'lost', failure: 'outcome unknown' };
        const receipt = await provider.find(`${id}:${attempt}`).catch(() => undefined);
        if (receipt === undefined) return undefined;
        return receipt ? { id, attempt, fate: 'sent', ...receipt } : { id, attempt, fate: 'released' };
      }),
    );
    await this.outcomes.write(
      found.filter((outcome) => outcome !== undefined),
      rows.map(({ thread }) => thread),
    );
    await this.wake();
  }

  private async drain(): Promise<void> {
    while (this.again && !this.stopping) {
      this.again = false;
      await Promise.all(Array.from({ length: lanes }, async () => this.lane()));
    }
  }

  private async lane(): Promise<void> {
    for (let settled = claimSize; settled === claimSize && !this.stopping;) {
      const claimedAt = performance.now();
      const taken = await this.claims.take();
      settled = taken.settled;
      const outcomes = await this.sendAll(taken.claimed, claimedAt);
      const written = await this.outcomes.write(
        outcomes,
        taken.claimed.map(({ thread }) => thread),
      );
      if (written < outcomes.length)
        this.log.warn({ fencedOff: outcomes.length - written }, 'outcomes came after their lease');
      if (taken.threads.length > 0) await this.db.as(actor, (tx) => this.outcomes.tellProgress(tx, taken.threads));
      if (outcomes.some(({ fate }) => fate === 'released')) this.again = true;
    }
  }

  private async sendAll(claimed: readonly Claimed[], claimedAt: number): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    let next = 0;
    const line = async () => {
      for (let one = claimed[next++]; one; one = claimed[next++]) {
        const outcome = performance.now() - claimedAt > beginWithinMs ? given(one, 'released') : await this.send(one);
        if (outcome) outcomes.push(outcome);
      }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, claimed.length) }, line));
    return outcomes;
  }

  /** Sends one; resolves with nothing where the outcome is unknown, so that the lease runs out and the provider is asked. */
  private async send(one: Claimed): Promise<Outcome | undefined> {
    try {
      const { receipt } = await this.channels.for(one.outgoing.channel).send(one.outgoing);
      return { ...given(one, 'sent'), receipt };
    } catch (error) {
      const failure = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
      if (error instanceof Refused) return { ...given(one, 'refused'), failure };
      if (error instanceof NotTaken) return { ...given(one, 'not_taken'), failure };
      this.log.warn({ err: error, deliveryId: one.id }, 'nobody can tell whether this message was taken');
      return undefined;
    }
  }
}

const given = ({ id, attempt }: Claimed, fate: Outcome['fate']): Outcome => ({ id, attempt, fate });
