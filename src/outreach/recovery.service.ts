import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Channels, isTraceable } from './channel.port.js';
import { claimSize, leaseMs } from './claim.service.js';
import { Outcomes, type Outcome } from './outcomes.service.js';

const actor = systemActor('recovery');
const answerWithinMs = leaseMs / 2;

type Left = { id: string; attempt: number; channel: 'sms' | 'email'; thread: string | null };

/** Takes what was being sent when its lease ran out; the new lease keeps others from asking the same. */
const takeLeft = `
  update delivery d set lease_until = clock_now() + make_interval(secs => ${leaseMs / 1000}) from message m
  where m.id = d.message_id and d.id in (
    select id from delivery where state = 'sending' and lease_until <= clock_now()
    order by lease_until limit ${claimSize} for update skip locked)
  returning d.id, d.attempt, d.channel, m.thread`;

/** Finds out what became of attempts whose sender is gone. */
@Injectable()
export class Recovery {
  constructor(
    private readonly db: Database,
    private readonly outcomes: Outcomes,
    private readonly channels: Channels,
  ) {}

  /**
   * Asks the provider where it can tell: what it never took is sent again, and no repeat. Where nobody can tell it is sent
   * once more, marked as a possible repeat. Resolves with how many attempts were settled.
   */
  async recover(): Promise<number> {
    const [left] = await this.db.as(actor, (tx) => tx.query<[Left[], number]>(takeLeft));
    if (left.length === 0) return 0;
    const signal = AbortSignal.timeout(answerWithinMs);
    const found = await Promise.all(left.map(async (one) => this.fateOf(one, signal)));
    return this.outcomes.write(
      found.filter((outcome) => outcome !== undefined),
      left.map(({ thread }) => thread),
    );
  }

  /** Nothing where the provider does not answer; it is asked again when the new lease has run out. */
  private async fateOf({ id, attempt, channel }: Left, signal: AbortSignal): Promise<Outcome | undefined> {
    const provider = this.channels.for(channel);
    if (!isTraceable(provider)) return { id, attempt, fate: 'lost', failure: 'outcome unknown' };
    try {
      const receipt = await provider.find(`${id}:${attempt}`, signal);
      return receipt ? { id, attempt, fate: 'sent', ...receipt } : { id, attempt, fate: 'released' };
    } catch {
      return undefined;
    }
  }
}
