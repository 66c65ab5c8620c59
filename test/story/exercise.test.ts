import type { Callout } from '../../src/contract/callouts.js';
import type { Incident } from '../../src/contract/incidents.js';
import { allHeard, type Leader, type Volunteer } from '../support/leader.js';
import type { Officer, OneRequest, WatchedIncident } from '../support/officer.js';
import { tell } from '../support/story.js';

const asDrill = /^ØVELSE( \(EXERCISE\))?: /;
const needs = [{ capability: 'food', quantity: 40 }];
const isOver = /Hendelsen er avsluttet|Hendinga er avslutta|The incident is closed/;
const notNeeded = /trenger deg ikke nå|treng deg ikkje no|do not need you now/;
const notUnderstood = /forstod ikke svaret|forstod ikkje svaret|did not understand/;

tell('An exercise', (story) => {
  let duty: Officer;
  let solveig: Leader;
  let hilde: Leader;
  let wenche: Leader;
  let drill: WatchedIncident;
  let fire: WatchedIncident;
  let request: OneRequest;
  let question: Callout;
  let realQuestion: Callout;
  let members: Volunteer[];
  let real: Volunteer[];

  beforeAll(async () => {
    duty = await story.officer('vakt@lier.demo');
    solveig = await story.leader('leder@lier-obg.demo');
    hilde = await story.leader('leder@tranby-obg.demo');
    wenche = await story.leader('leder@drammen-obg.demo');
    const [nynorsk, english] = (await solveig.volunteers()) as [Volunteer, Volunteer];
    await solveig.changes(`groups/${solveig.groupId}/members/${nynorsk.membershipId}`, { language: 'nn' });
    await solveig.changes(`groups/${solveig.groupId}/members/${english.membershipId}`, { language: 'en' });
    members = await solveig.members();
    real = await wenche.members();
  });

  it('is one wherever it is shown, and by the agreement the organisation pays', async () => {
    drill = await duty.opens({ title: 'Flom i Lierelva', kind: 'flood', exercise: true });
    const [first, second] = (await drill.asks(['lier', 'tranby'], { needs })) as [OneRequest, OneRequest];
    request = first;
    const ring = await solveig.isRung(/^ØVELSE: Lier kommune spør .*Organisasjonen betaler/);
    await hilde.isRung(asDrill);
    expect(await solveig.phone.opens(ring)).toContain('ØVELSE');
    expect(await solveig.reads(request)).toMatchObject({ incident: { exercise: true }, payer: 'organisation' });
    await drill.shows({ exercise: true });
    await solveig.answers(request, 'offer');
    await drill.agrees(request);
    await solveig.phone.heard(/^ØVELSE: Lier kommune sier ja takk/);
    await drill.withdraws(second);
    await hilde.phone.heard(/^ØVELSE: Lier kommune har trukket tilbake/);
  });

  it('stands apart from what is real in the list of incidents', async () => {
    const { items } = await duty.reads<{ items: Incident[] }>(
      `incidents?state=open&municipality=${duty.municipalityId}`,
    );
    expect(items.map(({ id, exercise }) => [id, exercise])).toEqual([[drill.id, true]]);
    const line = await duty.listens();
    const watched = await line.emitWithAck('municipality.watch', { municipalityId: duty.municipalityId });
    expect(watched).toMatchObject({ openIncidents: [{ id: drill.id, exercise: true }] });
  });

  it('says so to every member, in each one’s own language, and on each one’s page', async () => {
    question = await solveig.asksMembers({ requestId: request.id, question: 'Kan du koke suppe?' });
    expect(question.exercise).toBe(true);
    await allHeard(members, /^ØVELSE.*: Lier omsorgsberedskapsgruppe (spør|asks): Kan du koke suppe/);
    for (const language of ['nb', 'nn', 'en'] as const) {
      const someone = members.find((member) => member.language === language)!;
      expect(await someone.phone.opens(someone.phone.all.at(-1)!)).toContain('ØVELSE');
    }
  });

  it('lets what is real go first where both are due at the same time', async () => {
    const drammen = await story.officer('vakt@drammen.demo');
    fire = await drammen.opens({ title: 'Brann på Strømsø', kind: 'fire' });
    const [asked] = (await fire.asks(['drammen'], { needs })) as [OneRequest];
    await wenche.isRung(/^Drammen kommune spør/);
    await wenche.answers(asked, 'offer');
    realQuestion = await wenche.asksMembers({ requestId: asked.id, question: 'Kan du komme til Strømsø?' });
    await allHeard(real, /Kan du komme til Strømsø/);
    await story.quiet();
    const before = (await story.messages()).length;

    // Nobody has answered: for all of them the next address is due at once, and the exercise had asked first.
    await story.wind('11 minutes');
    const mails = [...(await story.messages())].slice(before).map(({ text }) => asDrill.test(text));
    const drills = members.filter(({ mailbox }) => mailbox).length;
    const reals = real.filter(({ mailbox }) => mailbox).length;
    expect(mails).toHaveLength(drills + reals);
    // Several lanes send side by side, so a few may overtake; without priority every drill would be before every real one.
    const inOrder = mails.flatMap((isDrill, place) => (isDrill ? [] : mails.slice(place).filter(Boolean)));
    expect(inOrder.length / (drills * reals)).toBeGreaterThan(0.5);
    await Promise.all(members.flatMap(({ mailbox }) => mailbox?.heard(asDrill) ?? []));
    await Promise.all(real.flatMap(({ mailbox }) => mailbox?.heard(/Strømsø/) ?? []));
  });

  it('is one to its last word', async () => {
    const [nynorsk, english, bokmaal] = (await solveig.volunteers()) as [Volunteer, Volunteer, Volunteer];
    for (const member of [nynorsk, english, bokmaal]) {
      await member.phone.replies('Hva mener du?');
      await member.phone.heard(notUnderstood);
      const sms = member.phone.all.find(({ links }) => links.length > 0)!;
      expect(await member.phone.taps(sms, { answer: 'coming' })).toContain('ØVELSE');
    }
    await solveig.picks(question, [nynorsk, english], 'Ta med forkle');
    await allHeard([nynorsk, english], /forkle/);
    const others = members.filter(({ personId }) => ![nynorsk, english].some((one) => one.personId === personId));
    await allHeard(others, notNeeded);
    await drill.standsDown(request, 'Takk');
    const over = /over for denne gang|over for denne gongen|over for this time/;
    await allHeard(members, over);
    expect(solveig.phone.all.filter(({ text }) => over.test(text))).toHaveLength(1);
    await drill.closes();
    await allHeard([...members, hilde], isOver);
  });

  it('never once looked like an incident, nor the incident like an exercise', async () => {
    await wenche.closes(realQuestion);
    await allHeard(real, notNeeded);
    await fire.closes();
    await allHeard(real, isOver);
    const drammens = new Set(real.flatMap(({ phone, mailbox }) => [phone.number, mailbox?.number ?? '']));
    const said = [...(await story.messages())].filter(({ subject, text }) => !/er koden din/.test(subject ?? text));
    const wrong = said.filter(({ to, text, subject = text }) => {
      const isDrill = !drammens.has(to);
      return asDrill.test(text) !== isDrill || asDrill.test(subject) !== isDrill;
    });
    expect(wrong.map(({ to, text }) => [to, text])).toEqual([]);
  });
});
