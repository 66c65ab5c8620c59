import { Injectable } from '@nestjs/common';
import { GroupReadinessRooms } from './group-readiness.rooms.js';
import { GroupRooms } from './group.rooms.js';
import { IncidentRooms } from './incident.rooms.js';
import type { LiveSocket } from './live.socket.js';
import { MunicipalityRooms } from './municipality.rooms.js';

/** Everything that is watched in this process. */
@Injectable()
export class WatchedRooms {
  constructor(
    readonly incidents: IncidentRooms,
    readonly municipalities: MunicipalityRooms,
    readonly groups: GroupRooms,
    readonly readiness: GroupReadinessRooms,
  ) {}

  /** Leaves every room: the line is gone. */
  leave(socket: LiveSocket): void {
    for (const rooms of this.all) rooms.leave(socket);
  }

  /** Leaves the rooms that the socket's caller may no longer watch. */
  recheck(socket: LiveSocket): void {
    for (const rooms of this.all) rooms.recheck(socket);
  }

  /** Nothing is shown any more. */
  end(): void {
    for (const rooms of this.all) rooms.end();
  }

  private get all() {
    return [this.incidents, this.municipalities, this.groups, this.readiness];
  }
}
