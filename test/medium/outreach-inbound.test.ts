import { newId } from '../../src/platform/ids.js';
import { aPerson } from '../support/factories.js';
import { tokenIn } from '../support/fake-phones.js';
import { anOutreach, manyPeople, type Outreach } from './outreach.setup.js';

let out: Outreach;
beforeAll(async () => {
  out = await anOutreach();
});
beforeEach(() => out.forget());
afterAll(() => out?.close());

type Kept = {
  outcome: string | null;
  text: string;
  about: string | null;
  form: object | null;
  person_id: string | null;
};
const kept = () =>
  out.owner<Kept>('select outcome, text, about, form, person_id from inbound order by received_at, id');
const promised = (name: string) =>
  out.owner<{ payload: { inboundIds: string[] } }>('select payload from outbox where name = $1', [name]);
const text = (sender: string, said: string, sourceId: string = newId()) =>
  out.inbound.takeText({ source: 'gateway', sourceId, sender, text: said });
const form = (token: string, answer: 'no' | 'coming', key = newId(), fingerprint = answer as string) =>
  out.inbound.takeForm({ token, sourceId: key, fingerprint, form: { answer }, text: '' });

/** Asks a person and resolves with the question and the token that she got. */
async function anAsked(person: { personId: string; phone: string }) {
  const question = await out.ask([person]);
  await out.sender.wake();
  return { ...question, token: tokenIn(out.phones.heardAt(person.phone).at(-1)!) };
}

describe('An answer on the reply page', () => {
  it('is stored with whom it is from before it is acknowledged, ends her chain, and is told to whoever asked', async () => {
    const kari = await aPerson(out.db);
    const { token, about } = await anAsked(kari);
    expect(await form(token, 'coming')).toBe('taken');
    expect(await kept()).toEqual([
      { outcome: 'answer', text: '', about, form: { answer: 'coming' }, person_id: kari.personId },
    ]);
    expect((await out.deliveries(kari)).map(({ state }) => state)).toEqual(['sent', 'suppressed']);
    const [job] = await promised('outreach.answered');
    const answers = await out.within((tx) => out.inbound.answersIn(tx, job!.payload.inboundIds));
    expect(answers).toMatchObject([
      { about, personId: kari.personId, via: 'link', text: '', answer: { answer: 'coming' }, at: expect.any(Date) },
    ]);
  });

  it('is one answer per key; the same key with another answer is refused', async () => {
    const { token, about } = await anAsked(await aPerson(out.db));
    const fates = await Promise.all([1, 2, 3, 4].map(() => form(token, 'no', 'a key')));
    expect(fates).toEqual(['taken', 'taken', 'taken', 'taken']);
    expect(await form(token, 'coming', 'a key')).toBe('reused');
    expect(await Promise.all([form(token, 'no', 'b'), form(token, 'coming', 'b')])).toEqual(['taken', 'reused']);
    expect(await kept()).toHaveLength(2);
    await out.within((tx) => out.outreach.close(tx, about));
    expect(await form(token, 'no', 'a key')).toBe('taken');
    expect(await form(token, 'no')).toBe('closed');
    expect(await kept()).toHaveLength(2);
  });

  it('under a token that nobody has is none', async () => {
    expect(await form('A'.repeat(22), 'coming')).toBe('unknown');
    expect(await kept()).toEqual([]);
  });

  it('shares its commit with the others that come at the same time', async () => {
    await out.ask(await manyPeople(out, 200));
    await out.sender.wake();
    const commits = async () => {
      const [row] = await out.owner<{ count: number }>('select count(distinct xmin::text)::int as count from inbound');
      return row!.count;
    };
    const fates = await Promise.all(out.phones.heard.map((message) => form(tokenIn(message), 'coming')));
    expect(new Set(fates)).toEqual(new Set(['taken']));
    expect(await kept()).toHaveLength(200);
    expect(await commits()).toBeLessThan(20);
  });
});

