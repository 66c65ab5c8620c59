import type { AnswerCallout, Callout } from '../../src/contract/callouts.js';
import type { Incident } from '../../src/contract/incidents.js';
import type { Page } from '../../src/contract/manner.js';
import type { Asked } from '../../src/contract/requests.js';
import type { SimulatorMessage } from '../../src/contract/simulator.js';
import { demoId } from '../../src/demo/demo.id.js';
import { until, type Client } from '../support/service.js';
import type { Theatre } from './theatre.js';

/** An incident in Lier under way: groups asked, members asked, some have answered. */
export type Scene = {
  duty: Client;
  leader: Client;
  municipalityId: string;
  groupId: string;
  incidentId: string;
  requestId: string;
  calloutId: string;
  /** Where members answer, each by her own link; nobody has answered by one yet. */
  links: string[];
};

type Given = { title: string; exercise?: boolean };

/** Brings an incident about over HTTP, as far as its members being asked. */
export async function aScene({ service }: Theatre, { title, exercise = false }: Given): Promise<Scene> {
  const duty = await service.signIn('vakt@lier.demo');
  const leader = await service.signIn('leder@lier-obg.demo');
  const me = await duty.get<{ grants: { municipalityId?: string }[] }>('me');
  const municipalityId = me.body.grants.find((grant) => grant.municipalityId)!.municipalityId!;
  const groupId = demoId('group', 'lier');
  const place = { name: 'Lierhallen' };
  const { id: incidentId } = await done<Incident>(duty, 'incidents', {
    municipalityId,
    title,
    kind: 'Flom',
    exercise,
    place,
  });
  const { requests } = await done<Asked>(duty, `incidents/${incidentId}/requests`, {
    groupIds: [groupId, demoId('group', 'tranby'), demoId('group', 'sylling')],
    needs: [
      { capability: 'food', quantity: 110, place: 'Lierhallen' },
      { capability: 'shelter', quantity: 40 },
    ],
    message: 'Nøste evakueres.',
  });
  const requestId = requests[0]!.id;
  const { id: calloutId } = await done<Callout>(leader, `groups/${groupId}/callouts`, {
    requestId,
    question: `Kan du hjelpe? (${title})`,
    place: 'Lierhallen',
  });
  const links = await until(async () => {
    const found = await linksOf(service.address, title);
    return found.length > 4 && found;
  });
  return { duty, leader, municipalityId, groupId, incidentId, requestId, calloutId, links };
}

/** Does something that must succeed. */
export async function done<Body>(client: Client, path: string, body: object = {}): Promise<Body> {
  const answer = await client.post<Body>(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Enters the answer of somebody who has not answered yet. */
export async function someoneAnswers(scene: Scene, said: Omit<AnswerCallout, 'membershipId'>): Promise<string> {
  const { body } = await scene.leader.get<Callout>(`callouts/${scene.calloutId}`);
  const { membershipId, name } = body.silent[0]!;
  await done(scene.leader, `callouts/${scene.calloutId}/answers`, { membershipId, ...said });
  return name;
}

async function linksOf(address: string, title: string): Promise<string[]> {
  const answer = await fetch(`${address}/api/v1/simulator/messages?limit=200`);
  const { items } = (await answer.json()) as Page<SimulatorMessage>;
  return items.filter(({ text }) => text.includes(`(${title})`)).flatMap(({ links }) => links.slice(0, 1));
}
