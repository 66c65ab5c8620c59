import { Injectable } from '@nestjs/common';
import { OutreachService } from '../../outreach/outreach.service.js';
import type { Tx } from '../../platform/database.js';
import { CalloutTelling } from '../callout/callout.telling.js';
import { maybeSaid } from '../callout/callout.message.js';
import { partOf } from '../message.id.js';
import { agreedFacts } from './request.message.js';
import { RequestReader } from './request.reader.js';
import type { RequestRow } from './request.view.js';

/** Whoever of the group has been told of the request, or has answered it. */
const concerned = `select person_id as "personId" from request_contact where request_id = $1 and told_at is not null
  union select person_id from request_answer where request_id = $1`;

type Notice = { id: string; recipients: { personId: string }[] };

/** Tells the group what the municipality has done with a request. */
@Injectable()
export class RequestTelling {
  constructor(
    private readonly reader: RequestReader,
    private readonly callouts: CalloutTelling,
    private readonly outreach: OutreachService,
  ) {}

  /** The municipality has said yes. */
  async agreed(tx: Tx, requestId: string, messageId: string): Promise<void> {
    const request = await this.row(tx, requestId);
    const notice = await this.notice(tx, request, messageId);
    await this.outreach.tell(tx, { ...notice, template: 'agreed', facts: agreedFacts(request) });
  }

  /** The municipality has taken it back; members who were asked under it are not needed. */
  async withdrawn(tx: Tx, requestId: string, messageId: string): Promise<void> {
    const request = await this.row(tx, requestId);
    await this.outreach.close(tx, requestId);
    const { municipality_name: municipality, title: incident, closing_message: message } = request;
    const notice = await this.notice(tx, request, messageId);
    await this.outreach.tell(tx, {
      ...notice,
      template: 'request_withdrawn',
      facts: { municipality, incident, ...maybeSaid(message) },
    });
    await this.membersToo(tx, request, notice);
  }

  /** It is over for the group: its leaders are told, and every member who was coming or might have been. */
  async stoodDown(tx: Tx, requestId: string, messageId: string): Promise<void> {
    const request = await this.row(tx, requestId);
    await this.outreach.close(tx, requestId);
    const { municipality_name: from, closing_message: message } = request;
    const notice = await this.notice(tx, request, messageId);
    await this.outreach.tell(tx, { ...notice, template: 'stood_down', facts: { from, ...maybeSaid(message) } });
    await this.membersToo(tx, request, notice);
  }

  /** The members who are not among the leaders that the notice has gone to. */
  private async membersToo(tx: Tx, { id, closing_message: message }: RequestRow, notice: Notice): Promise<void> {
    const callouts = await tx.query<{ id: string }[]>('select id from callout where request_id = $1 order by id', [id]);
    const told = notice.recipients.map(({ personId }) => personId);
    for (const callout of callouts)
      await this.callouts.over(tx, callout.id, { id: partOf(notice.id, callout.id), message, told });
  }

  private async notice(tx: Tx, { id: about, incident_id: thread, exercise }: RequestRow, messageId: string) {
    const recipients = await tx.query<{ personId: string }[]>(concerned, [about]);
    return { id: messageId, about, thread, kind: 'notice' as const, exercise, recipients };
  }

  private async row(tx: Tx, id: string): Promise<RequestRow> {
    const [row] = await this.reader.byIds(tx, [id]);
    if (!row) throw new Error(`The request ${id} is not there.`);
    return row;
  }
}
