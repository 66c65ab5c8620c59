import { Injectable } from '@nestjs/common';
import type { Readiness } from '../contract/readiness.js';
import type { Incident } from '../contract/incidents.js';
import { WholeReadiness } from '../cooperation/whole-readiness.service.js';
import { IncidentService } from '../incidents/incident/incident.service.js';
import type { PersonActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Log } from '../platform/log.js';
import type { LiveNamespace } from './live.socket.js';
import { SummaryRooms } from './summary.rooms.js';

type Parts = { readiness: Readiness; openIncidents: Incident[] };

/** Who watches what a municipality can count on, and its open incidents. */
@Injectable()
export class MunicipalityRooms extends SummaryRooms<Parts> {
  protected readonly deed = 'readiness.read';

  constructor(
    private readonly db: Database,
    private readonly readiness: WholeReadiness,
    private readonly incidents: IncidentService,
    log: Log,
  ) {
    super(log);
  }

  protected scopeOf(municipalityId: string) {
    return { municipalityId };
  }

  protected async read(actor: PersonActor, municipalityId: string): Promise<Parts> {
    return {
      readiness: await this.readiness.ofMunicipality(actor, municipalityId),
      openIncidents: await this.db.as(actor, (tx) => this.incidents.openFor(tx, actor, municipalityId)),
    };
  }

  protected send(to: ReturnType<LiveNamespace['to']>, municipalityId: string, parts: Partial<Parts>): void {
    to.emit('municipality.changed', { municipalityId, ...parts });
  }
}
