import type { OpenCallout } from '../../src/contract/callouts.js';
import { Invalid, MoveRefused, NotFound, NotPermitted } from '../../src/platform/problem.js';
import { systemActor } from '../../src/platform/actor.js';
import { newId } from '../../src/platform/ids.js';
import { AskedTakenOverHandler } from '../../src/incidents/asked-taken-over.handler.js';
import { ReaddressService } from '../../src/outreach/readdress.service.js';
import { aMember, aPerson, type AMember } from '../support/factories.js';
import { aScene, type Scene } from './incident.scene.js';

let scene: Scene;
let members: AMember[];

beforeEach(async () => {
  scene = await aScene();
  const names = ['Åse Volunteer', 'Bjørn Volunteer', 'Cecilie Volunteer', 'Dag Volunteer', 'Eva Volunteer'];
  members = [];
  for (const name of names) members.push(await aMember(scene.world.db, scene.group, { name }));
});
afterEach(() => scene?.close());

const member = (index: number) => members[index]!;
const open = async (given: Partial<OpenCallout> = {}) => {
  const audience = { membershipIds: members.map(({ membershipId }) => membershipId) };
  const command = { question: 'Kan du komme?', place: 'Lierhallen', audience, ...given };
  const callout = await scene.as(scene.leader, (tx, actor) =>
    scene.askingMembers.open(tx, actor, scene.group.id, command),
  );
  await scene.work();
  return callout;
};
const shown = (id: string) => scene.as(scene.leader, (tx, actor) => scene.callouts.get(tx, actor, id));
const answersOf = async (id: string) =>
  Object.fromEntries((await shown(id)).answers.map(({ name, answer, text }) => [name.split(' ')[0], answer ?? text]));
const record = async (inboundIds: string[]) => {
  await scene.handlers.record.record({ inboundIds });
  await scene.handlers.record.record({ inboundIds });
  await scene.work();
};
const recipients = async (template: string) => (await scene.told(template)).map(({ personId }) => personId).toSorted();
const idsOf = (...people: { personId: string }[]) => people.map(({ personId }) => personId).toSorted();

