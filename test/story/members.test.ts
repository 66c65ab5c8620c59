import type { Callout } from '../../src/contract/callouts.js';
import { allHeard, type Leader, type Volunteer } from '../support/leader.js';
import { tell } from '../support/story.js';

const question = 'Kan du hjelpe i kveld?';
const asksThem = /Kan du hjelpe i kveld\?/;
const notNeeded = /trenger deg ikke nå|treng deg ikkje no|do not need you now/;
const noMore = /ikke flere meldinger|ikkje fleire meldingar|no more messages/;
const notUnderstood = /forstod ikke svaret|forstod ikkje svaret|did not understand/;

tell('A volunteer who wants no more messages', (story) => {
  let leader: Leader;
  let first: Callout;
  let second: Callout;
  let asked: [stops: Volunteer, stopsToo: Volunteer, stays: Volunteer];
  const messageOf = ({ phone }: Volunteer) => phone.all[0]!;

  beforeAll(async () => {
    leader = await story.leader('leder@lier-obg.demo');
    const volunteers = await leader.volunteers();
    const withMail = volunteers.filter(({ mailbox }) => mailbox);
    asked = [volunteers.find(({ mailbox }) => !mailbox)!, withMail[0]!, withMail[1]!];
  });

  it('texts STOPP and is told once that it is heeded', async () => {
    const [stops, stopsToo] = asked;
    first = await leader.asksMembers({ question }, asked);
    await allHeard(asked, asksThem);
    await stops.phone.replies('Stopp!');
    await stopsToo.phone.replies('STOPP');
    await allHeard([stops, stopsToo], noMore);
    await stops.phone.replies('STOPP');
    await story.quiet();
  });

  it('is seen by the leader as not reachable, unless another address is left', async () => {
    const [stops, stopsToo, stays] = asked;
    const { silent } = await leader.callout(first);
    const reachable = (who: Volunteer) =>
      silent.find(({ membershipId }) => membershipId === who.membershipId)?.reachable;
    expect([stops, stopsToo, stays].map(reachable)).toEqual([false, true, true]);
    const roster = await leader.members();
    const points = (who: Volunteer) =>
      roster
        .find(({ membershipId }) => membershipId === who.membershipId)!
        .contactPoints.map(({ optedOut }) => optedOut);
    expect([stops, stopsToo, stays].map(points)).toEqual([[true], [true, false], [false, false]]);
  });

  it('hears nothing of the next question by that number, and by her mailbox if she has one', async () => {
    const [stops, stopsToo, stays] = asked;
    second = await leader.asksMembers({ question: 'Og i morgen?' }, asked);
    await stays.phone.heard(/Og i morgen\?/);
    await stopsToo.mailbox!.heard(/Og i morgen\?/);
    await story.wind('9 minutes');
    expect([...stops.phone.unheard(), ...stopsToo.phone.unheard()]).toEqual([]);
  });

  it('can still answer by the link that she was sent before', async () => {
    const [stops, stopsToo] = asked;
    await stops.phone.taps(messageOf(stops), { answer: 'coming', minutes: 20 });
    await stopsToo.phone.taps(messageOf(stopsToo), { answer: 'no', text: 'Ikke i kveld' });
    await leader.hears(first, stops, { answer: 'coming', minutes: 20, via: 'link' });
    await leader.hears(first, stopsToo, { answer: 'no', text: 'Ikke i kveld', via: 'link' });
  });

  it('is not even told when it is over', async () => {
    const [, stopsToo, stays] = asked;
    await leader.closes(second);
    await leader.closes(first);
    await stays.phone.heard(notNeeded);
    await stays.phone.heard(notNeeded);
    await stopsToo.mailbox!.heard(notNeeded);
  });
});

