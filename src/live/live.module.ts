import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { CooperationModule } from '../cooperation/cooperation.module.js';
import { IncidentsModule } from '../incidents/incidents.module.js';
import { GroupReadinessRooms } from './group-readiness.rooms.js';
import { GroupRooms } from './group.rooms.js';
import { IncidentReader } from './incident.reader.js';
import { IncidentRooms } from './incident.rooms.js';
import { Admission } from './live.admission.js';
import { LiveGateway } from './live.gateway.js';
import { LiveHints } from './live.hints.js';
import { MunicipalityRooms } from './municipality.rooms.js';
import { TellChanged } from './tell-changed.handler.js';
import { WatchedRooms } from './watched.rooms.js';

const showing = [
  Admission,
  GroupReadinessRooms,
  GroupRooms,
  IncidentReader,
  IncidentRooms,
  LiveGateway,
  LiveHints,
  MunicipalityRooms,
  WatchedRooms,
];

/** What is shown now: the sockets only where HTTP is served, the hints to them from everywhere. */
@Module({})
export class LiveModule {
  static with({ serves }: { serves: boolean }): DynamicModule {
    return {
      module: LiveModule,
      imports: [AccessModule, CooperationModule, IncidentsModule],
      providers: [TellChanged, ...(serves ? showing : [])],
    };
  }
}
