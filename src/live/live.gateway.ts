import { UseFilters, type OnModuleDestroy } from '@nestjs/common';
import {
  Ack,
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayDisconnect,
  type OnGatewayInit,
} from '@nestjs/websockets';
import type { Board } from '../contract/board.js';
import type { Callout } from '../contract/callouts.js';
import type { Readiness, ReadinessOfGroup } from '../contract/readiness.js';
import type { Incident, LogEntry } from '../contract/incidents.js';
import { UnwatchIncident, WatchGroup, WatchIncident, WatchMunicipality } from '../contract/live.js';
import type { Request } from '../contract/requests.js';
import { Admission } from './live.admission.js';
import { LiveProblemFilter } from './live.filter.js';
import type { Answer, LiveNamespace, LiveSocket } from './live.socket.js';
import { WatchedRooms } from './watched.rooms.js';

/** What is shown now: who asks to watch is answered with how things stand, and told of what comes after. */
@UseFilters(LiveProblemFilter)
@WebSocketGateway({ namespace: '/live' })
export class LiveGateway implements OnGatewayInit<LiveNamespace>, OnGatewayDisconnect<LiveSocket>, OnModuleDestroy {
  private namespace: LiveNamespace | undefined;
  private rechecking = Promise.resolve();

  constructor(
    private readonly admission: Admission,
    private readonly watched: WatchedRooms,
  ) {}

  afterInit(namespace: LiveNamespace): void {
    this.namespace = namespace;
    this.admission.guard(namespace);
  }

  @SubscribeMessage('incident.watch')
  async watchIncident(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody({ schema: WatchIncident }) body: WatchIncident,
    @Ack() answer: Answer<{ board: Board; entries: LogEntry[] }>,
  ): Promise<void> {
    await this.watched.incidents.watch(socket, body, answer);
  }

  @SubscribeMessage('incident.unwatch')
  unwatchIncident(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody({ schema: UnwatchIncident }) { incidentId }: UnwatchIncident,
  ): Record<string, never> {
    this.watched.incidents.unwatch(socket, incidentId);
    return {};
  }

  @SubscribeMessage('municipality.watch')
  async watchMunicipality(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody({ schema: WatchMunicipality }) { municipalityId }: WatchMunicipality,
    @Ack() answer: Answer<{ readiness: Readiness; openIncidents: Incident[] }>,
  ): Promise<void> {
    await this.watched.municipalities.watch(socket, municipalityId, answer);
  }

  @SubscribeMessage('group.watch')
  async watchGroup(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody({ schema: WatchGroup }) { groupId }: WatchGroup,
    @Ack() answer: Answer<{ openRequests: Request[]; openCallouts: Callout[] }>,
  ): Promise<void> {
    await this.watched.groups.watch(socket, groupId, answer);
  }

  @SubscribeMessage('readiness.watch')
  async watchReadiness(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody({ schema: WatchGroup }) { groupId }: WatchGroup,
    @Ack() answer: Answer<{ readiness: ReadinessOfGroup }>,
  ): Promise<void> {
    await this.watched.readiness.watch(socket, groupId, answer);
  }

  handleDisconnect(socket: LiveSocket): void {
    this.watched.leave(socket);
  }

  /** Looks again at what the callers may do, those of one person or all: whose session is over is sent away, the rest keep what they may. */
  async recheck(personId?: string): Promise<void> {
    // One after the other, so that an older reading never overwrites a newer one.
    const before = this.rechecking;
    this.rechecking = (async () => {
      await before.catch(() => undefined);
      for (const socket of this.socketsOf(personId)) await this.recheckOne(socket);
    })();
    await this.rechecking;
  }

  /** The lines are closed from below, which a client takes for a lost line and opens again, at another process if there is one. */
  onModuleDestroy(): void {
    this.watched.end();
    for (const socket of this.socketsOf()) socket.conn.close();
  }

  private async recheckOne(socket: LiveSocket): Promise<void> {
    const actor = await this.admission.resolve(socket);
    if (!actor) return void socket.disconnect(true);
    socket.data.actor = actor;
    this.watched.recheck(socket);
  }

  private socketsOf(personId?: string): LiveSocket[] {
    const sockets = [...(this.namespace?.sockets.values() ?? [])];
    return sockets.filter(({ data }) => personId === undefined || data.actor.personId === personId);
  }
}
