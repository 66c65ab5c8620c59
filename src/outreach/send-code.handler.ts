import { Injectable } from '@nestjs/common';
import { sendCode } from '../access/access.jobs.js';
import { CodeService } from '../access/code.service.js';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Handles, type PayloadOf } from '../platform/job.js';
import { OutreachService } from './outreach.service.js';

const actor = systemActor('send-code');

/** Sends sign-in codes by the person's own channel. */
@Injectable()
export class SendCodeHandler {
  constructor(
    private readonly db: Database,
    private readonly codes: CodeService,
    private readonly outreach: OutreachService,
  ) {}

  @Handles(sendCode)
  async send({ codeId }: PayloadOf<typeof sendCode>): Promise<void> {
    await this.db.as(actor, async (tx) => {
      // A code that was promised is on its way with its hash stored; minting again would spoil it, also beside a repeat.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [codeId]);
      const promised = await tx.query<unknown[]>('select from message where id = $1', [codeId]);
      if (promised.length > 0) return;
      const minted = await this.codes.mint(tx, codeId);
      if (!minted) return;
      await this.outreach.tellAt(tx, minted.contactPointId, {
        id: codeId,
        about: codeId,
        thread: null,
        kind: 'code',
        template: 'sign_in_code',
        facts: { code: minted.code },
        exercise: false,
        staleAfterMinutes: 10,
        recipients: [{ personId: minted.personId }],
      });
    });
  }
}
