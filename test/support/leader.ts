import type { AnswerCallout, Callout, OfferReadiness, OpenCallout } from '../../src/contract/callouts.js';
import type { Member } from '../../src/contract/groups.js';
import type { Offer, Request } from '../../src/contract/requests.js';
import { eventually } from './eventually.js';
import type { OneRequest } from './officer.js';
import type { Phone, SignedIn } from './phones.js';

/** How much of what is offered, by capability; from when, if not as asked; and the words that go along. */
type Given = { gives?: Record<string, number>; from?: string; reason?: string; text?: string };

/** A member of a group as her leader knows her, with her phone and her mailbox, if she has one. */
export type Volunteer = Member & { phone: Phone; mailbox: Phone | undefined };

/** Whoever leads a group: answers the municipality, asks the members. */
export class Leader {
  readonly groupId: string;
  readonly phone: Phone;
  readonly mailbox: Phone;

  constructor(
    private readonly phones: { phone: (to: string) => Phone },
    readonly who: SignedIn,
  ) {
    this.groupId = who.me.grants.find((grant) => grant.groupId)!.groupId!;
    this.phone = who.phone;
    this.mailbox = who.mailbox;
  }

  /** A request rings her by every channel at once, the e-mail in lines of its own; resolves with what her phone says. */
  async isRung(words: RegExp) {
    const [sms] = await Promise.all([this.phone.heard(words), this.mailbox.heard(/spør .* om hjelp|asks .* for help/)]);
    return sms;
  }

  async offersReadiness(offer: OfferReadiness): Promise<void> {
    await this.does(`groups/${this.groupId}/readiness-offers`, offer);
  }

  async sees({ id }: OneRequest): Promise<Request> {
    return this.does(`requests/${id}/seen`);
  }

  async reads({ id }: OneRequest): Promise<Request> {
    return this.does(`requests/${id}`, undefined, 'GET');
  }

  /** Answers a request, naming capabilities and not the ids of lines. */
  async answers(request: OneRequest, answer: Offer, { gives, from, reason, text }: Given = {}): Promise<Request> {
    const { needs } = await this.reads(request);
    const needId = (capability: string) => needs.find((need) => need.capability === capability)!.id;
    const lines = Object.entries(gives ?? {}).map(([capability, quantity]) => ({
      needId: needId(capability),
      quantity,
      ...(from && { from }),
    }));
    return this.does(`requests/${request.id}/answer`, { answer, reason, text, ...(gives && { lines }) });
  }

  /** Everybody in the group, in the order of the roster. */
  async members(): Promise<Volunteer[]> {
    const { items } = await this.does<{ items: Member[] }>(
      `groups/${this.groupId}/members?limit=200`,
      undefined,
      'GET',
    );
    return items.map((member) => {
      const at = (channel: string) => member.contactPoints.find((point) => point.channel === channel)?.address;
      const mail = at('email');
      return { ...member, phone: this.phones.phone(at('sms')!), mailbox: mail ? this.phones.phone(mail) : undefined };
    });
  }

  /** Plain volunteers, and neither she herself nor her deputy. */
  async volunteers(): Promise<Volunteer[]> {
    return (await this.members()).filter(({ roles }) => roles.every((role) => role === 'volunteer'));
  }

  /** Asks the members named, or all of them. */
  async asksMembers(question: Omit<OpenCallout, 'audience'>, members?: readonly Volunteer[]): Promise<Callout> {
    const audience = members && { membershipIds: members.map(({ membershipId }) => membershipId) };
    return this.does(`groups/${this.groupId}/callouts`, { ...question, audience });
  }

  /** The question as it stands. */
  async callout({ id }: { id: string }): Promise<Callout> {
    return this.does(`callouts/${id}`, undefined, 'GET');
  }

  /** Waits until a member's answer stands there like this. */
  async hears(callout: { id: string }, { membershipId }: Volunteer, expected: object): Promise<void> {
    await eventually(async () => {
      const { answers } = await this.callout(callout);
      expect(answers.find((answer) => answer.membershipId === membershipId)).toMatchObject(expected);
    });
  }

  /** Enters the answer of somebody who rang. */
  async enters(callout: { id: string }, { membershipId }: Volunteer, said: Omit<AnswerCallout, 'membershipId'>) {
    return this.does<Callout>(`callouts/${callout.id}/answers`, { membershipId, ...said });
  }

  async picks({ id }: { id: string }, members: readonly Volunteer[], message?: string): Promise<Callout> {
    const membershipIds = members.map(({ membershipId }) => membershipId);
    return this.does(`callouts/${id}/selection`, { membershipIds, message });
  }

  async closes({ id }: { id: string }, message?: string): Promise<Callout> {
    return this.does(`callouts/${id}/close`, { message });
  }

  /** Changes something. */
  async changes<Body>(path: string, body: object): Promise<Body> {
    return this.does(path, body, 'PATCH');
  }

  /** Whatever else she does; throws where it is refused. */
  async does<Body>(path: string, body: object = {}, method: 'GET' | 'POST' | 'PATCH' = 'POST'): Promise<Body> {
    const { client } = this.who;
    const answer = method === 'GET' ? await client.get<Body>(path) : await client.send<Body>(method, path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}

/** Waits until each of them has heard it. */
export async function allHeard(members: readonly { phone: Phone }[], words: RegExp): Promise<void> {
  await Promise.all(members.map(({ phone }) => phone.heard(words)));
}
