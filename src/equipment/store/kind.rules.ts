import type { KindChecks } from '../../contract/stores.js';

type Checks = KindChecks['checks'];

const lookOver = (everyMonths: number): Checks[number] => ({ what: 'look_over', everyMonths, matters: false });
const mustDo = (what: string, everyMonths: number): Checks[number] => ({ what, everyMonths, matters: true });

/** What is sensible for the kinds that everybody knows, until a group says otherwise. */
const common: Readonly<Record<string, Checks>> = {
  cooking: [lookOver(6), mustDo('gas', 12)],
  water: [lookOver(6)],
  bedding: [lookOver(12)],
  clothing: [lookOver(12)],
  light: [{ what: 'batteries', everyMonths: 3, matters: false }],
  power: [{ what: 'test_run', everyMonths: 1, matters: false }, mustDo('electrical', 12)],
  first_aid: [mustDo('contents', 6)],
  communication: [{ what: 'test_run', everyMonths: 1, matters: false }],
  transport: [lookOver(3), mustDo('roadworthy', 24)],
};

/** Every kind that the group has or everybody knows, in its own alphabet, with the checks that count for the group. */
export function kindsWith(own: readonly { kind: string; checks: Checks }[]): KindChecks[] {
  const kinds = new Map<string, KindChecks>(
    Object.entries(common).map(([kind, checks]) => [kind, { kind, checks, isOwn: false }]),
  );
  for (const { kind, checks } of own) kinds.set(kind, { kind, checks, isOwn: true });
  return [...kinds.values()].toSorted((a, b) => a.kind.localeCompare(b.kind));
}

/** The checks that a new thing of this kind begins with. */
export function checksOf(kind: string, own: Checks | undefined): Checks {
  return own ?? (Object.hasOwn(common, kind) ? (common[kind] ?? []) : []);
}
