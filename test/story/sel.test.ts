import type { Callout } from '../../src/contract/callouts.js';
import type { Request } from '../../src/contract/requests.js';
import { allHeard, type Leader, type Volunteer } from '../support/leader.js';
import type { Officer, OneRequest, WatchedIncident } from '../support/officer.js';
import { tell } from '../support/story.js';

const fireChief = { name: 'Brannsjef Ola Lund', agency: 'Brannvesenet i Sel og Vågå' };
const crisisTeam = { name: 'Berit Haugen', agency: 'Kriseleiinga i Sel' };
const reason = 'Råvarene står under vatn';

const wantsToJoin = /vil gjerne ha deg med|like you to join/;
const notNeeded = /treng deg ikkje no|trenger deg ikke nå|do not need you now/;
const isOver = /Hendinga er avslutta|Hendelsen er avsluttet|The incident is closed/;

tell('Sel, extreme weather Hans', (story) => {
  let duty: Officer;
  let magnhild: Leader;
  let oddny: Leader;
  let hans: WatchedIncident;
  let forCrews: OneRequest;
  let atVaga: OneRequest;
  let warmFood: OneRequest;
  let question: Callout;
  let members: Volunteer[];
  let asked: Record<
    'cutOff' | 'bridgeGone' | 'soon' | 'later' | 'ifShort' | 'unable' | 'rang' | 'onStandby',
    Volunteer
  >;

  beforeAll(async () => {
    duty = await story.officer('vakt@sel.demo');
    magnhild = await story.leader('leder@sel-obg.demo');
    oddny = await story.leader('leder@vaga-obg.demo');
    members = await magnhild.members();
    const [cutOff, bridgeGone, soon, later, ifShort, unable, rang, onStandby] = await magnhild.volunteers();
    asked = { cutOff, bridgeGone, soon, later, ifShort, unable, rang, onStandby } as typeof asked;
  });

  it('1. before the storm the group says that it stands ready, and both municipalities see it', async () => {
    const neighbour = await story.officer('vakt@vaga.demo');
    const text = 'Vi står klare frå søndag kveld, og har fylt lageret.';
    const until = new Date((await story.now()).getTime() + 2 * 86_400_000).toISOString();
    await magnhild.offersReadiness({ lines: [{ capability: 'food', quantity: 90 }], until, text });
    for (const municipality of [duty, neighbour]) {
      const { groups } = await municipality.readiness();
      const offers = groups.find(({ groupId }) => groupId === magnhild.groupId)!.offers;
      expect(offers).toContainEqual(expect.objectContaining({ text, lines: [{ capability: 'food', quantity: 90 }] }));
    }
  });

  it('2. the fire chief of two municipalities asks for food for the crews', async () => {
    hans = await duty.opens({ title: 'Ekstremvêret Hans', place: 'Otta' });
    const needs = [{ capability: 'food', quantity: 40, place: 'Otta brannstasjon' }];
    [forCrews, atVaga] = (await hans.asks(['sel', 'vaga'], { needs, requester: fireChief })) as [
      OneRequest,
      OneRequest,
    ];
    const [ring] = await Promise.all([magnhild, oddny].map((leader) => leader.isRung(/Brannvesenet i Sel og Vågå/)));

    expect(await magnhild.phone.opens(ring!)).toContain('Brannvesenet i Sel og Vågå');
    await hans.showsOf(forCrews, { state: 'asked', seenAt: null, contacts: { reached: 0, waiting: 1 } });
    expect(await magnhild.sees(forCrews)).toMatchObject({ state: 'seen', requester: fireChief, payer: 'municipality' });
    await hans.showsOf(forCrews, { state: 'seen', contacts: { reached: 1, waiting: 0 } });

    await magnhild.answers(forCrews, 'offer');
    await oddny.answers(atVaga, 'partial', { gives: { food: 15 } });
    await hans.covers('food', 40, 55, 0);
    const needId = hans.of(forCrews).needs[0]!.id;
    await hans.agrees(forCrews, [{ needId, quantity: 25 }]);
    await hans.agrees(atVaga);
    await hans.covers('food', 40, 55, 40);
    await magnhild.phone.heard(/seier ja takk .*25 porsjonar mat/);
    await oddny.phone.heard(/seier ja takk .*15 porsjonar mat/);
  });

  it('3. as they stand down the crisis team rings: food for evacuees in a sports hall, in the same incident', async () => {
    await hans.standsDown(forCrews, 'Mannskapa er avløyste');
    await magnhild.phone.heard(/over for denne gongen. Mannskapa er avløyste/);
    await hans.showsOf(forCrews, { state: 'stood_down', agreed: [] });

    const needs = [{ capability: 'food', quantity: 60, place: 'Pillargurihallen' }];
    const [evacuees] = await hans.asks(['sel'], { needs, requester: crisisTeam, message: 'Til dei evakuerte' });
    await magnhild.isRung(/På vegner av Kriseleiinga i Sel. Treng 60 porsjonar mat \(Pillargurihallen\)/);
    await magnhild.answers(evacuees!, 'offer');
    await hans.agrees(evacuees!);
    await magnhild.phone.heard(/seier ja takk .*60 porsjonar mat \(Pillargurihallen\)/);
    await hans.showsOf(forCrews, { state: 'stood_down' });
    await hans.showsOf(evacuees!, { state: 'agreed' });
    await hans.covers('food', 100, 75, 75);
  });

  it('4. warm food is declined, since the ingredients are under water; later the group offers soup for 110', async () => {
    await story.wind('6 hours');
    const needs = [{ capability: 'food', quantity: 150, place: 'Pillargurihallen' }];
    [warmFood] = (await hans.asks(['sel'], { needs, requester: fireChief, message: 'Varm mat' })) as [OneRequest];
    await magnhild.isRung(/Treng 150 porsjonar mat .*Beskjed: Varm mat/);
    await magnhild.answers(warmFood, 'decline', { reason });
    await hans.showsOf(warmFood, { state: 'declined', offered: [], answer: expect.objectContaining({ reason }) });
    await hans.covers('food', 250, 75, 75);

    await story.wind('1 hour');
    const from = await story.next('18:00');
    const text = 'Suppe til 110, kokt på ungdomsskulen';
    await magnhild.answers(warmFood, 'partial', { gives: { food: 110 }, from, text });
    const needId = hans.of(warmFood).needs[0]!.id;
    await hans.showsOf(warmFood, { state: 'partly_offered', offered: [{ needId, quantity: 110, from }] });
    await hans.agrees(warmFood);
    await hans.showsOf(warmFood, { state: 'agreed', agreed: [{ needId, quantity: 110, from }] });
    await magnhild.phone.heard(/ja takk .*110 porsjonar mat frå .*18\.00 \(Pillargurihallen\)/);

    const { answers } = await duty.reads<Request>(`requests/${warmFood.id}`);
    expect(answers.map((given) => [given.answer, given.reason, given.text])).toEqual([
      ['decline', reason, null],
      ['partial', null, text],
    ]);
  });

  it('5. it is cooked at one place and eaten at another', async () => {
    const kitchen = 'Kjøkkenet på Otta ungdomsskule';
    question = await magnhild.asksMembers({ requestId: warmFood.id, question: 'Kan du koke suppe?', place: kitchen });
    await allHeard(members, /Kan du koke suppe\? .*Kjøkkenet på Otta ungdomsskule/);
    const needs = [expect.objectContaining({ place: 'Pillargurihallen' })];
    await hans.showsOf(warmFood, { needs, callout: expect.objectContaining({ asked: 28, silent: 28 }) });
    expect(await magnhild.callout(question)).toMatchObject({ place: kitchen });
  });

  it('7. members are cut off, and say so in their own words', async () => {
    const { cutOff, bridgeGone, soon, later, ifShort, unable, rang, onStandby } = asked;
    await cutOff.phone.replies('Kjem ikkje fram, vegen til Heidal er borte');
    const sms = bridgeGone.phone.all.at(-1)!;
    expect(await bridgeGone.phone.taps(sms, { answer: 'cannot_get_there', text: 'Brua er tatt av elva' })).toContain(
      'Brua er tatt av elva',
    );
    await soon.phone.replies('Ja 20');
    await later.phone.replies('Ja, kjem om 30 min');
    await ifShort.phone.replies('Ved behov');
    await unable.phone.replies('Nei');
    const availableFrom = await story.next('18:00');
    const byPhone = 'Ringte: bilen er på verkstad til seks';
    await magnhild.enters(question, rang, { answer: 'available_from', availableFrom, text: byPhone });
    await magnhild.enters(question, onStandby, { answer: 'coming', text: 'Ringte: kjem når eg kan' });

    const via = 'sms';
    const cut = { answer: 'cannot_get_there', via, text: 'Kjem ikkje fram, vegen til Heidal er borte' };
    await magnhild.hears(question, cutOff, cut);
    await magnhild.hears(question, bridgeGone, { ...cut, via: 'link', text: 'Brua er tatt av elva' });
    await magnhild.hears(question, soon, { answer: 'coming', minutes: 20, via });
    await magnhild.hears(question, later, { answer: 'coming', minutes: 30, via });
    const enteredBy = magnhild.who.me.person.name;
    await magnhild.hears(question, rang, { answer: 'available_from', via: 'leader', enteredBy, text: byPhone });
    const counts = { coming: 3, availableFrom: 1, ifShort: 1, cannotGetThere: 2, no: 1, silent: 20 };
    await hans.showsOf(warmFood, { callout: { asked: 28, ...counts } });
  });

  it('the picked are told where and when, the others that they are not needed now', async () => {
    const { cutOff, bridgeGone, unable, soon, later, rang } = asked;
    const picked = [soon, later, rang];
    await magnhild.picks(question, picked, 'Ta med forkle');
    await allHeard(picked, new RegExp(`(${wantsToJoin.source}).*Kjøkkenet på Otta.*Ta med forkle`));
    const known = [...picked, cutOff, bridgeGone, unable];
    await allHeard(
      members.filter(
        (member) => !known.includes(member) && !known.some(({ personId }) => personId === member.personId),
      ),
      notNeeded,
    );
  });

  it('everyone is told when it is over, also who stood ready if they were short, and who could not come', async () => {
    await hans.closes('Elva har snudd');
    await allHeard(members, isOver);
    await oddny.phone.heard(isOver);
    await hans.shows({ state: 'closed' });
    await hans.showsOf(warmFood, { state: 'ended', agreed: [expect.objectContaining({ quantity: 110 })] });
    await hans.showsOf(forCrews, { state: 'stood_down' });
  });
});