describe('A text message', () => {
  it('is kept raw before it is acknowledged, once per id of its source', async () => {
    await Promise.all([1, 2, 3].map(() => text('+4799999999', 'Ja', 'the same')));
    await text('+4799999999', 'Ja', 'the same');
    expect(await kept()).toMatchObject([{ outcome: null, text: 'Ja' }]);
    expect(await promised('outreach.read-inbound')).toHaveLength(1);
  });

  it('answers the question, however the provider writes the number', async () => {
    const kari = await aPerson(out.db);
    const { about } = await anAsked(kari);
    await text(kari.phone.replace('+', ''), 'Ja, kommer om 20 min');
    await out.readAll();
    expect(await kept()).toMatchObject([{ outcome: 'answer', about, form: { answer: 'coming', minutes: 20 } }]);
    await out.wind('1 hour');
    await out.sender.wake();
    expect(out.phones.heardAt(kari.email)).toEqual([]);
  });

  it('answers the newer of two open questions', async () => {
    const kari = await aPerson(out.db);
    await anAsked(kari);
    await out.wind('1 minute');
    const { about } = await anAsked(kari);
    await text(kari.phone, 'nei');
    await out.readAll();
    expect(await kept()).toMatchObject([{ outcome: 'answer', about, form: { answer: 'no' } }]);
  });

  it('that cannot be read is kept whole and told, and one help message says how to answer', async () => {
    const kari = await aPerson(out.db, { channels: ['email', 'sms'] });
    const question = await out.ask([{ ...kari, allAtOnce: true }]);
    await out.sender.wake();
    await text(kari.phone, 'Hva gjelder det?');
    await text(kari.phone, 'Hallo???');
    await out.readAll();
    await out.sender.wake();
    expect(await kept()).toMatchObject([
      { outcome: 'unread', text: 'Hva gjelder det?', about: question.about, form: null },
      { outcome: 'unread', text: 'Hallo???' },
    ]);
    const jobs = await promised('outreach.answered');
    const ids = jobs.flatMap(({ payload }) => payload.inboundIds);
    const answers = await out.within((tx) => out.inbound.answersIn(tx, ids));
    expect(answers).toMatchObject([{ via: 'sms', text: 'Hva gjelder det?', answer: null }, { text: 'Hallo???' }]);
    expect(out.phones.heardAt(kari.phone)).toHaveLength(2);
    expect(out.phones.heardAt(kari.email)).toHaveLength(1);
  });

  it('of a stranger, or of one who was not asked, is kept and not answered', async () => {
    const kari = await aPerson(out.db);
    const { about } = await anAsked(await aPerson(out.db));
    await out.within((tx) => out.outreach.close(tx, about));
    await text('+4799999999', 'Hvem er du?');
    await text(kari.phone, 'Ja');
    await text('2380', 'Vinn en bil');
    await out.readAll();
    await out.sender.wake();
    expect((await kept()).map(({ outcome }) => outcome)).toEqual(['no_question', 'no_question', 'no_question']);
    expect(out.phones.heard).toHaveLength(1);
    expect(await promised('outreach.answered')).toEqual([]);
  });

  it('with characters that no database keeps does no harm, to itself or to others', async () => {
    const kari = await aPerson(out.db);
    await anAsked(kari);
    await Promise.all([
      text(kari.phone, 'Ja\0 om 10 min \ud800'),
      text('+47\0', '\udfff\0', 'source\0\ud800'),
      text(kari.phone, '🙂'.repeat(500)),
    ]);
    await out.readAll();
    expect(await kept()).toHaveLength(3);
    expect(await kept()).toContainEqual(expect.objectContaining({ text: 'Ja om 10 min \ufffd', outcome: 'answer' }));
  });

  it('is read also where the same job ran beside it and failed', async () => {
    const kari = await aPerson(out.db);
    await anAsked(kari);
    await text(kari.phone, 'Ja');
    const [{ payload }] = (await promised('outreach.read-inbound')) as [{ payload: { inboundIds: string[] } }];
    let second: Promise<void> | undefined;
    const failing = out.within(async (tx) => {
      await tx.query('select from inbound where id = any($1::uuid[]) for update', [payload.inboundIds]);
      second = out.reader.read(payload);
      await new Promise((resolve) => setTimeout(resolve, 200));
      throw new Error('killed');
    });
    await expect(failing).rejects.toThrow('killed');
    await second;
    expect(await kept()).toMatchObject([{ outcome: 'answer' }]);
  });
});
