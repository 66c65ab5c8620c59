import { chanceFrom } from './chance.rules.js';
import { demoId } from './demo.id.js';
import type { InventedMember, People } from './demo.people.js';
import type { Rows } from './demo.rows.js';
import { groups } from './groups.data.js';
import { asking, constraints, courses, ownKind, shown, weeks } from './told.data.js';

type Hours = (typeof weeks)[number]['hours'];
type Course = (typeof courses)[number];
type Told = { hours: Hours; isTold: boolean };

/** The kinds of course that everybody starts with, by their name in bokmål. */
export type Kinds = ReadonlyMap<string, string>;

const day = 86_400_000;
const dateAfter = (now: Date, days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10);
const asRanges = (hours: NonNullable<Hours>) =>
  `{${hours
    .flatMap(({ days, from, to }) => days.map((one) => `[${(one * 24 + from) * 60},${(one * 24 + to) * 60})`))
    .join(',')}}`;
const daysAway = (now: Date, from: number, days: number) =>
  `{[${dateAfter(now, from)},${dateAfter(now, from + days)})}`;

/** What people have told of themselves: when they can be asked, what they have learnt, and who would like to join them. */
export class ToldOfThemselves {
  private readonly chance = chanceFrom(1905);

  constructor(
    private readonly rows: Rows,
    private readonly people: People,
    private readonly now: Date,
  ) {}

  add(kinds: Kinds): void {
    for (const { slug } of groups) {
      const members = this.people.ofGroup.get(slug)!;
      const told = members.map((): Told => this.aWeek());
      for (const [index, member] of members.entries()) this.tell(slug, index, member, told[index]!);
      if (slug === shown.group) this.keepAtLeast(members, told);
      this.learn(slug, members, kinds);
    }
    this.addKind();
    this.addJoining();
  }

  private aWeek(): Told {
    let drawn = this.chance(100);
    for (const { of, hours } of weeks) {
      if (drawn < of) return { hours, isTold: true };
      drawn -= of;
    }
    return { hours: null, isTold: false };
  }

  private tell(slug: string, index: number, { id }: InventedMember, { hours, isTold }: Told): void {
    const { isOnLeave, isNotNow } = absenceOf(slug, index);
    const words = this.chance(6) === 0 ? constraints[this.chance(constraints.length)] : null;
    if (!isTold && !isOnLeave && !isNotNow) return;
    this.rows.add('availability', {
      person_id: id,
      weekly: hours && asRanges(hours),
      not_now_until: isNotNow ? this.daysAgo(-3) : null,
      away: isOnLeave ? daysAway(this.now, -2, 12) : '{}',
      constraints: words,
      version: 1,
      updated_at: this.daysAgo(20 + this.chance(60)),
    });
  }

  /** As many as there are at the thinnest hour; then one of those who come at any hour says that she goes away. */
  private keepAtLeast(members: readonly InventedMember[], told: readonly Told[]): void {
    const able = members.flatMap((member, index) =>
      member.capabilities.includes(shown.capability) && !isAbsent(index) ? [{ member, ...told[index]! }] : [],
    );
    const always = able.filter(({ hours }) => hours === null);
    this.rows.add('group_minimum', {
      group_id: demoId('group', shown.group),
      capability: shown.capability,
      people: always.length,
    });
    const leaving = always.find(({ isTold }) => isTold)!.member;
    this.rows.change('availability', 'person_id', leaving.id, {
      away: daysAway(this.now, shown.away.from, shown.away.days),
    });
  }

  private learn(slug: string, members: readonly InventedMember[], kinds: Kinds): void {
    for (const course of courses) {
      // What waits to be seen to is shown in one group; the others have it in order.
      const isInOrder = course.state === 'confirmed' && (course.left ?? 0) >= 0;
      if (isInOrder || slug === shown.group) this.hold(slug, members, kinds.get(course.kind), course);
    }
  }

  private hold(slug: string, members: readonly InventedMember[], kindId: string | undefined, course: Course): void {
    const { member, kind, ago, left, state } = course;
    const leader = members[member === 0 ? 1 : 0]!.id;
    const decided =
      state === 'confirmed'
        ? { decided_by: leader, decided_at: this.daysAgo(ago - 1), version: 2 }
        : { decided_by: null, decided_at: null, version: 1 };
    this.rows.add('qualification', {
      id: demoId('qualification', slug, String(member), kind),
      person_id: members[member]!.id,
      kind_id: kindId,
      obtained_on: dateAfter(this.now, -ago),
      valid_to: left === null ? null : dateAfter(this.now, left),
      state,
      created_at: this.daysAgo(ago),
      ...decided,
    });
  }

  private addKind(): void {
    const { organisation, names, months } = ownKind;
    this.rows.add('qualification_kind', {
      id: demoId('qualification-kind', organisation, names.nb),
      organisation_id: demoId('organisation', organisation),
      area: 'course',
      names,
      valid_months: months,
    });
  }

  private addJoining(): void {
    const { of, name, phone } = shown.nextOfKin;
    const at = this.daysAgo(2);
    const group_id = demoId('group', shown.group);
    this.rows.add('join_request', { id: demoId('join-request', shown.group), group_id, ...asking, asked_at: at });
    const person_id = this.people.ofGroup.get(shown.group)![of]!.id;
    this.rows.add('next_of_kin', { person_id, name, phone, changed_at: at });
  }

  private daysAgo(days: number): string {
    return new Date(this.now.getTime() - days * day).toISOString();
  }
}

const absenceOf = (slug: string, index: number) => ({
  isOnLeave: slug === shown.group && shown.onLeave.some((one) => one === index),
  isNotNow: slug === shown.group && index === shown.notNow,
});

function isAbsent(index: number): boolean {
  const { isOnLeave, isNotNow } = absenceOf(shown.group, index);
  return isOnLeave || isNotNow;
}
