import type { OwnAddress } from '../contract/own-addresses.js';
import { isSpare } from './address.rules.js';

let next = 0;
const an = (part: Partial<OwnAddress> = {}): OwnAddress => ({
  id: String((next += 1)),
  channel: 'sms',
  address: '+4790000001',
  patienceMinutes: 10,
  verified: true,
  optedOut: false,
  signsIn: true,
  isSignedInBy: false,
  ...part,
});

describe('An address of one’s own', () => {
  it.each([
    ['the only one', an(), [], false],
    ['one of two', an(), [an()], true],
    ['one beside another that has said STOPP', an(), [an({ optedOut: true })], false],
    ['one beside another that waits for its code', an(), [an({ verified: false, signsIn: false })], false],
    ['one beside another that signs nobody in', an(), [an({ signsIn: false })], false],
    ['one that signs nobody in, beside another that does', an({ signsIn: false }), [an()], true],
    ['one that has said STOPP, beside one that works', an({ optedOut: true }), [an()], true],
    ['one that waits for its code', an({ verified: false, signsIn: false }), [], true],
  ])('%s', (_what, address, others, spare) => {
    expect(isSpare(address, [address, ...others])).toBe(spare);
  });
});