describe('A question to the members', () => {
  it('goes to each once, and is seen by leader and deputy and by nobody else', async () => {
    const callout = await open();
    expect(callout.counts).toMatchObject({ asked: 5, silent: 5 });
    expect(await recipients('question_to_member')).toEqual(idsOf(...members));
    const seenBy = (person: AMember) => scene.as(person, (tx, actor) => scene.callouts.get(tx, actor, callout.id));
    expect((await seenBy(scene.deputy)).silent).toHaveLength(5);
    await expect(seenBy(member(0))).rejects.toThrow(NotPermitted);
    await expect(scene.as(scene.officer, (tx, actor) => scene.callouts.get(tx, actor, callout.id))).rejects.toThrow(
      NotFound,
    );
    const own = await scene.as(member(0), (tx, actor) => scene.callouts.listOwn(tx, actor, { limit: 50 }));
    expect(own.items).toMatchObject([{ id: callout.id, membershipId: member(0).membershipId, answer: null }]);
    expect(JSON.stringify(own)).not.toContain('Volunteer');
  });

  it('says who cannot be reached', async () => {
    const offline = await aMember(scene.world.db, scene.group, { name: 'Frida Volunteer', channels: [] });
    const { silent } = await open({ audience: undefined });
    expect(silent.find(({ membershipId }) => membershipId === offline.membershipId)?.reachable).toBe(false);
    expect(silent.find(({ membershipId }) => membershipId === member(0).membershipId)?.reachable).toBe(true);
  });

  it('is put to somebody, and under a request of the group’s own that still wants something', async () => {
    await expect(open({ audience: { membershipIds: [newId()] } })).rejects.toThrow(Invalid);
    await expect(open({ audience: { capabilities: ['boats'] } })).rejects.toThrow(Invalid);
    await expect(open({ requestId: newId() })).rejects.toThrow(Invalid);
    const { requestId } = await scene.asked();
    await scene.as(scene.officer, (tx, actor) => scene.requests.withdraw(tx, actor, requestId, {}));
    await expect(open({ requestId })).rejects.toThrow(MoveRefused);
  });

  it('keeps the answer that was said last, also when an older one comes late or after something unreadable', async () => {
    const { id } = await open();
    const person = member(0).personId;
    // The later it was said, the earlier it came.
    const unread = await scene.hears(id, person, { answer: null, at: '2020-01-01T12:06:00Z', text: 'veien er borte' });
    const early = await scene.hears(id, person, {
      answer: 'coming',
      minutes: 20,
      at: '2020-01-01T12:05:00Z',
      text: 'ja 20',
    });
    const late = await scene.hears(id, person, { answer: 'no', at: '2020-01-01T12:00:00Z', text: 'nei' });
    await record([unread]);
    expect(await answersOf(id)).toEqual({ Åse: 'veien er borte' });
    expect((await shown(id)).counts.silent).toBe(5);
    await record([early]);
    await record([late]);
    expect((await shown(id)).answers).toMatchObject([
      { answer: 'coming', minutes: 20, text: 'veien er borte', via: 'sms' },
    ]);
    const kept = await scene.world.owner('select text from callout_answer order by at');
    expect(kept.map(({ text }) => text)).toEqual(['nei', 'ja 20', 'veien er borte']);
  });

  it('agrees on the last answer when two are kept at the same moment', async () => {
    const { id } = await open();
    const actor = systemActor('test');
    const keep = ({ personId }: AMember, minute: number) => {
      const at = `2020-01-01T12:${10 + minute}:00Z`;
      const answer = minute === 7 ? 'coming' : 'no';
      const said = { id: newId(), calloutId: id, personId, answer, via: 'sms', at } as const;
      return scene.world.db.as(actor, (tx) => scene.memberAnswers.keep(tx, actor, [said]));
    };
    for (const person of members) await Promise.all([3, 7, 1, 5, 2, 6, 0, 4].map((minute) => keep(person, minute)));
    expect((await shown(id)).counts).toMatchObject({ coming: members.length, no: 0 });
  });

  it('is answered by a leader for somebody who rang, and by a member for herself alone', async () => {
    const { id } = await open();
    const answer = (person: AMember, { membershipId }: AMember) =>
      scene.as(person, (tx, actor) =>
        scene.answering.answer(tx, actor, id, { membershipId, answer: 'coming', minutes: 5 }),
      );
    const { answers } = await answer(scene.leader, member(0));
    expect(answers).toMatchObject([{ via: 'leader', enteredBy: scene.leader.name }]);
    const own = await answer(member(1), member(1));
    expect(own.answers).toMatchObject([{ membershipId: member(1).membershipId, via: 'app' }]);
    await expect(answer(member(1), member(2))).rejects.toThrow(NotPermitted);
    await expect(answer(scene.leader, scene.deputy)).rejects.toThrow(Invalid);
    await scene.work();
    const stopped = await scene.world.owner(`select person_id from recipient where answered_at is not null order by 1`);
    expect(stopped.map(({ person_id }) => person_id)).toEqual(idsOf(member(0), member(1)));
  });

  it('is hers who turns out to be somebody known, also what she has said before and says by the links she has', async () => {
    const { id } = await open();
    const { personId: before, membershipId } = member(0);
    const onItsWay = await scene.hears(id, before, { answer: 'no' });
    const { personId } = await aPerson(scene.world.db, { name: 'Åse Kjent' });
    const taking = new AskedTakenOverHandler(scene.world.db, new ReaddressService());
    const place = { groupId: scene.group.id, membershipId, before, personId };
    await scene.world.owner('update membership set person_id = $2 where id = $1', [membershipId, personId]);
    await taking.takeOver(place);
    await taking.takeOver(place);
    await record([onItsWay]);
    expect((await shown(id)).answers).toMatchObject([{ membershipId, answer: 'no' }]);
    const moved = await scene.world.owner(
      `select count(*)::int as count from delivery d join message m on m.id = d.message_id where m.about = $1 and d.person_id = $2`,
      [id, personId],
    );
    expect(moved).not.toEqual([{ count: 0 }]);
    expect(await recipients('question_to_member')).toEqual(idsOf({ personId }, ...members.slice(1)));
  });

  it('ends in a choice: the picked hear where, the rest that they are not needed, and nobody hears it twice', async () => {
    const { id } = await open();
    const answers = ['coming', 'if_short', 'no', 'cannot_get_there'] as const;
    const heard = answers.map((answer, index) => scene.hears(id, member(index).personId, { answer }));
    await record(await Promise.all(heard));
    const select = async (...picked: AMember[]) => {
      const membershipIds = picked.map(({ membershipId }) => membershipId);
      await scene.as(scene.leader, (tx, actor) =>
        scene.callouts.select(tx, actor, id, { membershipIds, message: 'Ta med kjele' }),
      );
      await scene.work();
    };
    await select(member(0));
    expect(await recipients('picked')).toEqual(idsOf(member(0)));
    expect((await scene.told('picked'))[0]?.text).toMatch(/Lierhallen.*|Ta med kjele/);
    expect(await recipients('not_needed_now')).toEqual(idsOf(member(1), member(4)));
    await select(member(0), member(1));
    expect(await recipients('picked')).toEqual(idsOf(member(0), member(1)));
    await scene.as(scene.leader, (tx, actor) => scene.callouts.close(tx, actor, id, {}));
    await scene.work();
    expect(await recipients('not_needed_now')).toEqual(idsOf(member(1), member(4)));
    await expect(select(member(0))).rejects.toThrow(MoveRefused);
  });

  it('that is closed without a choice thanks everybody who may still be coming', async () => {
    const { id } = await open();
    await record([
      await scene.hears(id, member(0).personId, { answer: 'if_short' }),
      await scene.hears(id, member(1).personId, { answer: 'no' }),
    ]);
    await scene.as(scene.leader, (tx, actor) => scene.callouts.close(tx, actor, id, { message: 'Takk' }));
    await scene.work();
    expect(await recipients('not_needed_now')).toEqual(idsOf(member(0), member(2), member(3), member(4)));
  });
});
