import { aGroup, aLeaderOf, aMember } from '../support/factories.js';
import { aScene, type Scene } from './incident.scene.js';

let scene: Scene;

beforeEach(async () => {
  scene = await aScene();
});
afterEach(() => scene?.close());

/** A request under which a member has answered by message, another where she is signed in, and one by telephone. */
async function answeredByMembers() {
  const { incident, requestId } = await scene.asked();
  const members = await Promise.all(
    ['Sms', 'Signed-in', 'Telephone'].map((name) => aMember(scene.world.db, scene.group, { name: `${name} Hemmelig` })),
  );
  const [bySms, signedIn, telephone] = members as [(typeof members)[0], (typeof members)[0], (typeof members)[0]];
  const audience = { membershipIds: members.map(({ membershipId }) => membershipId) };
  const { id } = await scene.as(scene.leader, (tx, actor) =>
    scene.askingMembers.open(tx, actor, scene.group.id, { requestId, question: 'Kan Hemmelig?', audience }),
  );
  await scene.work();
  await scene.handlers.record.record({
    inboundIds: [
      await scene.hears(id, bySms.personId, { answer: 'coming', minutes: 20, text: 'ja 20, hilsen Hemmelig' }),
      await scene.hears(id, telephone.personId, { answer: null, text: 'Hemmelig er syk' }),
    ],
  });
  const enter = { answer: 'no' as const, text: 'Hemmelig grunn' };
  await scene.as(signedIn, (tx, actor) =>
    scene.answering.answer(tx, actor, id, { membershipId: signedIn.membershipId, ...enter }),
  );
  await scene.as(scene.leader, (tx, actor) =>
    scene.answering.answer(tx, actor, id, { membershipId: telephone.membershipId, ...enter }),
  );
  await scene.as(scene.leader, (tx, actor) =>
    scene.callouts.select(tx, actor, id, { membershipIds: [bySms.membershipId] }),
  );
  await scene.work();
  return { incident, requestId, calloutId: id };
}

describe('A municipality', () => {
  it('sees how many of the members are coming, and neither their names nor their words', async () => {
    const { incident, requestId } = await answeredByMembers();
    const { board, entries } = await scene.boards.snapshot(scene.officer.actor, incident.id);
    const request = await scene.as(scene.officer, (tx, actor) => scene.requests.get(tx, actor, requestId));
    expect(board.requests[0]?.callout).toEqual({
      asked: 3,
      coming: 1,
      availableFrom: 0,
      ifShort: 0,
      cannotGetThere: 0,
      no: 2,
      silent: 0,
    });
    expect(JSON.stringify([board, entries, request])).not.toContain('Hemmelig');
    const answered = entries.filter(({ kind }) => kind === 'callout_answered');
    expect(answered.map(({ actor, data }) => [actor, data['answer']])).toEqual([
      [undefined, 'coming'],
      [undefined, 'no'],
      [undefined, 'no'],
    ]);
  });

  it('finds no row of the questions to members, whichever table it looks in', async () => {
    await answeredByMembers();
    for (const table of ['callout', 'callout_member', 'callout_answer', 'message', 'recipient', 'inbound']) {
      const rows = await scene.as(scene.officer, (tx) => tx.query<unknown[]>(`select * from ${table}`));
      expect({ table, rows }).toEqual({ table, rows: [] });
    }
  });
});

describe('Another group', () => {
  it('sees nothing of a request that it was not asked, and writes in no log', async () => {
    const { incident, requestId } = await answeredByMembers();
    const stranger = await aLeaderOf(scene.world.db, await aGroup(scene.world.db));
    const tables = [
      'incident',
      'need',
      'request',
      'request_need',
      'request_contact',
      'request_answer',
      'callout',
      'callout_member',
    ];
    for (const table of tables) {
      const rows = await scene.as(stranger, (tx) => tx.query<unknown[]>(`select * from ${table}`));
      expect({ table, rows }).toEqual({ table, rows: [] });
    }
    const write = scene.as(stranger, (tx) =>
      tx.query(
        `insert into incident_log (id, incident_id, municipality_id, kind, group_id, request_id)
         values (uuidv7(), $1, $2, 'note', $3, $4)`,
        [incident.id, incident.municipalityId, stranger.groupId, requestId],
      ),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });
});

describe('A leader', () => {
  it('answers by text message too: yes offers all that was asked, no declines, and what cannot be read is kept', async () => {
    const { incident, requestId } = await scene.asked();
    const hears = async (said: Parameters<Scene['hears']>[2]) => {
      const inboundIds = [await scene.hears(requestId, scene.leader.personId, said)];
      await scene.handlers.record.record({ inboundIds });
      await scene.handlers.record.record({ inboundIds });
      return (await scene.board(incident)).requests[0]!;
    };
    expect(await hears({ answer: null, text: 'hva trengs?' })).toMatchObject({
      state: 'seen',
      contacts: { reached: 1, waiting: 0 },
    });
    expect(await hears({ answer: 'coming', text: 'JA' })).toMatchObject({
      state: 'offered',
      offered: [{ quantity: 110 }],
    });
    expect(await hears({ answer: 'no', text: 'nei, under vann' })).toMatchObject({
      state: 'declined',
      answer: { text: 'nei, under vann' },
    });
    expect((await scene.log(incident)).map(({ kind, text }) => [kind, text])).toEqual([
      ['incident_opened', 'Flom'],
      ['request_asked', undefined],
      ['contact_told', undefined],
      ['note', 'hva trengs?'],
      ['request_seen', undefined],
      ['request_answered', 'JA'],
      ['request_answered', 'nei, under vann'],
    ]);
  });
});
