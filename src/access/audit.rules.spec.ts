import { createHash } from 'node:crypto';
import { canonical, followed, linked, noLinks, type AuditedDeed, type Digest, type Link } from './audit.rules.js';

const digest: Digest = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

const anEntry = (id: number, more: Partial<AuditedDeed> = {}): AuditedDeed => ({
  id: `entry-${id}`,
  at: '2025-11-21T18:00:00.000001Z',
  actor_kind: 'person',
  actor_person_id: 'somebody',
  deed: 'incident.open',
  subject_kind: 'incident',
  subject_id: 'the flood',
  municipality_id: 'lier',
  group_id: null,
  facts: { exercise: false },
  ...more,
});

const entries = [1, 2, 3, 4].map((id) => anEntry(id));
const chain: readonly Link[] = linked(entries, noLinks, digest);
const withLink = (seq: number, more: Partial<Link>) =>
  chain.map((link) => (link.seq === seq ? { ...link, ...more } : link));

describe('A canonical text', () => {
  it('is the same however the keys were written', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
    expect(canonical({ a: true, b: [1, { c: 'x', d: null }] })).toBe(
      canonical({ b: [1, { d: null, c: 'x' }], a: true }),
    );
  });

  it('keeps apart what is not the same', () => {
    const texts = [{ a: 1 }, { a: '1' }, { a: [1] }, { a: null }, { b: 1 }, ['a', 1], 'a', ''].map(canonical);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('A chain', () => {
  it('is numbered from one without a gap and holds', () => {
    expect(chain.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(followed(chain, noLinks, digest)).toEqual({ head: { seq: 4, hash: chain[3]?.hash }, brokenSeq: null });
  });

  it('is the same whether it was made in one go or in several', () => {
    const first = linked(entries.slice(0, 1), noLinks, digest);
    const rest = linked(entries.slice(1), first[0]!, digest);
    expect([...first, ...rest]).toEqual(chain);
  });

  it('without links is where it began', () => {
    expect(followed([], noLinks, digest)).toEqual({ head: noLinks, brokenSeq: null });
  });

  it.each<[string, Partial<AuditedDeed>]>([
    ['the facts', { facts: { exercise: true } }],
    ['the deed', { deed: 'incident.close' }],
    ['the moment', { at: '2025-11-21T18:00:00.000002Z' }],
    ['who did it', { actor_person_id: 'another' }],
    ['what sort of actor', { actor_kind: 'system' }],
    ['what it was done to', { subject_id: 'the storm' }],
    ['who may see it', { group_id: 'the group' }],
  ])('breaks where somebody changed %s', (_, change) => {
    expect(followed(withLink(2, { entry: anEntry(2, change) }), noLinks, digest)).toMatchObject({
      brokenSeq: 2,
      head: { seq: 2 - 1 },
    });
  });

  it('breaks where an entry is gone, a link is gone, or two have changed places', () => {
    expect(followed(withLink(3, { entry: null }), noLinks, digest)).toMatchObject({
      brokenSeq: 3,
      head: { seq: 3 - 1 },
    });
    expect(followed([chain[0]!, chain[2]!], noLinks, digest)).toMatchObject({ brokenSeq: 2, head: { seq: 2 - 1 } });
    expect(followed([chain[1]!, chain[0]!], noLinks, digest)).toMatchObject({ brokenSeq: 1, head: { seq: 1 - 1 } });
  });

  it('breaks at the next link where a changed entry was given a new hash', () => {
    const forged = anEntry(2, { facts: {} });
    const [link] = linked([forged], chain[0]!, digest);
    expect(followed(withLink(2, link!), noLinks, digest)).toMatchObject({ brokenSeq: 3, head: { seq: 3 - 1 } });
  });
});
