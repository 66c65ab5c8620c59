import { request } from 'undici';
import type { MemberAnswer } from '../../src/contract/callouts.js';
import type { SimulatorMessage } from '../../src/contract/simulator.js';
import type { Me } from '../../src/contract/access.js';
import { until, type Client } from './service.js';

type Page = { items: SimulatorMessage[]; nextCursor: string | null };
type Kept = SimulatorMessage & { isExpected: boolean };
/** What is filled in on a reply page. */
export type Form = { answer: MemberAnswer; minutes?: number; availableFrom?: string; text?: string };

/** Somebody who has signed in: her client, who she is, and where messages reach her. */
export type SignedIn = { client: Client; me: Me; phone: Phone; mailbox: Phone };

/** All phones and mailboxes of the simulator, read as anybody reads them; each remembers what somebody has waited for. */
export class Phones {
  readonly messages: Kept[] = [];
  private reading: Promise<void> | undefined;

  constructor(readonly address: string) {}

  /** The phone with this number, or the mailbox with this address. */
  at(to: string): Phone {
    return new Phone(this, to);
  }

  /** Reads what has come since; those who look at the same time share one look. */
  async read(): Promise<void> {
    this.reading ??= this.readOn().finally(() => {
      this.reading = undefined;
    });
    await this.reading;
  }

  /** What came and no expectation has taken, in words. */
  unexpected(): string[] {
    return this.messages
      .filter(({ isExpected }) => !isExpected)
      .map(({ to, channel, text }) => `${channel} to ${to}: ${text}`);
  }

  private async readOn(): Promise<void> {
    for (;;) {
      const last = this.messages.at(-1)?.id;
      const url = `${this.address}/api/v1/simulator/messages?limit=200${last ? `&after=${last}` : ''}`;
      const { items, nextCursor } = (await (await request(url)).body.json()) as Page;
      this.messages.push(...items.map((message) => ({ ...message, isExpected: false })));
      if (nextCursor === null) return;
    }
  }
}

/** One phone or mailbox: what it hears, and what its owner does with it. */
export class Phone {
  constructor(
    private readonly phones: Phones,
    readonly number: string,
  ) {}

  /** Waits for a message that nobody has waited for yet and that says this; from then on it was expected. */
  async heard(words: RegExp): Promise<SimulatorMessage> {
    return until(async () => {
      await this.phones.read();
      const found = this.unheard().find(({ text }) => words.test(text));
      if (found) found.isExpected = true;
      return found;
    }).catch(() => {
      const texts = this.unheard().map(({ text }) => text);
      throw new Error(`${this.number} never heard ${words}, but: ${texts.join(' | ') || 'nothing'}`);
    });
  }

  /** Everything that ever came. */
  get all(): readonly Kept[] {
    return this.phones.messages.filter(({ to }) => to === this.number);
  }

  /** What came and nobody has waited for. */
  unheard(): Kept[] {
    return this.all.filter(({ isExpected }) => !isExpected);
  }

  /** Sends a text message. */
  async replies(text: string): Promise<void> {
    const url = `${this.phones.address}/api/v1/simulator/replies`;
    const { statusCode, body } = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ from: this.number, text }),
    });
    if (statusCode !== 202) throw new Error(`${statusCode}: ${await body.text()}`);
  }

  /** Opens the link of a message, as a person or a mail scanner does; it changes nothing. */
  async opens({ links }: Pick<SimulatorMessage, 'links'>): Promise<string> {
    const { statusCode, body } = await request(linkIn(links));
    const page = await body.text();
    if (statusCode !== 200) throw new Error(`${statusCode}: ${page}`);
    return page;
  }

  /** Opens the link, fills in the form and sends it, without script; ends on the page that says what was taken. */
  async taps(message: Pick<SimulatorMessage, 'links'>, form: Form): Promise<string> {
    await this.opens(message);
    const fields = Object.entries(form).map(([name, value]): [string, string] => [name, String(value)]);
    const { statusCode, body } = await request(linkIn(message.links), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
    const refusal = await body.text();
    if (statusCode !== 303) throw new Error(`${statusCode}: ${refusal}`);
    return this.opens(message);
  }
}

function linkIn(links: readonly string[]): string {
  const link = links.find((one) => one.includes('/r/'));
  if (!link) throw new Error('The message has no link to answer by.');
  return link;
}
