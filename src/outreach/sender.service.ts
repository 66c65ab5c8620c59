import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Log } from '../platform/log.js';
import { Rounds } from '../platform/rounds.js';
import { Channels, NotTaken, Refused } from './channel.port.js';
import { Claim, claimSize, leaseMs, type Claimed, type Taken } from './claim.service.js';
import { Outcomes, type Outcome } from './outcomes.service.js';

/** Claims under way at once: while one is being sent, the next is being taken and the one before written down. */
const lanes = 3;
const atOnce = 64;
/** A send that has not begun by then could outlive its lease; it is given back instead. */
const beginWithinMs = leaseMs / 5;
/** A send that has not ended by then is cut off, so that no attempt is under way beside its own repeat. */
const endWithinMs = leaseMs - 1000;
/** How long an outcome may lie before it is written down; one slow send keeps nobody else's waiting. */
const writeEveryMs = 300;

/** Sends what is due, in batches, from any number of workers; each delivery by one of them at a time. */
@Injectable()
export class Sender {
  private readonly rounds = new Rounds(() => this.round());
  private stopping = false;

  constructor(
    private readonly claims: Claim,
    private readonly outcomes: Outcomes,
    private readonly channels: Channels,
    private readonly log: Log,
  ) {}

  /** Sends until nothing is due; calls that come meanwhile share the round that follows. */
  async wake(): Promise<void> {
    if (!this.stopping) await this.rounds.wake();
  }

  /** Takes nothing new and resolves when what is under way has been written down. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.rounds.rest();
  }

  /** A round ends when every lane has: one that fails takes no other with it. */
  private async round(): Promise<boolean> {
    const ends = await Promise.allSettled(Array.from({ length: lanes }, async () => this.lane()));
    for (const end of ends) if (end.status === 'rejected') throw end.reason as Error;
    return !this.stopping && ends.some((end) => end.status === 'fulfilled' && end.value);
  }

  /** Resolves with whether anything is due again: what was given back, and what comes after an address that was refused. */
  private async lane(): Promise<boolean> {
    let again = false;
    for (let settled = claimSize; settled === claimSize && !this.stopping;) {
      const claimedAt = performance.now();
      const taken = await this.claims.take();
      settled = taken.settled;
      if (await this.sendAll(taken, claimedAt)) again = true;
    }
    return again;
  }

  private async sendAll({ claimed, unwritable }: Taken, claimedAt: number): Promise<boolean> {
    const untold: Outcome[] = [...unwritable];
    const threads = claimed.map(({ thread }) => thread);
    let again = unwritable.length > 0;
    const going = { on: true };
    const sending = this.sendEach(claimed, claimedAt, (outcome) => {
      untold.push(outcome);
      again ||= outcome.fate === 'released' || outcome.fate === 'refused';
    }).finally(() => {
      going.on = false;
    });
    while (going.on || untold.length > 0) {
      await Promise.race([sending, pause(writeEveryMs, undefined, { ref: false })]);
      await this.writeDown(untold.splice(0), threads, claimedAt + leaseMs);
    }
    return again;
  }

  private async sendEach(claimed: readonly Claimed[], claimedAt: number, tell: (o: Outcome) => void): Promise<void> {
    const since = () => performance.now() - claimedAt;
    const signal = AbortSignal.timeout(Math.max(0, Math.ceil(endWithinMs - since())));
    // Every send that is under way listens for its end.
    setMaxListeners(0, signal);
    const late = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error('it took too long')), { once: true });
    });
    late.catch(() => undefined);
    let next = 0;
    const line = async () => {
      for (let one = claimed[next++]; one; one = claimed[next++]) {
        const outcome = since() > beginWithinMs ? given(one, 'released') : await this.send(one, signal, late);
        if (outcome) tell(outcome);
      }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, claimed.length) }, line));
  }

  /** Sends one; resolves with nothing where the outcome is unknown, so that the lease runs out and the provider is asked. */
  private async send(one: Claimed, signal: AbortSignal, late: Promise<never>): Promise<Outcome | undefined> {
    try {
      const taken = this.channels.for(one.outgoing.channel).send(one.outgoing, signal);
      const { receipt } = await Promise.race([taken, late]);
      return { ...given(one, 'sent'), receipt };
    } catch (error) {
      const failure = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
      if (error instanceof Refused) return { ...given(one, 'refused'), failure };
      if (error instanceof NotTaken) return { ...given(one, 'not_taken'), failure };
      this.log.warn({ err: error, deliveryId: one.id }, 'nobody can tell whether this message was taken');
      return undefined;
    }
  }

  /** What is known is written down, and tried again for as long as the lease holds: forgetting it would mean sending again. */
  private async writeDown(outcomes: Outcome[], threads: readonly (string | null)[], until: number): Promise<void> {
    for (;;) {
      try {
        const written = await this.outcomes.write(outcomes, threads);
        const fencedOff = outcomes.length - written;
        if (fencedOff > 0) this.log.warn({ fencedOff }, 'outcomes came after their lease, or after their receipt');
        return;
      } catch (error) {
        if (performance.now() > until) throw error;
        this.log.warn({ err: error }, 'outcomes could not be written down; trying again');
        await pause(200);
      }
    }
  }
}

const given = ({ id, attempt }: Claimed, fate: Outcome['fate']): Outcome => ({ id, attempt, fate });
