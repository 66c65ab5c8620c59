import { isFromOwnOrigin, isUnsafe } from './origin.rules.js';

const host = 'beredt.example:3000';
const publicUrl = 'https://beredt.example';

describe('A request from our own page', () => {
  it.each([
    ['the host that was asked for', { origin: 'http://beredt.example:3000', host }, undefined],
    ['the host behind a proxy that ends TLS', { origin: 'https://beredt.example', host: 'beredt.example' }, undefined],
    [
      'the host with the port that goes without saying',
      { origin: 'http://beredt.example', host: 'beredt.example:80' },
      undefined,
    ],
    ['the public address', { origin: 'https://beredt.example', host: '10.0.0.7:3000' }, publicUrl],
    ['the public address with its path', { origin: 'https://beredt.example', host: 'inside' }, `${publicUrl}/app`],
    ['letters of another size', { origin: 'https://BEREDT.example', host: 'beredt.EXAMPLE' }, undefined],
    ['an IPv6 host', { origin: 'http://[::1]:3000', host: '[::1]:3000' }, undefined],
    ['no Origin, same site by the browser', { host, 'sec-fetch-site': 'same-origin' }, publicUrl],
    ['no Origin, asked for by the user', { host, 'sec-fetch-site': 'none' }, publicUrl],
    ['no browser at all', { host }, publicUrl],
  ])('is known by %s', (_, headers, address) => {
    expect(isFromOwnOrigin(headers, address)).toBe(true);
  });
});

describe('A request from another page', () => {
  it.each([
    ['another host', { origin: 'https://evil.example', host }],
    ['a host that begins alike', { origin: 'https://beredt.example.evil.example', host: 'beredt.example' }],
    ['a host that ends alike', { origin: 'https://notberedt.example', host: 'beredt.example' }],
    ['another port', { origin: 'http://beredt.example:4000', host }],
    ['a subdomain', { origin: 'https://www.beredt.example', host: 'beredt.example' }],
    ['nobody', { origin: 'null', host }],
    ['nobody, although the browser says same-origin', { origin: 'null', host, 'sec-fetch-site': 'same-origin' }],
    ['an empty origin', { origin: '', host }],
    ['a file', { origin: 'file://', host }],
    ['an extension', { origin: 'chrome-extension://abc', host: 'abc' }],
    ['two origins', { origin: ['https://beredt.example', 'https://evil.example'], host: 'beredt.example' }],
    ['something that is no address', { origin: 'beredt.example', host: 'beredt.example' }],
    ['an origin where no host was named', { origin: 'https://evil.example' }],
    ['the same site but another host', { host, 'sec-fetch-site': 'same-site' }],
    ['another site', { host, 'sec-fetch-site': 'cross-site' }],
  ])('is known by %s', (_, headers) => {
    expect(isFromOwnOrigin(headers)).toBe(false);
    expect(isFromOwnOrigin(headers, 'https://somewhere.example')).toBe(false);
  });

  it('is known by an insecure origin under a secure public address and another host', () => {
    expect(isFromOwnOrigin({ origin: 'http://beredt.example', host: 'inside:3000' }, publicUrl)).toBe(false);
  });
});

describe('A method', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'post', 'BREW'])('%s may change something', (method) => {
    expect(isUnsafe(method)).toBe(true);
  });

  it.each(['GET', 'HEAD', 'OPTIONS', 'get'])('%s may not', (method) => {
    expect(isUnsafe(method)).toBe(false);
  });
});
