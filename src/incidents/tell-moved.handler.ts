import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Database, type Tx } from '../platform/database.js';
import { Handles, type PayloadOf } from '../platform/job.js';
import { CalloutTelling } from './callout/callout.telling.js';
import { IncidentTelling } from './incident/incident.telling.js';
import { tellMoved, type Telling } from './incidents.jobs.js';
import { RequestTelling } from './request/request.telling.js';

type Tell = (tx: Tx, subjectId: string, messageId: string) => Promise<void>;

/** Tells those whom a move concerns, each in the one transaction that also says that they have been told. */
@Injectable()
export class TellMoved {
  private readonly tellings: Readonly<Record<Telling, Tell>>;

  constructor(
    private readonly db: Database,
    requests: RequestTelling,
    callouts: CalloutTelling,
    incidents: IncidentTelling,
  ) {
    this.tellings = {
      request_agreed: (tx, id, messageId) => requests.agreed(tx, id, messageId),
      request_withdrawn: (tx, id, messageId) => requests.withdrawn(tx, id, messageId),
      request_stood_down: (tx, id, messageId) => requests.stoodDown(tx, id, messageId),
      callout_selected: (tx, id, messageId) => callouts.selected(tx, id, messageId),
      callout_closed: (tx, id, messageId) => callouts.closed(tx, id, messageId),
      incident_closed: (tx, id, messageId) => incidents.closed(tx, id, messageId),
    };
  }

  @Handles(tellMoved)
  async tell({ telling, subjectId, messageId }: PayloadOf<typeof tellMoved>): Promise<void> {
    await this.db.as(systemActor('tell-moved'), (tx) => this.tellings[telling](tx, subjectId, messageId));
  }
}