tell('A volunteer who is silent', (story) => {
  let leader: Leader;
  let callout: Callout;
  let answers: Volunteer;
  let wakes: Volunteer;
  let sleeps: Volunteer;
  const last = ({ membershipId }: Volunteer) => story.phone(`${membershipId}@lier-obg.demo`);

  beforeAll(async () => {
    leader = await story.leader('leder@lier-obg.demo');
    const volunteers = (await leader.volunteers()).filter(({ mailbox }) => mailbox);
    [answers, wakes, sleeps] = volunteers as [Volunteer, Volunteer, Volunteer];
    for (const who of [answers, wakes, sleeps]) {
      await story.world.owner(
        `insert into contact_point (id, person_id, channel, address, rank, patience_minutes, verified_at)
         values (uuidv7(), $1, 'email', $2, 9, 10, clock_now())`,
        [who.personId, last(who).number],
      );
    }
  });

  it('is asked by her phone first, and by nothing else for ten minutes', async () => {
    const asked = [answers, wakes, sleeps];
    callout = await leader.asksMembers({ question }, asked);
    await allHeard(asked, asksThem);
    await answers.phone.replies('Nei');
    await leader.hears(callout, answers, { answer: 'no', via: 'sms' });
    await story.wind('9 minutes');
    expect(asked.flatMap(({ mailbox }) => mailbox!.unheard())).toEqual([]);
  });

  it('is asked by e-mail when her patience has run out, and who has answered is not', async () => {
    await story.wind('2 minutes');
    await sleeps.mailbox!.heard(asksThem);
    const mail = await wakes.mailbox!.heard(asksThem);
    expect(answers.mailbox!.unheard()).toEqual([]);
    await wakes.mailbox!.taps(mail, { answer: 'no', text: 'Så denne nå' });
    await leader.hears(callout, wakes, { answer: 'no', via: 'link', text: 'Så denne nå' });
  });

  it('ends her own chain by answering there, and nobody else’s', async () => {
    await story.wind('29 minutes');
    await last(sleeps).heard(asksThem);
    expect([...last(wakes).unheard(), ...last(answers).unheard()]).toEqual([]);
    expect(await leader.callout(callout)).toMatchObject({ counts: { asked: 3, no: 2, silent: 1 } });
    await leader.closes(callout);
    await sleeps.phone.heard(notNeeded);
  });
});

tell('A volunteer whose words cannot be read', (story) => {
  let leader: Leader;
  let callout: Callout;
  let kari: Volunteer;

  beforeAll(async () => {
    leader = await story.leader('leder@lier-obg.demo');
    [kari] = (await leader.volunteers()) as [Volunteer];
  });

  it('is shown to the leader in her own words, and helped once', async () => {
    callout = await leader.asksMembers({ question }, [kari]);
    await kari.phone.heard(asksThem);
    await kari.phone.replies('Må høre med mannen min først');
    await leader.hears(callout, kari, { answer: null, text: 'Må høre med mannen min først', via: 'sms' });
    await kari.phone.heard(notUnderstood);
    await kari.phone.replies('hmm');
    await leader.hears(callout, kari, { answer: null, text: 'hmm' });
    expect(await leader.callout(callout)).toMatchObject({ counts: { asked: 1, silent: 1 } });
  });

  it('may answer after all, and change her mind: the last word counts, every word is kept', async () => {
    await kari.phone.replies('JA 20');
    await leader.hears(callout, kari, { answer: 'coming', minutes: 20, text: 'JA 20' });
    await kari.phone.replies('Nei, likevel ikke');
    await leader.hears(callout, kari, { answer: 'no', minutes: null, text: 'Nei, likevel ikke' });
    expect(await leader.callout(callout)).toMatchObject({ counts: { asked: 1, coming: 0, no: 1, silent: 0 } });
    const kept = await story.world.owner(
      'select answer, minutes, text from callout_answer where callout_id = $1 order by at, id',
      [callout.id],
    );
    expect(kept).toEqual([
      { answer: null, minutes: null, text: 'Må høre med mannen min først' },
      { answer: null, minutes: null, text: 'hmm' },
      { answer: 'coming', minutes: 20, text: 'JA 20' },
      { answer: 'no', minutes: null, text: 'Nei, likevel ikke' },
    ]);
    await leader.closes(callout);
  });
});
