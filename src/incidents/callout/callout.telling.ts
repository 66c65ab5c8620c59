import { Injectable } from '@nestjs/common';
import { OutreachService } from '../../outreach/outreach.service.js';
import type { Tx } from '../../platform/database.js';
import { partOf } from '../message.id.js';
import { calloutFacts, maybeSaid, meetingOf } from './callout.message.js';
import { stayingAway } from './callout.rules.js';

type Told = { person_id: string; picked: boolean };

/** Whoever has not heard yet how it stands with her; those who are not coming need not be told that they are not needed. */
const tellSelected = `update callout_member set told_picked = picked
  where callout_id = $1 and picked is not null and told_picked is distinct from picked
    and (picked or told_picked or answer is null or answer <> all($2::text[]))
  returning person_id, picked`;
const tellRest = `update callout_member set told_picked = false
  where callout_id = $1 and told_picked is null and picked is not true and (answer is null or answer <> all($2::text[]))
  returning person_id, false as picked`;
const holdingReady = `select person_id from callout_member
  where callout_id = $1 and (picked or answer is null or answer <> all($2::text[])) and person_id <> all($3::uuid[])`;

/** Tells the members how it stands; whom it has told stands in the rows, so that a repeat finds nobody left to tell. */
@Injectable()
export class CalloutTelling {
  constructor(private readonly outreach: OutreachService) {}

  /** The picked are told where and when, the rest that they are not needed now. */
  async selected(tx: Tx, calloutId: string, messageId: string): Promise<void> {
    const callout = await calloutFacts(tx, calloutId);
    if (!callout) return;
    const [told] = await tx.query<[Told[], number]>(tellSelected, [calloutId, stayingAway]);
    await this.outreach.stopChain(
      tx,
      calloutId,
      told.map((row) => row.person_id),
    );
    const { group, exercise, incidentId: thread } = callout;
    const notice = { about: calloutId, thread, kind: 'notice', exercise } as const;
    const picked = peopleOf(told.filter((row) => row.picked));
    if (picked.length > 0) {
      const facts = { group, ...meetingOf(callout), ...maybeSaid(callout.selectionMessage) };
      await this.outreach.tell(tx, { ...notice, id: messageId, template: 'picked', facts, recipients: picked });
    }
    const recipients = peopleOf(told.filter((row) => !row.picked));
    if (recipients.length === 0) return;
    await this.outreach.tell(tx, {
      ...notice,
      id: partOf(messageId, 'rest'),
      template: 'not_needed_now',
      facts: { group },
      recipients,
    });
  }

  /** The question is closed: its links say so, and whoever still holds herself ready is told that she is not needed now. */
  async closed(tx: Tx, calloutId: string, messageId: string): Promise<void> {
    const callout = await calloutFacts(tx, calloutId);
    if (!callout) return;
    await this.outreach.close(tx, calloutId);
    const [told] = await tx.query<[Told[], number]>(tellRest, [calloutId, stayingAway]);
    if (told.length === 0) return;
    const { group, exercise, incidentId: thread, closingMessage } = callout;
    await this.outreach.tell(tx, {
      id: messageId,
      about: calloutId,
      thread,
      kind: 'notice',
      template: 'not_needed_now',
      exercise,
      facts: {
        group,
        ...maybeSaid(closingMessage),
      },
      recipients: peopleOf(told),
    });
  }

  /**
   * What it was for is over: everybody who was picked or may still be coming is told, also by a question closed before, but for those
   * who have been told already.
   */
  async over(
    tx: Tx,
    calloutId: string,
    { id, message, told }: { id: string; message: string | null; told: readonly string[] },
  ): Promise<void> {
    const callout = await calloutFacts(tx, calloutId);
    if (!callout) return;
    await tx.query(
      `update callout set state = 'closed', closed_at = clock_now(), version = version + 1 where id = $1 and state = 'open'`,
      [calloutId],
    );
    await this.outreach.close(tx, calloutId);
    const ready = await tx.query<{ person_id: string }[]>(holdingReady, [calloutId, stayingAway, told]);
    if (ready.length === 0) return;
    const { group, exercise, incidentId: thread } = callout;
    await this.outreach.tell(tx, {
      id,
      about: calloutId,
      thread,
      kind: 'notice',
      template: 'stood_down',
      exercise,
      facts: {
        from: group,
        ...maybeSaid(message),
      },
      recipients: peopleOf(ready),
    });
  }
}

const peopleOf = (rows: readonly { person_id: string }[]) => rows.map((row) => ({ personId: row.person_id }));
