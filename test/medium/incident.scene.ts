import type { Board } from '../../src/contract/board.js';
import type { Incident, LogEntry } from '../../src/contract/incidents.js';
import type { AskGroups, Asked } from '../../src/contract/requests.js';
import { aDeputyOf, aDutyOfficerOf, aGroup, aLeaderOf, aMunicipality } from '../support/factories.js';
import { aStage } from './incident.setup.js';

export const soup = { capability: 'food', quantity: 110 };
export const beds = { capability: 'shelter', quantity: 30, unit: 'beds' };

/** Lier with a duty officer, and a group with a leader and a deputy; and what they do most. */
export async function aScene() {
  const stage = await aStage();
  const { db } = stage.world;
  const lier = await aMunicipality(db);
  const officer = await aDutyOfficerOf(db, lier);
  const group = await aGroup(db);
  const leader = await aLeaderOf(db, group);
  const deputy = await aDeputyOf(db, group);

  const anIncident = (given: { exercise?: boolean; title?: string } = {}): Promise<Incident> =>
    stage.as(officer, (tx, actor) =>
      stage.incidents.open(tx, actor, {
        municipalityId: lier.id,
        title: 'Flom',
        kind: 'flood',
        exercise: false,
        ...given,
      }),
    );
  const ask = async ({ id }: { id: string }, given: Partial<AskGroups> = {}): Promise<Asked['requests']> => {
    const command = { groupIds: [group.id], needs: [soup], ...given };
    const { requests } = await stage.as(officer, (tx, actor) => stage.asking.ask(tx, actor, id, command));
    await stage.work();
    return requests;
  };
  /** An incident in which the group has been asked. */
  const asked = async (given: Partial<AskGroups> & { exercise?: boolean } = {}) => {
    const { exercise = false, ...command } = given;
    const incident = await anIncident({ exercise });
    const [request] = await ask(incident, command);
    return { incident, requestId: request!.id };
  };
  const board = ({ id }: { id: string }): Promise<Board> => stage.boards.show(officer.actor, id);
  const log = async ({ id }: { id: string }): Promise<LogEntry[]> =>
    (await stage.boards.log(officer.actor, id, { after: 0, limit: 200 })).items;
  const kinds = async (incident: { id: string }) => (await log(incident)).map(({ kind }) => kind);
  return { ...stage, lier, officer, group, leader, deputy, anIncident, ask, asked, board, log, kinds };
}

export type Scene = Awaited<ReturnType<typeof aScene>>;
