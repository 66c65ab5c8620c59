import { Injectable } from '@nestjs/common';
import { progressed } from '../../outreach/outreach.jobs.js';
import { GroupCommit } from '../../platform/group-commit.js';
import { Handles, type PayloadOf } from '../../platform/job.js';
import { project } from '../incidents.jobs.js';
import { BoardProjector } from './board.projector.js';

/** Has boards drawn: when something was written in a log, and when messages have moved on. What comes in a burst shares one drawing. */
@Injectable()
export class ProjectBoards {
  private readonly writings = new GroupCommit<string, void>((ids) =>
    together(ids, (incidents) => this.projector.catchUp(incidents)),
  );
  private readonly movements = new GroupCommit<string, void>((ids) =>
    together(ids, (incidents) => this.projector.redraw(incidents)),
  );

  constructor(private readonly projector: BoardProjector) {}

  @Handles(project)
  async written({ incidentId }: PayloadOf<typeof project>): Promise<void> {
    await this.writings.add(incidentId);
  }

  @Handles(progressed)
  async moved({ threads }: PayloadOf<typeof progressed>): Promise<void> {
    await Promise.all([...new Set(threads)].map(async (thread) => this.movements.add(thread)));
  }
}

/** Each incident once, in one order everywhere, so that two rounds never wait for each other. */
async function together(ids: readonly string[], draw: (incidents: string[]) => Promise<void>): Promise<void[]> {
  await draw([...new Set(ids)].toSorted());
  return ids.map(() => undefined);
}
