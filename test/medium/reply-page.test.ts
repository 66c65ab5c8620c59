import { randomBytes } from 'node:crypto';
import { request } from 'undici';
import { hashOf } from '../../src/outreach/claim.service.js';
import { replyPageStyleHash } from '../../src/outreach/reply-page.css.js';
import { newId } from '../../src/platform/ids.js';
import { aPerson } from '../support/factories.js';
import { aService, type TestService } from '../support/service.js';
import { anOutreach, type Outreach } from './outreach.setup.js';

let out: Outreach;
let service: TestService;
beforeAll(async () => {
  out = await anOutreach();
  service = await aService(out, { BEREDT_ROLE: 'api', TRUSTED_PROXIES: '1' });
});
afterAll(async () => {
  await service?.stop();
  await out?.close();
});

type Call = { method?: 'GET' | 'HEAD' | 'POST'; form?: Record<string, string>; json?: object; headers?: object };
let callers = 0;

/** Calls as a phone does, each from an address of its own unless it says which. */
async function call(path: string, { method = 'POST', form, json, headers = {} }: Call = {}) {
  const type = {
    ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
    ...(json && { 'content-type': 'application/json' }),
  };
  const address = `203.0.${Math.floor((callers += 1) / 250)}.${callers % 250}`;
  const answer = await request(`${service.address}/r/${path}`, {
    method,
    headers: { 'x-forwarded-for': address, ...type, ...headers },
    body: form ? new URLSearchParams(form).toString() : json && JSON.stringify(json),
  });
  return { status: answer.statusCode, headers: answer.headers, body: await answer.body.text() };
}
const get = (path: string, headers = {}) => call(path, { method: 'GET', headers });

/** Asks somebody and resolves with the token of her link. */
async function aLink(): Promise<{ token: string; about: string; personId: string }> {
  const { personId } = await aPerson(out.db);
  const { messageId, about } = await out.ask([{ personId }]);
  const token = randomBytes(16).toString('base64url');
  const row = [hashOf(token), messageId, personId];
  await out.owner('insert into reply_link (token_hash, message_id, person_id) values ($1, $2, $3)', row);
  return { token, about, personId };
}

/** How many rows each table has, and which transaction wrote to it last. */
async function everything(): Promise<unknown> {
  const tables = await out.owner<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  const counts = tables.map(
    ({ name }) => `select '${name}' as name, count(*)::int as rows, max(xmin::text::bigint)::text as last from ${name}`,
  );
  return out.owner(`${counts.join(' union all ')} order by name`);
}

const answersBy = (personId: string) =>
  out.owner<{ form: object; text: string }>(
    'select form, text from inbound where person_id = $1 order by received_at, id',
    [personId],
  );

