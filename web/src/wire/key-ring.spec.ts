import { KeyRing } from './key-ring.js';
import { isInDoubt, Refused, Unreachable } from './problem.js';

const counting = () => {
  let made = 0;
  return () => `key-${++made}`;
};

describe('a key ring', () => {
  it('keeps the key while the same deed is tried again', () => {
    const ring = new KeyRing(counting());
    expect(ring.keyFor({ text: 'a' })).toBe('key-1');
    expect(ring.keyFor({ text: 'a' })).toBe('key-1');
  });

  it('takes a fresh key for another deed', () => {
    const ring = new KeyRing(counting());
    ring.keyFor({ text: 'a' });
    expect(ring.keyFor({ text: 'b' })).toBe('key-2');
  });

  it('takes a fresh key once the outcome is known', () => {
    const ring = new KeyRing(counting());
    ring.keyFor({ text: 'a' });
    ring.settle();
    expect(ring.keyFor({ text: 'a' })).toBe('key-2');
  });
});

describe('an outcome', () => {
  const refused = (status: number) => new Refused({ type: '/problems/x', title: 'x', status });

  it('is in doubt when no answer came, or one that may come after the deed', () => {
    expect(isInDoubt(new Unreachable())).toBe(true);
    expect(isInDoubt(refused(503))).toBe(true);
  });

  it('is known when the service refused', () => {
    expect(isInDoubt(refused(409))).toBe(false);
    expect(isInDoubt(refused(412))).toBe(false);
  });
});
