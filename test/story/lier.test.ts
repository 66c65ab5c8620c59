import type { Board } from '../../src/contract/board.js';
import type { Callout } from '../../src/contract/callouts.js';
import { allHeard, type Leader, type Volunteer } from '../support/leader.js';
import type { Officer, OneRequest, WatchedIncident } from '../support/officer.js';
import { tell } from '../support/story.js';
import { everyOperationThatReads } from '../support/readable.js';

const isOver = /Hendelsen er avsluttet|Hendinga er avslutta|The incident is closed/;
const needs = [
  { capability: 'food', quantity: 110, place: 'Lierhallen' },
  { capability: 'shelter', quantity: 40 },
];

tell('An incident in Lier, from opening to closing', (story) => {
  let duty: Officer;
  let leaders: { solveig: Leader; hilde: Leader; ragnhild: Leader };
  let flood: WatchedIncident;
  let requests: { lier: OneRequest; tranby: OneRequest; sylling: OneRequest };
  let question: Callout;
  let members: Volunteer[];

  beforeAll(async () => {
    duty = await story.officer('vakt@lier.demo');
    leaders = {
      solveig: await story.leader('leder@lier-obg.demo'),
      hilde: await story.leader('leder@tranby-obg.demo'),
      ragnhild: await story.leader('leder@sylling-obg.demo'),
    };
    members = await leaders.solveig.members();
  });

  it('opens, and asks three groups at once, however often the button is pressed', async () => {
    flood = await duty.opens({ title: 'Flom i Lierelva', kind: 'flood', place: 'Lierbyen' });
    await flood.shows({ state: 'open', exercise: false, requests: [], coverage: [] });
    const asking = { needs, message: 'Nøste evakueres' };
    const [first, again] = [
      await flood.asks(['lier', 'tranby', 'sylling'], asking, 'the one button'),
      await flood.asks(['lier', 'tranby', 'sylling'], asking, 'the one button'),
    ];
    expect(again).toEqual(first);
    await expect(flood.asks(['lier'], asking, 'the one button')).rejects.toThrow(/422/);
    const [lier, tranby, sylling] = first as [OneRequest, OneRequest, OneRequest];
    requests = { lier, tranby, sylling };
    for (const leader of Object.values(leaders)) {
      await leader.isRung(
        /Flom i Lierelva, Lierbyen. Trenger 110 porsjoner mat \(Lierhallen\), 40 senger.*alltid lov å svare nei/,
      );
    }
    await flood.covers('food', 110, 0, 0);
    await flood.covers('shelter', 40, 0, 0);
    for (const request of first) await flood.showsOf(request, { state: 'asked', agreementId: expect.any(String) });
  });

  it('is offered everything by one group, by a text message', async () => {
    await leaders.solveig.phone.replies('JA');
    await flood.showsOf(requests.lier, { state: 'offered', contacts: { reached: 1, waiting: 0 } });
    await flood.covers('food', 110, 110, 0);
    await flood.covers('shelter', 40, 40, 0);
  });

  it('is offered a part by the second', async () => {
    await leaders.hilde.answers(requests.tranby, 'partial', { gives: { food: 60 }, text: 'Suppe og brød' });
    await flood.showsOf(requests.tranby, { state: 'partly_offered' });
    await flood.covers('food', 110, 170, 0);
    await flood.covers('shelter', 40, 40, 0);
  });

  it('hears from the third «ring me», and then no', async () => {
    await leaders.ragnhild.answers(requests.sylling, 'call_me', { text: 'Ring meg før sju' });
    await flood.showsOf(requests.sylling, {
      state: 'call_me',
      answer: expect.objectContaining({ text: 'Ring meg før sju' }),
    });
    await flood.covers('food', 110, 170, 0);
    await leaders.ragnhild.answers(requests.sylling, 'decline', { reason: 'Mange er bortreist' });
    await flood.showsOf(requests.sylling, { state: 'declined' });
    await flood.covers('food', 110, 170, 0);
  });

  it('agrees with two of them, and each is told', async () => {
    await flood.agrees(requests.lier);
    await flood.covers('food', 110, 170, 110);
    await flood.covers('shelter', 40, 40, 40);
    const food = flood.of(requests.tranby).needs.find(({ capability }) => capability === 'food')!;
    await flood.agrees(requests.tranby, [{ needId: food.id, quantity: 30 }]);
    await flood.covers('food', 110, 170, 140);
    await leaders.solveig.phone.heard(/Lier kommune sier ja takk .*110 porsjoner mat \(Lierhallen\), 40 senger/);
    await leaders.hilde.phone.heard(/Lier kommune sier ja takk .*30 porsjoner mat/);
  });

  it('shows how many members come, while they answer', async () => {
    question = await leaders.solveig.asksMembers({
      requestId: requests.lier.id,
      question: 'Kan du hjelpe i Lierhallen?',
    });
    await allHeard(members, /Kan du hjelpe i Lierhallen\?/);
    const [ane, berit, cato] = (await leaders.solveig.volunteers()) as [Volunteer, Volunteer, Volunteer];
    await ane.phone.replies(`Ja 20, hilsen ${ane.name}`);
    await berit.phone.taps(berit.phone.all.at(-1)!, { answer: 'if_short', text: `Ring ${berit.name}` });
    await leaders.solveig.enters(question, cato, { answer: 'no', text: `${cato.name} er syk` });
    const counts = { asked: 34, coming: 1, ifShort: 1, no: 1, availableFrom: 0, cannotGetThere: 0, silent: 31 };
    await flood.showsOf(requests.lier, { callout: counts });
    await leaders.solveig.picks(question, [ane]);
    await ane.phone.heard(/vil gjerne ha deg med/);
    const others = members.filter(({ personId }) => ![ane.personId, cato.personId].includes(personId));
    await allHeard(others, /trenger deg ikke nå|treng deg ikkje no|do not need you now/);
  });

  it('stands one group down, and is closed, and everyone who was asked is told', async () => {
    await flood.standsDown(requests.tranby, 'Takk for maten');
    await leaders.hilde.phone.heard(/over for denne gang. Takk for maten/);
    await flood.covers('food', 110, 110, 110);
    await flood.closes('Vannet synker');
    await allHeard([...members, leaders.hilde, leaders.ragnhild], isOver);
    await flood.shows({ state: 'closed' });
    expect(flood.board.requests.map(({ state }) => state)).toEqual(['ended', 'stood_down', 'withdrawn']);
    await flood.covers('food', 110, 110, 110);
  });

  it('has a log without a gap, the same page by page and on the screen', async () => {
    const log = await flood.log(7);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
    expect(log).toEqual(flood.entries);
    expect(log[0]!.kind).toBe('incident_opened');
    expect(log.at(-1)!.kind).toBe('incident_closed');
    expect((await duty.reads<Board>(`incidents/${flood.id}/board`)).seq).toBe(log.length);
  });

  it('never shows the municipality a volunteer: no name and no number, wherever it reads', async () => {
    const ids = [duty.municipalityId, flood.id, question.id, ...Object.values(requests).map(({ id }) => id)];
    ids.push(...Object.values(leaders).map(({ groupId }) => groupId));
    ids.push(...members.slice(0, 1).flatMap(({ membershipId, personId }) => [membershipId, personId]));
    const line = await duty.listens();
    duty.seen.push(
      JSON.stringify(await line.emitWithAck('municipality.watch', { municipalityId: duty.municipalityId })),
    );
    duty.seen.push(JSON.stringify(await line.emitWithAck('group.watch', { groupId: leaders.solveig.groupId })));
    const paths = everyOperationThatReads(await duty.reads('/api/openapi.json'), ids);
    expect(paths.length).toBeGreaterThan(100);
    const [readers, left] = [Array.from({ length: 6 }), paths.values()];
    await Promise.all(
      readers.map(async () => {
        for (const path of left) await duty.reads(path);
      }),
    );

    const everything = duty.seen.join('\n');
    const volunteers = await story.world.owner<{ name: string; address: string }>(
      `select p.name, c.address from membership m join person p on p.id = m.person_id
       join contact_point c on c.person_id = p.id where not m.roles && '{group_leader,group_deputy}'
         -- Who holds the key to premises is named by the agreement.
         and not exists (select from premises_key k where k.group_id = m.group_id and k.name = p.name)`,
    );
    expect(volunteers.length).toBeGreaterThan(300);
    expect(volunteers.filter(({ name, address }) => everything.includes(name) || everything.includes(address))).toEqual(
      [],
    );
    // What was looked through is the real thing: the named contacts of the agreement stand in it.
    expect(everything).toContain(leaders.solveig.who.me.person.name);
  });
});
