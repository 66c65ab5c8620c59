import { clearedCookie, keptCookie, tokenIn } from './session.cookie.js';

const token = 'A1-_'.repeat(10) + 'xyz';
const other = 'B'.repeat(43);

describe('The token of a request', () => {
  it.each([
    ['the cookie', { cookie: `beredt_session=${token}` }],
    ['the cookie among others', { cookie: `a=b; beredt_session=${token}; beredt_session_old=${other}` }],
    ['the first of two cookies', { cookie: `beredt_session=${token}; beredt_session=${other}` }],
    ['the header', { authorization: `Bearer ${token}` }],
    ['the header before the cookie', { authorization: `bearer ${token}`, cookie: `beredt_session=${other}` }],
  ])('is read from %s', (_, headers) => {
    expect(tokenIn(headers)).toBe(token);
  });

  it.each([
    ['nothing', {}],
    ['another cookie', { cookie: `xberedt_session=${token}` }],
    ['an empty cookie', { cookie: 'beredt_session=' }],
    ['a cookie that could be none', { cookie: `beredt_session=${token}%` }],
    ['a long one', { cookie: `beredt_session=${token.repeat(100)}` }],
    ['another scheme', { authorization: `Basic ${token}` }],
    ['a header that could be none', { authorization: 'Bearer nonsense', cookie: `beredt_session=${token}` }],
  ])('is not read from %s', (_, headers) => {
    expect(tokenIn(headers)).toBeUndefined();
  });
});

describe('The cookie', () => {
  it('is kept from scripts and other sites, for as long as a session may last', () => {
    expect(keptCookie(token, undefined)).toBe(
      `beredt_session=${token}; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax`,
    );
  });

  it('travels by TLS only, where the public address does', () => {
    expect(keptCookie(token, 'https://beredt.example')).toMatch(/; Secure$/);
    expect(keptCookie(token, 'http://beredt.example')).not.toContain('Secure');
  });

  it('is taken away with the same manner', () => {
    expect(clearedCookie('https://beredt.example')).toBe(
      'beredt_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure',
    );
  });
});
