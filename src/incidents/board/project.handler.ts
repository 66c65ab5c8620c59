import { Injectable } from '@nestjs/common';
import { progressed } from '../../outreach/outreach.jobs.js';
import { Handles, type PayloadOf } from '../../platform/job.js';
import { project } from '../incidents.jobs.js';
import { BoardProjector } from './board.projector.js';

/** Has boards drawn: when something was written in a log, and when messages have moved on. */
@Injectable()
export class ProjectBoards {
  constructor(private readonly projector: BoardProjector) {}

  @Handles(project)
  async written({ incidentId }: PayloadOf<typeof project>): Promise<void> {
    await this.projector.catchUp([incidentId]);
  }

  @Handles(progressed)
  async moved({ threads }: PayloadOf<typeof progressed>): Promise<void> {
    await this.projector.redraw([...new Set(threads)]);
  }
}
