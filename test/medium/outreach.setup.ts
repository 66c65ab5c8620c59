import { DataSource } from 'typeorm';
import { Audit } from '../../src/access/audit.service.js';
import { databaseOptions } from '../../src/data-source.js';
import { GroupService } from '../../src/groups/group.service.js';
import { MunicipalityService } from '../../src/municipalities/municipality.service.js';
import { Claim } from '../../src/outreach/claim.service.js';
import { InboundService } from '../../src/outreach/inbound.service.js';
import { readInbound } from '../../src/outreach/outreach.jobs.js';
import { Outcomes } from '../../src/outreach/outcomes.service.js';
import { OutreachService, type Telling } from '../../src/outreach/outreach.service.js';
import { ReadInboundHandler } from '../../src/outreach/read-inbound.handler.js';
import { ReceiptService } from '../../src/outreach/receipts.service.js';
import { Recovery } from '../../src/outreach/recovery.service.js';
import { Sender } from '../../src/outreach/sender.service.js';
import { systemActor } from '../../src/platform/actor.js';
import { Config } from '../../src/platform/config.js';
import { Database, type Tx } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';
import { Log } from '../../src/platform/log.js';
import { Outbox } from '../../src/platform/outbox.js';
import { PublicAddress } from '../../src/platform/public-address.js';
import { FakePhones } from '../support/fake-phones.js';
import { aDatabase } from '../support/world.js';

/** Where links lead in these tests. */
export const publicUrl = 'https://beredt.example';

export type Asked = { personId: string };
export type DeliveryRow = {
  id: string;
  person_id: string;
  channel: string;
  step: number;
  state: string;
  attempt: number;
  failures: number;
  possible_repeat: boolean;
  failure: string | null;
  minutes: number | null;
};

/** The whole of outreach on a database of its own, with fake phones in place of the world. */
export async function anOutreach() {
  const world = await aDatabase();
  const phones = new FakePhones();
  const outbox = new Outbox();
  const outreach = new OutreachService(outbox);
  const groups = new GroupService(new MunicipalityService(), outbox, new Audit());
  const others: DataSource[] = [];
  const address = new PublicAddress(new Config({ PUBLIC_URL: publicUrl, LOG_LEVEL: 'silent' }));

  /** A sender and what it rests on; each as if in a process of its own. */
  function senderOn(db: Database) {
    const outcomes = new Outcomes(db, outbox);
    const claims = new Claim(db, phones, address, outbox);
    return { outcomes, claims, sender: new Sender(claims, outcomes, phones, new Log('silent')) };
  }

  /** One more connection pool, as another process would have. */
  async function anotherDatabase(): Promise<Database> {
    const dataSource = await new DataSource(databaseOptions(world.serviceUrl, 10)).initialize();
    others.push(dataSource);
    return new Database(dataSource);
  }

  const within = <T>(work: (tx: Tx) => Promise<T>) => world.db.as(systemActor('test'), work);
  const inbound = new InboundService(world.db);
  const reader = new ReadInboundHandler(world.db, outbox, outreach, groups);

  /** Asks these people whether they can come. */
  async function ask(people: readonly (Asked & { allAtOnce?: boolean })[], given: Partial<Telling> = {}) {
    const question: Telling = {
      about: newId(),
      thread: newId(),
      kind: 'question',
      template: 'question_to_member',
      facts: { group: 'Lier', question: 'Kan du hjelpe i Lierhallen?' },
      exercise: false,
      recipients: people,
      ...given,
    };
    const messageId = await within((tx) => outreach.tell(tx, question));
    return { messageId, about: question.about, thread: question.thread! };
  }

  const deliveries = async (of?: Asked): Promise<DeliveryRow[]> =>
    world.owner<DeliveryRow>(
      `select id, person_id, channel, step, state, attempt, failures, possible_repeat, failure,
         case when due_at = 'infinity' then null else round(extract(epoch from due_at - created_at) / 60)::int end as minutes
       from delivery where $1::uuid is null or person_id = $1 order by created_at, person_id, step`,
      [of?.personId ?? null],
    );

  /** Does every job of the outbox that reads what has come in, as the queue would. */
  async function readAll(): Promise<void> {
    const jobs = await world.owner<{ id: string; payload: { inboundIds: string[] } }>(
      `update outbox set done_at = clock_now() where name = $1 and done_at is null returning id, payload`,
      [readInbound.name],
    );
    for (const { payload } of jobs) await reader.read(payload);
  }

  /** Nothing was ever said or heard; the people stay. */
  async function forget(): Promise<void> {
    await world.owner('truncate message, recipient, delivery, reply_link, inbound, opt_out, outbox');
    phones.forget();
  }

  const close = async () => {
    for (const dataSource of others) await dataSource.destroy();
    await world.close();
  };
  const receipts = new ReceiptService(world.db, outbox);
  const recovery = new Recovery(world.db, new Outcomes(world.db, outbox), phones);
  const own = { ...world, ...senderOn(world.db), phones, outreach, receipts, inbound, reader, groups, recovery };
  return { ...own, senderOn, anotherDatabase, within, ask, deliveries, readAll, forget, close };
}

export type Outreach = Awaited<ReturnType<typeof anOutreach>>;

/** Many people in one statement: a phone each, and nothing else. */
export async function manyPeople({ owner }: Pick<Outreach, 'owner'>, count: number): Promise<Asked[]> {
  return owner<Asked>(
    `with people as (
       insert into person (id, name, invented) select uuidv7(), 'Frivillig ' || n, true from generate_series(1, $1::int) n returning id),
     phones as (
       insert into contact_point (id, person_id, channel, address, rank, verified_at)
       select uuidv7(), id, 'sms', '+4748' || lpad((row_number() over ())::text, 6, '0'), 0, clock_now() from people)
     select id as "personId" from people`,
    [count],
  );
}
