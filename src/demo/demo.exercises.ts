import { municipalityId } from '../municipalities/municipality.id.js';
import { demoId } from './demo.id.js';
import type { People } from './demo.people.js';
import type { Rows } from './demo.rows.js';
import { activities, ownExercises } from './evenings.data.js';
import { jointExercises, statutoryEntries } from './exercises.data.js';
import { groups } from './groups.data.js';

type Joint = (typeof jointExercises)[number];

const dayMs = 86_400_000;
const nameOf = (slug: string) => groups.find((group) => group.slug === slug)!.name;

/** Exercises held and to come, with what was learnt; preventive activities; and what municipalities have written down. */
export class Drills {
  constructor(
    private readonly rows: Rows,
    private readonly people: People,
    private readonly now: Date,
  ) {}

  /** Adds every row there is to be of them. */
  add(): void {
    for (const joint of jointExercises) this.joint(joint);
    this.ofGroups();
    for (const { key, municipality, by, duty, days, doneBy, note } of statutoryEntries)
      this.rows.add('statutory_entry', {
        id: demoId('statutory', key),
        municipality_id: municipalityId(municipality),
        duty,
        done_on: this.day(days),
        done_by: doneBy,
        note,
        recorded_by: this.byMailbox(by),
        recorded_at: this.instant(days),
      });
  }

  private joint(joint: Joint): void {
    const { key, municipality, title, type, days, place, purpose, scenario, state } = joint;
    const goals = joint.goals.map(({ key: goal, ...said }) => ({ id: demoId('goal', key, goal), ...said }));
    this.rows.add('exercise', {
      id: demoId('exercise', key),
      municipality_id: municipalityId(municipality),
      own_group_id: null,
      type,
      title,
      held_on: this.day(days),
      starts_at: joint.starts,
      ends_at: joint.ends,
      place,
      purpose,
      scenario,
      goals,
      tests_plan: joint.testsPlan,
      state,
      participants: null,
      hours: null,
      improve: null,
      created_by: this.byMailbox(joint.coordinator),
      version: 1,
      created_at: this.instant(Math.min(days, 0) - 20),
    });
    this.invited(joint);
    this.learnt(joint);
    this.followed(joint);
  }

  private invited({ key, municipality, days, groups: invited, units }: Joint): void {
    const row = (kind: 'group' | 'unit', name: string) => ({
      id: demoId('invitation', key, name),
      exercise_id: demoId('exercise', key),
      municipality_id: municipalityId(municipality),
      kind,
    });
    for (const { slug, answer, headcount, text, attended, came } of invited) {
      const name = nameOf(slug);
      const group_id = demoId('group', slug);
      this.rows.add('exercise_invitation', { ...row('group', name), group_id, name, attended, headcount: came });
      if (answer === null) continue;
      const { id, municipality_id } = row('group', name);
      const by = { person_id: this.leaderOf(slug), at: this.instant(Math.min(days, 0) - 1) };
      const said = { held_on: this.day(days), answer, headcount, text, ...by };
      this.rows.add('exercise_answer', { invitation_id: id, municipality_id, group_id, ...said });
    }
    for (const name of units) {
      const nothing = { group_id: null, attended: null, headcount: null };
      this.rows.add('exercise_invitation', { ...row('unit', name), name, ...nothing });
    }
  }

  private learnt({ key, municipality, coordinator, days, evaluations }: Joint): void {
    const of = { exercise_id: demoId('exercise', key), municipality_id: municipalityId(municipality) };
    for (const { group, results, notes, good, improve } of evaluations) {
      const noteOf: Readonly<Record<string, string>> = notes;
      const outcomes = Object.entries(results).map(([goal, result]) => ({
        goalId: demoId('goal', key, goal),
        result,
        ...(noteOf[goal] && { note: noteOf[goal] }),
      }));
      this.rows.add('exercise_evaluation', {
        id: demoId('evaluation', key, group ?? ''),
        ...of,
        group_id: group && demoId('group', group),
        outcomes,
        good,
        improve,
        person_id: group ? this.leaderOf(group) : this.byMailbox(coordinator),
        at: this.instant(days + 4),
      });
    }
  }

  private followed({ key, municipality, days, followUps }: Joint): void {
    const of = { exercise_id: demoId('exercise', key), municipality_id: municipalityId(municipality) };
    for (const { key: what, group, owner, text, due, done, evidence } of followUps)
      this.rows.add('exercise_follow_up', {
        id: demoId('follow-up', key, what),
        ...of,
        group_id: group && demoId('group', group),
        owner_name: owner,
        text,
        due_on: this.day(due),
        state: done === null ? 'open' : 'done',
        done_on: done === null ? null : this.day(done),
        evidence,
        version: 1,
        created_at: this.instant(days + 4),
      });
  }

  private ofGroups(): void {
    for (const { key, slug, title, days, starts, ends, place, participants, hours, improve } of ownExercises)
      this.rows.add('exercise', {
        id: demoId('exercise', slug, key),
        municipality_id: null,
        own_group_id: demoId('group', slug),
        type: 'function',
        title,
        held_on: this.day(days),
        starts_at: starts,
        ends_at: ends,
        place,
        purpose: null,
        scenario: null,
        goals: [],
        tests_plan: false,
        state: days > 0 ? 'planned' : 'held',
        participants,
        hours,
        improve,
        created_by: this.leaderOf(slug),
        version: 1,
        created_at: this.instant(Math.min(days, 0)),
      });
    for (const { key, slug, kind, title, days, people, hours } of activities)
      this.rows.add('preventive_activity', {
        id: demoId('activity', slug, key),
        group_id: demoId('group', slug),
        kind,
        title,
        held_on: this.day(days),
        people_reached: people,
        hours,
      });
  }

  private instant(days: number): string {
    return new Date(this.now.getTime() + days * dayMs).toISOString();
  }

  private day(days: number): string {
    return this.instant(days).slice(0, 10);
  }

  private byMailbox(mailbox: string): string {
    return this.people.byMailbox.get(mailbox)!.id;
  }

  private leaderOf(slug: string): string {
    return this.people.ofGroup.get(slug)![0]!.id;
  }
}
