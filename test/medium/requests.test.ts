import type { Incident } from '../../src/contract/incidents.js';
import type { AnswerRequest } from '../../src/contract/requests.js';
import { Invalid, MoveRefused, NotPermitted, Stale } from '../../src/platform/problem.js';
import { aDeputyOf, aGroup, anAgreement, type APerson } from '../support/factories.js';
import { aScene, beds, soup, type Scene } from './incident.scene.js';

let scene: Scene;

beforeEach(async () => {
  scene = await aScene();
});
afterEach(() => scene?.close());

describe('A request', () => {
  it('is asked by the agreement that holds, and says who pays for what really happens and for an exercise', async () => {
    const agreement = await anAgreement(scene.world.db, {
      municipality: scene.lier,
      group: scene.group,
      contacts: [scene.leader],
    });
    const [real] = await scene.ask(await scene.anIncident());
    const [drill] = await scene.ask(await scene.anIncident({ exercise: true }));
    expect(real).toMatchObject({ state: 'asked', agreementId: agreement.id });
    const shown = (id: string) => scene.as(scene.leader, (tx, actor) => scene.requests.get(tx, actor, id));
    expect([(await shown(real!.id)).payer, (await shown(drill!.id)).payer]).toEqual(['municipality', 'organisation']);
    const outside = await aGroup(scene.world.db);
    const [free] = await scene.ask(await scene.anIncident(), { groupIds: [outside.id] });
    expect(free?.agreementId).toBeNull();
  });

  it('names the groups that do not exist, and those named twice', async () => {
    const unknown = '0190a000-0000-7000-8000-000000000001';
    const refused = scene.ask(await scene.anIncident(), { groupIds: [scene.group.id, unknown, scene.group.id] });
    await expect(refused).rejects.toThrow(Invalid);
    await refused.catch(({ faults }: Invalid) =>
      expect(faults.map(({ path }) => path)).toEqual(['groupIds.1', 'groupIds.2']),
    );
  });

  it('is answered line by line, by the group alone; every answer is kept and the last one counts', async () => {
    const { incident, requestId } = await scene.asked({ needs: [soup, beds] });
    const { needs } = await scene.as(scene.leader, (tx, actor) => scene.requests.see(tx, actor, requestId));
    const lines = [{ needId: needs[0]!.id, quantity: 40 }];
    await expect(
      scene.as(scene.officer, (tx, actor) => scene.requests.answer(tx, actor, requestId, { answer: 'decline' })),
    ).rejects.toThrow(NotPermitted);
    const answer = (command: AnswerRequest) =>
      scene.as(scene.leader, (tx, actor) => scene.requests.answer(tx, actor, requestId, command));
    await answer({ answer: 'decline', reason: 'Råvarene står under vann' });
    const { answers, state } = await answer({ answer: 'partial', lines, text: 'Suppe går' });
    expect([state, answers.map((given) => given.answer)]).toEqual(['partly_offered', ['decline', 'partial']]);
    expect((await scene.board(incident)).coverage).toEqual([
      { capability: 'food', unit: 'portions', asked: 110, offered: 40, agreed: 0 },
      { capability: 'shelter', unit: 'beds', asked: 30, offered: 0, agreed: 0 },
    ]);
    await scene.as(scene.officer, (tx, actor) => scene.requests.agree(tx, actor, requestId, {}));
    expect((await scene.board(incident)).coverage[0]).toMatchObject({ offered: 40, agreed: 40 });
    await scene.work();
    expect(await scene.told('agreed')).toHaveLength(1);
    await scene.as(scene.officer, (tx, actor) => scene.requests.standDown(tx, actor, requestId, { message: 'Takk' }));
    await scene.work();
    expect((await scene.told('stood_down')).map(({ personId }) => personId)).toEqual([scene.leader.personId]);
    expect((await scene.board(incident)).coverage[0]).toMatchObject({ asked: 110, offered: 0, agreed: 0 });
  });

  it('refuses what its state does not allow, and what was decided on an old sight of it', async () => {
    const { requestId } = await scene.asked();
    const by = (person: APerson, move: 'agree' | 'standDown' | 'withdraw', expected?: number) =>
      scene.as(person, (tx, actor) => scene.requests[move](tx, actor, requestId, {}, expected));
    await expect(by(scene.officer, 'agree')).rejects.toThrow(MoveRefused);
    await expect(by(scene.officer, 'standDown')).rejects.toThrow(MoveRefused);
    const { version } = await scene.as(scene.leader, (tx, actor) => scene.requests.see(tx, actor, requestId));
    await expect(by(scene.officer, 'withdraw', version - 1)).rejects.toThrow(Stale);
    expect((await by(scene.officer, 'withdraw', version)).state).toBe('withdrawn');
    await expect(
      scene.as(scene.leader, (tx, actor) => scene.requests.answer(tx, actor, requestId, { answer: 'offer' })),
    ).rejects.toThrow(MoveRefused);
    await scene.work();
    expect((await scene.told('request_withdrawn')).map(({ personId }) => personId)).toEqual([scene.leader.personId]);
  });

  it('counts a need once over all groups asked together', async () => {
    const incident = await scene.anIncident();
    await scene.ask(incident, { groupIds: [scene.group.id, (await aGroup(scene.world.db)).id] });
    const { coverage, requests } = await scene.board(incident);
    expect([coverage[0]?.asked, requests.length]).toEqual([110, 2]);
  });

  it('takes no answer from anybody outside the group, not even past the policies', async () => {
    const { incident, requestId } = await scene.asked();
    const insert = (person: APerson) =>
      scene.as(person, (tx) =>
        tx.query(
          `insert into request_answer (id, request_id, municipality_id, group_id, rank, answer, person_id, person_name)
           values (uuidv7(), $1, $2, $3, 2, 'offer', $4, 'X')`,
          [requestId, incident.municipalityId, scene.group.id, person.personId],
        ),
      );
    await expect(insert(scene.officer)).rejects.toThrow(/row-level security/);
    await expect(insert(scene.leader)).resolves.toBeDefined();
  });
});

