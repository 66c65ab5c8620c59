import { aPerson } from '../support/factories.js';
import { aDoor, type Door, type Headers } from './sign-in.setup.js';

let door: Door;
let cookie: string;
let personId: string;
beforeAll(async () => {
  door = await aDoor();
  const person = await aPerson(door.db);
  personId = person.personId;
  cookie = `beredt_session=${await door.aTokenFor(person.email)}`;
});
afterAll(() => door?.close());

const probe = (path: string, headers?: Headers) => door.send({ url: `/probe/${path}`, headers });
const change = (body: object, headers: Headers = {}) =>
  door.send({ method: 'PATCH', url: '/me', body, headers: { cookie, ...headers } });

const own: Headers[] = [
  {},
  { origin: 'https://beredt.example' },
  { origin: 'http://localhost:3000', host: 'localhost:3000' },
  { 'sec-fetch-site': 'same-origin' },
];
const foreign: Headers[] = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'null', 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'cross-site' },
];

describe('The door', () => {
  it('is closed to those who have not signed in, before anything else is looked at', async () => {
    const nobody = `beredt_session=${'x'.repeat(43)}`;
    const strangers: Headers[] = [{}, { cookie: nobody }, { authorization: 'Bearer nonsense' }];
    for (const headers of strangers) {
      const answer = await door.send({ method: 'GET', url: '/probe', headers });
      expect([answer.statusCode, answer.json()['type']]).toEqual([401, '/problems/not-signed-in']);
      expect((await door.send({ method: 'PATCH', url: '/me', body: { nonsense: 1 }, headers })).statusCode).toBe(401);
    }
    expect((await door.send({ method: 'GET', url: '/probe', headers: { cookie } })).json()).toEqual({ kind: 'person' });
  });

  it('takes somebody with a bad cookie for a visitor where visitors are welcome', async () => {
    expect((await probe('public', { cookie: `beredt_session=${'x'.repeat(43)}` })).json()).toEqual({ kind: 'visitor' });
    expect((await probe('public', { cookie })).json()).toEqual({ kind: 'person' });
  });

  it.each(own)('lets our own pages change something: %j', async (headers) => {
    expect((await probe('public', headers)).statusCode).toBe(201);
    expect((await change({ language: 'nb' }, headers)).statusCode).toBe(200);
  });

  it.each(foreign)('lets no foreign page change anything, signed in or not: %j', async (headers) => {
    const attempts = [
      probe('public', headers),
      change({ language: 'en' }, headers),
      door.send({ url: '/auth/codes', body: { identifier: 'kari@example.org' }, headers }),
      door.send({ method: 'DELETE', url: '/auth/sessions/current', headers: { ...headers, cookie } }),
    ];
    for (const answer of await Promise.all(attempts)) {
      expect([answer.statusCode, answer.json()['type']]).toEqual([403, '/problems/foreign-origin']);
    }
    expect(await door.count(`person where id = $1 and language = 'nb'`, personId)).toBe(1);
    expect((await door.send({ method: 'GET', url: '/me', headers: { ...headers, cookie } })).statusCode).toBe(200);
  });

  it.each([...own, ...foreign])(
    'takes what carries its own proof from anywhere, and no cookie with it: %j',
    async (headers) => {
      const answer = await probe('any-origin', { ...headers, cookie });
      expect([answer.statusCode, answer.json()]).toEqual([201, { kind: 'visitor' }]);
    },
  );
});

describe('A person', () => {
  it('chooses her language, once per key', async () => {
    const answer = await change({ language: 'nn' }, { 'idempotency-key': 'language' });
    expect([answer.statusCode, answer.json()['person']]).toEqual([200, expect.objectContaining({ language: 'nn' })]);
    const again = await change({ language: 'nn' }, { 'idempotency-key': 'language' });
    expect(again.json()).toEqual(answer.json());
    const other = await change({ language: 'en' }, { 'idempotency-key': 'language' });
    expect([other.statusCode, other.json()['type']]).toEqual([422, '/problems/idempotency-key-reused']);
    expect(await door.count(`person where id = $1 and language = 'nn'`, personId)).toBe(1);
  });

  it('says what she is called, and that she did is on record', async () => {
    const answer = await change({ name: ' Kari  Nygift ' });
    expect([answer.statusCode, answer.json()['person']]).toEqual([
      200,
      expect.objectContaining({ name: expect.stringMatching(/^Kari +Nygift$/), language: 'nn' }),
    ]);
    expect(await door.count(`audit_entry where subject_id = $1 and deed = 'name.change'`, personId)).toBe(1);
  });

  it.each([{}, { language: 'de' }, { language: 'nb', role: 'operator' }, { name: '  ' }, { language: null }])(
    'is told what is wrong with %j, and nothing is changed',
    async (body) => {
      const before = await door.owner('select * from person where id = $1', [personId]);
      const answer = await change(body);
      expect([answer.statusCode, answer.json()['type']]).toEqual([422, '/problems/invalid']);
      expect(await door.owner('select * from person where id = $1', [personId])).toEqual(before);
    },
  );
});
