import { request } from 'undici';
import type { Me } from '../../src/contract/access.js';
import { nextClockTime } from '../../src/outreach/time.rules.js';
import { Log } from '../../src/platform/log.js';
import { boardsOf, complaints, untilQuiet } from './aftermath.js';
import { Leader } from './leader.js';
import { Officer, type WatchedIncident } from './officer.js';
import { Phones, type Phone, type SignedIn } from './phones.js';
import { aClient, aService, type Answer, type TestService } from './service.js';
import { aDatabase, type TestDatabase } from './world.js';

/** One story: the whole service with the demonstration's world, its phones, and a clock to wind. */
export class Story {
  readonly watched: WatchedIncident[] = [];
  world: TestDatabase;
  service: TestService;
  private phones: Phones;
  private readonly errors: string[] = [];

  /** Starts the service on a database of the story's own. */
  async begin(): Promise<void> {
    this.world = await aDatabase();
    this.service = await aService(this.world, { BEREDT_MODE: 'demo', LOG_LEVEL: 'error' });
    this.phones = new Phones(this.service.address);
    const log = this.service.app.get(Log);
    log.error = (facts, message) => {
      this.errors.push(`an error in the log: ${String(message)} ${JSON.stringify(facts, errorsToo)}`);
    };
    await this.quiet();
    await this.phones.read();
    if (this.phones.messages.length > 0) throw new Error('The story begins with messages.');
  }

  /** The phone with this number, or the mailbox with this address. */
  phone(to: string): Phone {
    return this.phones.at(to);
  }

  /** Signs in as anybody does: asks for a code, reads it where it comes, types it. */
  async signIn(identifier: string): Promise<SignedIn> {
    await this.post('auth/codes', { identifier }, 202);
    const { text } = await this.phone(identifier).heard(/\b\d{6}\b/);
    const code = /\b\d{6}\b/.exec(text)![0];
    const { body: me, headers } = await this.post<Me>('auth/sessions', { identifier, code }, 201);
    const token = /beredt_session=([^;]+)/.exec(String(headers['set-cookie']))![1]!;
    const client = aClient(this.service.address, me.person.id, token);
    return { client, me, ...(await this.addressesOf(me.person.id)) };
  }

  /** The duty officer, or whoever else works in a municipality. */
  async officer(identifier: string): Promise<Officer> {
    return new Officer(this, await this.signIn(identifier));
  }

  /** Whoever leads a group, or is her deputy. */
  async leader(identifier: string): Promise<Leader> {
    return new Leader(this, await this.signIn(identifier));
  }

  /** Moves the one clock forward, and lets everything that has become due be done. */
  async wind(interval: string): Promise<void> {
    await this.quiet();
    await this.world.wind(interval);
    await this.quiet();
  }

  /** Resolves when there is nothing left to do until the clock moves on. */
  async quiet(): Promise<void> {
    await untilQuiet(this.service.app, this.world.owner);
  }

  /** What time it is in the story. */
  async now(): Promise<Date> {
    const [clock] = await this.world.owner<{ now: Date }>('select clock_now() as now');
    return clock!.now;
  }

  /** The next time that clocks in Norway show this, as the contract writes instants. */
  async next(clock: string): Promise<string> {
    const [hour, minute] = clock.split(':').map(Number);
    return nextClockTime({ hour: hour!, minute: minute! }, await this.now()).toISOString();
  }

  /** Everything that has come to any phone since the story began. */
  async messages(): Promise<Phones['messages']> {
    await this.phones.read();
    return this.phones.messages;
  }

  /**
   * Winds on a little, waits until all is quiet, and throws when anything is amiss: a message that nobody expected, an error in the log,
   * a gap in a log of an incident, a board that is not what its rows say, something promised and not done.
   */
  async end(): Promise<void> {
    await this.wind('3 minutes');
    await this.phones.read();
    const boards = await boardsOf(this.world.owner);
    const shown = await Promise.all(
      this.watched.map(async (incident) => incident.differenceFrom(boards.get(incident.id)!)),
    );
    const wrong = [
      ...this.phones.unexpected().map((message) => `nobody expected: ${message}`),
      ...this.errors,
      ...shown.flat(),
      ...(await complaints(this.service.app, this.world.owner)),
    ];
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  }

  /** Ends the service and drops the database. */
  async close(): Promise<void> {
    await this.service?.stop();
    await this.world?.close();
  }

  private async post<Body>(path: string, body: object, status: number): Promise<Answer<Body>> {
    const { address } = this.service;
    const answer = await request(`${address}/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify(body),
    });
    const text = await answer.body.text();
    if (answer.statusCode !== status) throw new Error(`${path}: ${answer.statusCode} ${text}`);
    return { status, headers: answer.headers, body: (text ? JSON.parse(text) : undefined) as Body };
  }

  private async addressesOf(personId: string): Promise<{ phone: Phone; mailbox: Phone }> {
    const rows = await this.world.owner<{ channel: string; address: string }>(
      'select channel, address from contact_point where person_id = $1',
      [personId],
    );
    const at = (channel: string) => this.phone(rows.find((row) => row.channel === channel)?.address ?? 'nobody');
    return { phone: at('sms'), mailbox: at('email') };
  }
}

const errorsToo = (_: string, value: unknown): unknown => (value instanceof Error ? value.stack : value);

/** A story in steps, each told after the other; at its end nothing may be left that nobody expected. */
export function tell(title: string, steps: (story: Story) => void): void {
  describe(title, () => {
    const story = new Story();
    beforeAll(() => story.begin());
    afterAll(() => story.close());
    steps(story);
    it('leaves no message that nobody expected, no gap, no error and nothing undone', async () => {
      await expect(story.end()).resolves.toBeUndefined();
    });
  });
}
