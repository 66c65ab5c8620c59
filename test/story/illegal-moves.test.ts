import { RequestState } from '../../src/contract/requests.js';
import { refusal, tried } from '../support/refused.js';
import { twoSides, type Side, type SideRole, type TwoSides } from '../support/sides.js';

let stage: TwoSides;
let lier: Side;

beforeAll(async () => {
  stage = await twoSides({ BEREDT_ROLE: 'api' });
  ({ lier } = stage);
});
afterAll(() => stage?.close());

const unanswered: RequestState[] = ['asked', 'seen'];
const answered: RequestState[] = ['offered', 'partly_offered', 'declined', 'call_me'];
const settled: RequestState[] = ['agreed', 'ongoing'];

/** The moves of a request, and the states in which each is made; in all others it is refused. */
const moves: [string, SideRole, RequestState[]][] = [
  ['seen', 'leader', [...unanswered, ...answered, ...settled]],
  ['answer', 'leader', [...unanswered, ...answered]],
  ['agree', 'duty officer', ['offered', 'partly_offered']],
  ['withdraw', 'duty officer', [...unanswered, ...answered]],
  ['stand-down', 'duty officer', settled],
];
const illegal = moves.flatMap(([move, who, from]) =>
  RequestState.options.filter((state) => !from.includes(state)).map((state) => [move, state, who] as const),
);

describe('A move that the state does not allow', () => {
  it.each(illegal)('is refused and changes nothing: to %s a request that is %s', async (move, state, who) => {
    await stage.owner('update request set state = $2 where id = $1', [lier.asked.id, state]);
    expect(
      await tried(stage, who, `requests/${lier.asked.id}/${move}`, move === 'answer' ? { answer: 'decline' } : {}),
    ).toEqual(refusal(409));
    await stage.owner(`update request set state = 'asked' where id = $1`, [lier.asked.id]);
  });

  it.each(['ended', 'withdrawn', 'stood_down'])('is to ask the members for a request that is %s', async (state) => {
    await stage.owner('update request set state = $2 where id = $1', [lier.offered.id, state]);
    const question = { question: 'Kan du?', requestId: lier.offered.id };
    expect(await tried(stage, 'leader', `groups/${lier.group.id}/callouts`, question)).toEqual(refusal(409));
    await stage.owner(`update request set state = 'offered' where id = $1`, [lier.offered.id]);
  });

  it('is any with a question that is closed', async () => {
    const { id } = await lier.aCallout();
    const { membershipId } = lier.people.volunteer;
    expect((await lier.clients.leader.post(`callouts/${id}/close`)).status).toBe(200);
    expect(await tried(stage, 'leader', `callouts/${id}/close`, {})).toEqual(refusal(409));
    expect(await tried(stage, 'leader', `callouts/${id}/selection`, { membershipIds: [membershipId] })).toEqual(
      refusal(409),
    );
    for (const who of ['leader', 'volunteer'] as const)
      expect(await tried(stage, who, `callouts/${id}/answers`, { membershipId, answer: 'no' })).toEqual(refusal(409));
  });

  it('is any with an incident that is closed, but for a note', async () => {
    const { id } = await lier.anIncident('Over');
    expect((await lier.clients['duty officer'].post(`incidents/${id}/close`)).status).toBe(200);
    expect(await tried(stage, 'duty officer', `incidents/${id}/close`, {})).toEqual(refusal(409));
    const ask = { groupIds: [lier.group.id], needs: [{ capability: 'food', quantity: 1 }] };
    expect(await tried(stage, 'duty officer', `incidents/${id}/requests`, ask)).toEqual(refusal(409));
    expect((await lier.clients['duty officer'].post(`incidents/${id}/log`, { text: 'Evaluert' })).status).toBe(201);
  });

  it('is to change the terms of an agreement that is signed, or anything of one that is over', async () => {
    const path = `agreements/${lier.agreement.id}`;
    expect(await tried(stage, 'coordinator', path, { title: 'Ny' })).toEqual(refusal(409));
    expect(await tried(stage, 'coordinator', path, { state: 'withdrawn' })).toEqual(refusal(409));
    expect(await tried(stage, 'coordinator', `${path}/signatures`, {})).toEqual(refusal(409));
    await stage.owner(`update agreement set state = 'expired' where id = $1`, [lier.agreement.id]);
    expect(await tried(stage, 'coordinator', path, { state: 'expired' })).toEqual(refusal(409));
    expect(await tried(stage, 'leader', path, { contacts: [{ personId: lier.people.leader.personId }] })).toEqual(
      refusal(409),
    );
    await stage.owner(`update agreement set state = 'withdrawn' where id = $1`, [lier.draft.id]);
    expect(await tried(stage, 'leader', `agreements/${lier.draft.id}/versions`, {})).toEqual(refusal(409));
    expect(await tried(stage, 'leader', `agreements/${lier.draft.id}/notes`, { text: 'Nei' })).toEqual(refusal(409));
  });
});
