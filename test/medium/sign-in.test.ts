import { aDutyOfficerOf, aMunicipality, aPerson } from '../support/factories.js';
import { wrong } from './access.setup.js';
import { aDoor, type Door, type Headers } from './sign-in.setup.js';

let door: Door;
beforeAll(async () => {
  door = await aDoor();
});
afterAll(() => door?.close());

const askFor = (identifier: string, headers?: Headers) =>
  door.send({ url: '/auth/codes', body: { identifier }, headers });
const enter = (identifier: string, code: string, headers?: Headers) =>
  door.send({ url: '/auth/sessions', body: { identifier, code }, headers });
const me = (headers?: Headers) => door.send({ method: 'GET', url: '/me', headers });
const cookieOf = (answer: { headers: Record<string, unknown> }) => String(answer.headers['set-cookie']).split(';')[0]!;
const withoutDate = (headers: Record<string, unknown>) => ({ ...headers, date: undefined });

async function aCookieFor(identifier: string): Promise<string> {
  return cookieOf(await enter(identifier, await door.aCodeFor(identifier)));
}

describe('Asking for a code', () => {
  it('is answered alike for members, strangers and what could be nobody', async () => {
    const { email, phone } = await aPerson(door.db);
    const answers = [];
    for (const identifier of [email, phone, 'stranger@example.org', '+4799999999', 'nobody at all']) {
      const rows = await Promise.all([door.count('sign_in_code'), door.count('outbox')]);
      const answer = await askFor(identifier);
      expect(await Promise.all([door.count('sign_in_code'), door.count('outbox')])).toEqual(rows.map((row) => row + 1));
      answers.push({ status: answer.statusCode, body: answer.body, headers: withoutDate(answer.headers) });
    }
    expect(answers[0]).toMatchObject({ status: 202, body: '' });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('is done once for a repeated key', async () => {
    const { email } = await aPerson(door.db);
    const before = await door.count('outbox');
    for (let time = 0; time < 2; time += 1) {
      expect((await askFor(email, { 'idempotency-key': 'ask' })).statusCode).toBe(202);
    }
    expect(await door.count('outbox')).toBe(before + 1);
  });

  it('becomes too much after five times, for members and strangers, until the quarter has gone', async () => {
    const { email } = await aPerson(door.db);
    for (const identifier of [email, 'somebody@example.org']) {
      for (let time = 0; time < 5; time += 1) expect((await askFor(identifier.toUpperCase())).statusCode).toBe(202);
      const answer = await askFor(identifier);
      expect(answer.statusCode).toBe(429);
      expect(answer.json()).toMatchObject({ type: '/problems/too-many-requests', status: 429 });
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(800);
    }
    await door.wind('15 minutes');
    expect((await askFor(email)).statusCode).toBe(202);
  });

  it('becomes too much from one network', async () => {
    const from = (host: number) => ({ 'x-forwarded-for': `2001:db8:1:2::${host}` });
    for (let time = 1; time <= 60; time += 1) {
      expect((await askFor(`s${time}@example.org`, from(time))).statusCode).toBe(202);
    }
    expect((await askFor('s61@example.org', from(61))).statusCode).toBe(429);
    expect((await askFor('s61@example.org')).statusCode).toBe(202);
  });
});

describe('Signing in', () => {
  it('answers with who she is and sets the cookie that the contract says', async () => {
    const lier = await aMunicipality(door.db);
    const { email, personId, name } = await aDutyOfficerOf(door.db, lier);
    const answer = await enter(email, await door.aCodeFor(email));
    const expected = {
      person: { id: personId, name, language: 'nb' },
      grants: [{ role: 'duty_officer', municipalityId: lier.id }],
    };
    expect([answer.statusCode, answer.json()]).toEqual([201, expected]);
    expect(answer.headers['set-cookie']).toMatch(
      /^beredt_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
    const cookie = cookieOf(answer);
    const bearer = { authorization: `Bearer ${cookie.split('=')[1]}` };
    for (const headers of [{ cookie }, bearer]) {
      const seen = await me(headers);
      expect([seen.statusCode, seen.json()]).toEqual([200, expected]);
    }
  });

  it('is refused in one way for a wrong, a used, an old and nobody’s code', async () => {
    const { email } = await aPerson(door.db);
    const used = await door.aCodeFor(email);
    await enter(email, used);
    const other = await aPerson(door.db);
    const old = await door.aCodeFor(other.email);
    await door.wind('11 minutes');
    const fresh = await door.aCodeFor(other.email);
    const attempts: [string, string][] = [
      ...([
        [email, used],
        [other.email, old],
        [other.email, wrong(fresh)],
      ] as [string, string][]),
      ...([
        ['stranger@example.org', '123456'],
        ['nobody at all', '123456'],
      ] as [string, string][]),
    ];
    const answers = [];
    for (const [identifier, code] of attempts) {
      const answer = await enter(identifier, code);
      const { traceId: _, ...problem } = answer.json();
      answers.push({ status: answer.statusCode, problem, cookie: answer.headers['set-cookie'] });
    }
    expect(answers[0]).toMatchObject({ status: 401, problem: { type: '/problems/code-refused' }, cookie: undefined });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect((await enter(other.email, fresh)).statusCode).toBe(201);
  });

  it('counts a wrong try although it is refused, and stops after ten', async () => {
    const { email } = await aPerson(door.db);
    const code = await door.aCodeFor(email);
    for (let time = 0; time < 5; time += 1) expect((await enter(email, wrong(code))).statusCode).toBe(401);
    expect((await enter(email, code)).statusCode).toBe(401);
    for (const identifier of [email, 'unknown@example.org']) {
      const left = identifier === email ? 4 : 10;
      for (let time = 0; time < left; time += 1) expect((await enter(identifier, '1234')).statusCode).toBe(401);
      expect((await enter(identifier, '1234')).statusCode).toBe(429);
    }
  });

  it('may be repeated under its key while the answer may have been lost, and stores no token', async () => {
    const { email, personId } = await aPerson(door.db);
    const code = await door.aCodeFor(email);
    const headers = { 'idempotency-key': 'enter' };
    const [lost, kept] = [await enter(email, code, headers), await enter(email, code, headers)];
    expect([lost.statusCode, kept.statusCode]).toEqual([201, 201]);
    expect(kept.json()).toEqual(lost.json());
    expect(await door.count('session where person_id = $1', personId)).toBe(1);
    expect((await me({ cookie: cookieOf(lost) })).statusCode).toBe(401);
    expect((await me({ cookie: cookieOf(kept) })).statusCode).toBe(200);
    await door.wind('5 minutes');
    expect((await enter(email, code, headers)).statusCode).toBe(401);
    const stored = JSON.stringify(await door.owner('select * from idempotency'));
    for (const answer of [lost, kept]) expect(stored).not.toContain(cookieOf(answer).split('=')[1]);
  });

  it('anew ends the session of before', async () => {
    const { email } = await aPerson(door.db);
    const before = await aCookieFor(email);
    const after = cookieOf(await enter(email, await door.aCodeFor(email), { cookie: before }));
    expect([(await me({ cookie: before })).statusCode, (await me({ cookie: after })).statusCode]).toEqual([401, 200]);
  });

  it('ends with the cookie taken away and the token worth nothing', async () => {
    const { email } = await aPerson(door.db);
    const cookie = await aCookieFor(email);
    const signOut = () => door.send({ method: 'DELETE', url: '/auth/sessions/current', headers: { cookie } });
    const answer = await signOut();
    expect([answer.statusCode, answer.body]).toEqual([204, '']);
    expect(answer.headers['set-cookie']).toMatch(/^beredt_session=; Max-Age=0; Path=\/;/);
    expect((await me({ cookie })).statusCode).toBe(401);
    expect((await signOut()).statusCode).toBe(401);
  });
});
