import { Injectable } from '@nestjs/common';
import type { Readiness, ReadinessOfGroup } from '../contract/readiness.js';
import { systemActor, type Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { GroupReadinessReader } from './group-readiness.reader.js';
import { ReadinessCounter, type Counted, type Look } from './readiness.counter.js';
import { ReadinessService } from './readiness.service.js';

const counting = systemActor('readiness');

/**
 * Readiness with everything that is counted in it: first what the actor may see, in her own transaction; then, as the service itself and after
 * she was permitted, the numbers of what only the groups look at.
 */
@Injectable()
export class WholeReadiness {
  constructor(
    private readonly db: Database,
    private readonly municipality: ReadinessService,
    private readonly group: GroupReadinessReader,
    private readonly counter: ReadinessCounter,
  ) {}

  /** The readiness of the municipality with this id or number at a time, for somebody of that municipality. */
  async ofMunicipality(actor: Actor, idOrNumber: string, at?: string): Promise<Readiness> {
    const seen = await this.db.reading(actor, (tx) => this.municipality.read(tx, actor, idOrNumber, at));
    const { municipalityId, groups } = seen;
    const counted = await this.count({ municipalityId, groupIds: groups.map(({ groupId }) => groupId), at: seen.at });
    return { ...seen, ...together(seen, counted) };
  }

  /** The readiness of a group at a time, for its leaders. */
  async ofGroup(actor: Actor, groupId: string, at?: string): Promise<ReadinessOfGroup> {
    const seen = await this.db.reading(actor, (tx) => this.group.read(tx, actor, groupId, at));
    const counted = await this.count({ municipalityId: null, groupIds: [groupId], at: seen.at });
    const strength = counted.strength.flatMap(({ groupId: of, ...row }) => (of === groupId ? [row] : []));
    return { ...seen, ...together(seen, counted), strength };
  }

  private async count(look: Look): Promise<Counted> {
    return this.db.reading(counting, (tx) => this.counter.count(tx, look));
  }
}

function together(seen: Pick<Counted, 'holes' | 'dues'>, { strength, holes, dues }: Counted): Counted {
  return {
    strength,
    holes: [...seen.holes, ...holes],
    dues: [...seen.dues, ...dues].toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)),
  };
}
