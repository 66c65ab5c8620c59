import type { ImportAction, ImportCorrection } from '../../contract/roster.js';
import { afterwards, type Afterwards, type Known } from './merge.rules.js';
import { areAkin, isSameName } from './name-cell.rules.js';
import type { Note, ReadRow } from './row.rules.js';

/** What is to be done with a row, and why. */
export type Decision = {
  row: ReadRow;
  action: ImportAction;
  reason?: Note;
  member?: Known;
  after?: Afterwards;
  /** Members whom her numbers, her addresses or her name fit. */
  candidates: Known[];
};

type Decided = Omit<Decision, 'candidates'>;
type Verdict = { member: Known } | 'new' | { refused: Note };

const mostCandidates = 5;

const first = (members: readonly Known[]): Known | undefined => members[0];

/** Decides row by row who is meant, by number or e-mail within this group and nowhere else. */
export class Matching {
  private readonly byAddress = new Map<string, Known[]>();
  private readonly byId = new Map<string, Known>();
  private readonly names = new Map<string, Known[]>();
  /** Which row has taken a member, or an address for somebody new. */
  private readonly taken = new Map<string, ReadRow>();

  constructor(known: readonly Known[]) {
    for (const member of known) {
      this.byId.set(member.membershipId, member);
      push(this.names, member.name.toLocaleLowerCase('nb'), member);
      for (const { address } of member.points) push(this.byAddress, address, member);
    }
  }

  decide(row: ReadRow, correction?: ImportCorrection): Decision {
    return { ...this.decided(row, correction), candidates: this.candidates(row) };
  }

  /** Whom it can be, for somebody who knows them to say; those whom a number or address reaches first. */
  private candidates(row: ReadRow): Known[] {
    return [...new Set([...this.reached(row), ...(this.named(row) ?? [])])].slice(0, mostCandidates);
  }

  private decided(row: ReadRow, { leaveOut, as }: ImportCorrection = {}): Decided {
    if (leaveOut) return { row, action: 'skip', reason: { code: 'leftOut' } };
    if (row.name === '') return reject(row, { field: 'name', code: 'noName' });
    const verdict = this.who(row, as);
    if (verdict === 'new') return this.create(row, as === 'new');
    return 'refused' in verdict ? reject(row, verdict.refused) : this.update(row, verdict.member);
  }

  private who(row: ReadRow, as: ImportCorrection['as']): Verdict {
    if (as === 'new') return 'new';
    if (as !== undefined) {
      const chosen = this.byId.get(as);
      return chosen ? { member: chosen } : { refused: { code: 'notMember' } };
    }
    return row.points.length === 0 ? this.byNameAlone(row) : this.byAddresses(row);
  }

  /** Whoever has no number on the list either is known by her name, where only she bears it. */
  private byNameAlone(row: ReadRow): Verdict {
    const [only, ...others] = this.named(row) ?? [];
    return only && others.length === 0 ? { member: only } : { refused: { field: 'phone', code: 'noWay' } };
  }

  private named(row: ReadRow): Known[] | undefined {
    return this.names.get(row.name.toLocaleLowerCase('nb')) ?? this.names.get(row.writtenName.toLocaleLowerCase('nb'));
  }

  private reached(row: ReadRow): Known[] {
    return [...new Set(row.points.flatMap(({ address }) => this.byAddress.get(address) ?? []))];
  }

  private byAddresses(row: ReadRow): Verdict {
    const reached = this.reached(row);
    if (reached.length === 0) return 'new';
    const exact = reached.filter(({ name }) => isSameName(name, row.name) || name === row.writtenName);
    const free = exact.filter(({ membershipId }) => !this.taken.has(membershipId));
    const member = first(free) ?? first(exact);
    if (member) return { member };
    const akin = reached.filter(({ name }) => areAkin(name, row.name));
    if (akin.length === 1) return { member: akin[0]! };
    const names = reached
      .slice(0, mostCandidates)
      .map(({ name }) => name)
      .join(', ');
    return {
      refused:
        akin.length > 1 ? { code: 'ambiguous', facts: { names } } : { code: 'otherName', facts: { name: names } },
    };
  }

  private create(row: ReadRow, isSaidToBeNew: boolean): Decided {
    if (row.points.length === 0) return reject(row, { field: 'phone', code: 'noWay' });
    const before = row.points.map(({ address }) => this.taken.get(address)).find(Boolean);
    if (before && !isSaidToBeNew) {
      if (areAkin(before.name, row.name)) return skip(row, { code: 'repeated', facts: { row: before.row } });
      return reject(row, { code: 'shared', facts: { row: before.row, name: before.name } });
    }
    for (const { address } of row.points) if (!this.taken.has(address)) this.taken.set(address, row);
    if (this.names.has(row.name.toLocaleLowerCase('nb'))) row.notes.push({ field: 'name', code: 'sameName' });
    return { row, action: 'create' };
  }

  private update(row: ReadRow, member: Known): Decided {
    const before = this.taken.get(member.membershipId);
    if (before) return { ...skip(row, { code: 'repeated', facts: { row: before.row } }), member };
    this.taken.set(member.membershipId, row);
    const after = afterwards(member, row);
    if (after.changes.length === 0) return { ...skip(row, { code: 'same' }), member };
    return { row, action: 'update', member, after };
  }
}

function push<Key>(map: Map<Key, Known[]>, key: Key, member: Known): void {
  const list = map.get(key);
  if (list) list.push(member);
  else map.set(key, [member]);
}

const reject = (row: ReadRow, reason: Note): Decided => ({ row, action: 'reject', reason });
const skip = (row: ReadRow, reason: Note): Decided => ({ row, action: 'skip', reason });