describe('The reply page', () => {
  it('is small, runs nothing, fetches nothing and is kept by nobody', async () => {
    const { token } = await aLink();
    const page = await get(token);
    expect(page.status).toBe(200);
    expect(page.body).toContain('Kan du hjelpe i Lierhallen?');
    expect(Buffer.byteLength(page.body)).toBeLessThan(15_000);
    expect(page.body).not.toMatch(/<script|javascript:|\son\w+=|<img|<link|style=/i);
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(page.headers['content-security-policy']).toContain(`style-src '${replyPageStyleHash}'`);
    expect(page.headers['content-security-policy']).toContain(`default-src 'none'`);
    expect(page.headers['content-security-policy']).not.toContain('unsafe-inline');
  });

  it('changes nothing by being fetched, however it is fetched', async () => {
    const { token } = await aLink();
    const before = await everything();
    expect((await call(token, { method: 'HEAD' })).status).toBe(200);
    for (const path of [token, `${token}?lang=en`, `${token}?answer=no`, `${token}?answer=coming&minutes=10`]) {
      const browser = { 'user-agent': 'Mail Scanner', purpose: 'prefetch' };
      expect((await get(path, browser)).status).toBe(200);
    }
    expect(await everything()).toEqual(before);
  });

  it('takes an answer by form and shows it, and takes another one after it', async () => {
    const { token, personId } = await aLink();
    const sent = await call(`${token}?lang=nn`, {
      form: { answer: 'coming', minutes: '20', text: 'Har bil', availableFrom: '' },
    });
    expect([sent.status, sent.headers['location']]).toEqual([303, `/r/${token}?lang=nn`]);
    expect((await get(token)).body).toContain('Har bil');
    await call(token, { form: { answer: 'no' } });
    expect(await answersBy(personId)).toEqual([
      { form: { answer: 'coming', minutes: 20 }, text: 'Har bil' },
      { form: { answer: 'no' }, text: '' },
    ]);
  });

  it('takes an answer as JSON, once per key', async () => {
    const { token, personId } = await aLink();
    const key = { 'idempotency-key': newId() };
    const json = { answer: 'available_from', availableFrom: '2031-01-02T18:00:00+01:00' };
    const answers = await Promise.all([1, 2, 3].map(() => call(token, { json, headers: key })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await call(token, { json: { answer: 'no' }, headers: key })).body).toContain('idempotency-key-reused');
    expect(await answersBy(personId)).toEqual([
      { form: { answer: 'available_from', availableFrom: '2031-01-02T17:00:00.000Z' }, text: '' },
    ]);
  });

  it.each([
    ['availableFrom', { answer: 'available_from' }],
    ['availableFrom', { answer: 'available_from', availableFrom: '25:00' }],
    ['answer', { text: 'Jeg kommer' }],
    ['answer', { answer: 'perhaps' }],
    ['minutes', { answer: 'coming', minutes: '9999' }],
    ['text', { answer: 'no', text: 'x'.repeat(1700) }],
  ])('comes back with the error at %s', async (field, form: Record<string, string>) => {
    const { token, personId } = await aLink();
    const page = await call(token, { form });
    expect(page.status).toBe(422);
    expect(page.body).toContain(`<a href="#${field}">`);
    const problem = await call(token, { json: form });
    expect(problem.status).toBe(422);
    expect(JSON.parse(problem.body)).toMatchObject({ type: '/problems/invalid', errors: [{ path: field }] });
    expect(await answersBy(personId)).toEqual([]);
  });

  it('says so where the question is closed', async () => {
    const { token, about, personId } = await aLink();
    await call(token, { form: { answer: 'no' } });
    await out.within((tx) => out.outreach.close(tx, about));
    const page = await get(token);
    expect([page.status, page.body.includes('<form')]).toEqual([200, false]);
    for (const form of [{ answer: 'coming' }, { answer: 'nonsense' }] as Record<string, string>[]) {
      const refused = await call(token, { form });
      expect([refused.status, refused.body.includes('<form')]).toEqual([409, false]);
      expect(refused.headers['content-type']).toContain('text/html');
    }
    const problem = await call(token, { json: { answer: 'coming' } });
    expect([problem.status, JSON.parse(problem.body)]).toEqual([
      409,
      expect.objectContaining({ type: '/problems/move-refused' }),
    ]);
    expect(await answersBy(personId)).toHaveLength(1);
  });

  it('has a page for a link that leads nowhere', async () => {
    for (const token of ['A'.repeat(22), 'short', '%00', `${'A'.repeat(21)}'`]) {
      const page = await get(token);
      expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
      for (const form of [{ answer: 'no' }, {}] as Record<string, string>[])
        expect((await call(token, { form })).status).toBe(404);
    }
    expect((await call('A'.repeat(22), { json: { answer: 'no' } })).status).toBe(404);
  });

  it('is slow to tell one address which links lead nowhere, and never slow for a right one', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.7' };
    const { token } = await aLink();
    const statuses: number[] = [];
    for (let times = 0; times < 62; times += 1) statuses.push((await get('B'.repeat(22), headers)).status);
    expect(statuses.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 404));
    expect(statuses.slice(60)).toEqual([429, 429]);
    const answer = await call('B'.repeat(22), { json: { answer: 'no' }, headers });
    expect([answer.status, Number(answer.headers['retry-after']) > 0]).toEqual([429, true]);
    for (let times = 0; times < 70; times += 1) expect((await get(token, headers)).status).toBe(200);
    expect((await call(token, { form: { answer: 'no' }, headers })).status).toBe(303);
    await out.wind('11 minutes');
    expect((await get('B'.repeat(22), headers)).status).toBe(404);
  });
});
