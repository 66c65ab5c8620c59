import type { Board } from '../../src/contract/board.js';
import type { Incident, LogEntry } from '../../src/contract/incidents.js';
import type { ProblemView } from '../../src/contract/manner.js';
import { aDutyOfficerOf, aGroup, aLeaderOf, aMember, aMunicipality } from '../support/factories.js';
import { aService, type Client, type Line } from '../support/service.js';
import { aDatabase } from '../support/world.js';

/** What an event was answered with, as far as it was refused. */
export type Told = { problem?: ProblemView };
/** Sends anything at all. */
export const say = (line: Line, event: string, ...sent: unknown[]) =>
  (line.timeout(5000) as unknown as { emitWithAck: (...all: unknown[]) => Promise<Told> }).emitWithAck(event, ...sent);
/** The same, and wants no answer. */
export function sayOnly(line: Line, event: string, ...sent: unknown[]): void {
  (line as unknown as { emit: (...all: unknown[]) => void }).emit(event, ...sent);
}
export const typeOf = async (answer: Promise<Told>) => (await answer).problem?.type;

/** A board or an entry as it came, and when. */
type Heard = { boards: { board: Board; at: number }[]; entries: LogEntry[]; order: string[] };

/** Keeps all that is pushed about incidents. */
export function listenTo(line: Line): Heard {
  const heard: Heard = { boards: [], entries: [], order: [] };
  line.on('incident.board', ({ board }) => {
    heard.boards.push({ board, at: performance.now() });
    heard.order.push(`board ${board.seq}`);
  });
  line.on('incident.entries', ({ entries }) => {
    heard.entries.push(...entries);
    heard.order.push(`entries ${entries.at(-1)?.seq}`);
  });
  return heard;
}

/** The service, two municipalities with their duty officers, and a group that serves the first. */
export async function aLiveStage() {
  const world = await aDatabase();
  const { db } = world;
  const service = await aService(world);
  const [lier, drammen] = [await aMunicipality(db, '3312'), await aMunicipality(db, '3301')];
  const officer = await aDutyOfficerOf(db, lier);
  const neighbour = await aDutyOfficerOf(db, drammen);
  const group = await aGroup(db, {
    municipalities: [lier],
    capacities: [{ capability: 'food', unit: 'portions', quantity: 100, hoursToFirst: 2 }],
  });
  const leader = await aLeaderOf(db, group);
  const volunteer = await aMember(db, group);
  const duty = await service.signIn(officer);

  async function anIncident(client: Client = duty): Promise<Incident> {
    const body = { municipalityId: lier.id, title: 'Flom i Lierelva', kind: 'flood', exercise: false };
    return (await client.post<Incident>('incidents', body)).body;
  }

  async function ask(incidentId: string): Promise<string> {
    const body = { groupIds: [group.id], needs: [{ capability: 'food', quantity: 40, unit: 'portions' }] };
    const { body: answer } = await duty.post<{ requests: { id: string }[] }>(`incidents/${incidentId}/requests`, body);
    return answer.requests[0]!.id;
  }

  return {
    ...world,
    ...service,
    lier,
    drammen,
    officer,
    neighbour,
    group,
    leader,
    volunteer,
    duty,
    anIncident,
    ask,
    note: (incidentId: string, text: string) => duty.post(`incidents/${incidentId}/log`, { text }),
    close: async () => {
      await service.stop();
      await world.close();
    },
  };
}

export type LiveStage = Awaited<ReturnType<typeof aLiveStage>>;