describe('The chain of contacts', () => {
  const contacts = async (incident: Incident) => (await scene.board(incident)).requests[0]!.contacts;
  const told = async () => (await scene.told('request_to_leader')).map(({ personId }) => personId);

  it('goes on past two who are silent, each told exactly once, though two look at the same time', async () => {
    const third = await aDeputyOf(scene.world.db, scene.group);
    await anAgreement(scene.world.db, {
      municipality: scene.lier,
      group: scene.group,
      contacts: [scene.deputy, scene.leader, third],
      contactMinutes: 5,
    });
    const { incident, requestId } = await scene.asked();
    expect([await told(), await contacts(incident)]).toEqual([[scene.deputy.personId], { reached: 0, waiting: 1 }]);
    const sweepTwice = () => Promise.all([scene.anEscalation().sweep(), scene.anEscalation().sweep()]);
    await scene.world.wind('4 minutes');
    await sweepTwice();
    expect(await told()).toEqual([scene.deputy.personId]);
    for (const minutes of ['2 minutes', '5 minutes', '5 minutes', '5 minutes']) {
      await scene.world.wind(minutes);
      await sweepTwice();
    }
    expect(await told()).toEqual([scene.deputy.personId, scene.leader.personId, third.personId]);
    expect((await scene.kinds(incident)).filter((kind) => kind.startsWith('contact'))).toEqual([
      'contact_told',
      'contact_told',
      'contact_told',
      'contacts_exhausted',
    ]);
    expect(await contacts(incident)).toEqual({ reached: 0, waiting: 3 });
    await scene.as(third, (tx, actor) => scene.requests.see(tx, actor, requestId));
    expect(await contacts(incident)).toEqual({ reached: 1, waiting: 0 });
  });

  it('stops as soon as somebody has opened the request, also by answering it', async () => {
    const { incident, requestId } = await scene.asked();
    expect(await told()).toEqual([scene.leader.personId]);
    await scene.as(scene.leader, (tx, actor) => scene.requests.answer(tx, actor, requestId, { answer: 'call_me' }));
    await scene.world.wind('1 hour');
    await scene.anEscalation().sweep();
    expect(await told()).toEqual([scene.leader.personId]);
    expect(await scene.kinds(incident)).toEqual([
      'incident_opened',
      'request_asked',
      'contact_told',
      'request_answered',
    ]);
  });
});
