import { Audit } from '../../src/access/audit.service.js';
import type { MemberAnswer } from '../../src/contract/callouts.js';
import { AgreementReader } from '../../src/cooperation/agreement.reader.js';
import { GroupService } from '../../src/groups/group.service.js';
import { MemberReader } from '../../src/groups/member.reader.js';
import { BoardProjector } from '../../src/incidents/board/board.projector.js';
import { BoardService } from '../../src/incidents/board/board.service.js';
import { ProjectBoards } from '../../src/incidents/board/project.handler.js';
import { AnswerForService } from '../../src/incidents/callout/answer-for.service.js';
import { AskMembers } from '../../src/incidents/callout/ask-members.handler.js';
import { AskMembersService } from '../../src/incidents/callout/ask-members.service.js';
import { CalloutReader } from '../../src/incidents/callout/callout.reader.js';
import { CalloutService } from '../../src/incidents/callout/callout.service.js';
import { CalloutTelling } from '../../src/incidents/callout/callout.telling.js';
import { MemberAnswers } from '../../src/incidents/callout/member-answer.writer.js';
import { ReadinessOfferService } from '../../src/incidents/callout/readiness-offer.service.js';
import { IncidentLog } from '../../src/incidents/incident/incident-log.writer.js';
import { IncidentService } from '../../src/incidents/incident/incident.service.js';
import { IncidentTelling } from '../../src/incidents/incident/incident.telling.js';
import { askMembers, beginChain, project, stopAsking, tellMoved } from '../../src/incidents/incidents.jobs.js';
import { RecordAnswers } from '../../src/incidents/record-answers.handler.js';
import { AskService } from '../../src/incidents/request/ask.service.js';
import { BeginChain } from '../../src/incidents/request/begin-chain.handler.js';
import { Escalation } from '../../src/incidents/request/chain.escalation.js';
import { LeaderAnswers } from '../../src/incidents/request/leader-answer.writer.js';
import { RequestMover } from '../../src/incidents/request/request.mover.js';
import { RequestReader } from '../../src/incidents/request/request.reader.js';
import { RequestService } from '../../src/incidents/request/request.service.js';
import { RequestTelling } from '../../src/incidents/request/request.telling.js';
import { SendingPreview } from '../../src/incidents/sending.preview.js';
import { TellMoved } from '../../src/incidents/tell-moved.handler.js';
import { MunicipalityService } from '../../src/municipalities/municipality.service.js';
import { InboundService } from '../../src/outreach/inbound.service.js';
import { OutreachService } from '../../src/outreach/outreach.service.js';
import { PersonService } from '../../src/people/person.service.js';
import type { Actor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';
import type { JobDeclaration } from '../../src/platform/job.js';
import { Log } from '../../src/platform/log.js';
import { Notices } from '../../src/platform/notices.js';
import { Outbox } from '../../src/platform/outbox.js';
import type { PublicAddress } from '../../src/platform/public-address.js';
import { aDatabase, type TestDatabase } from '../support/world.js';

export type Told = { template: string; personId: string; about: string; text: string };

/** The incidents of a test: a database of its own, the services by plain `new`, and the jobs run when it says so. */
export async function aStage() {
  const world = await aDatabase();
  const { db } = world;
  const [outbox, audit, people] = [new Outbox(), new Audit(), new PersonService()];
  const notices = new Notices(world.serviceUrl, new Log('silent'));
  const outreach = new OutreachService(outbox);
  const log = new IncidentLog(outbox, notices);
  const [requestReader, calloutReader, agreements, members] = [
    new RequestReader(),
    new CalloutReader(),
    new AgreementReader(),
    new MemberReader(),
  ];
  const mover = new RequestMover(log, outbox);
  const incidents = new IncidentService(log, audit, outbox);
  const callouts = new CalloutService(calloutReader, log, audit, outbox);
  const memberAnswers = new MemberAnswers(log);
  const projector = new BoardProjector(db, requestReader, outreach, notices);
  const calloutTelling = new CalloutTelling(outreach);
  const requestTelling = new RequestTelling(requestReader, calloutTelling, outreach);
  const asking = new AskService(incidents, agreements, log, audit, outbox);
  const askingMembers = new AskMembersService(members, callouts, audit, outbox);
  const anEscalation = () => new Escalation(db, requestReader, outreach, log);
  const handlers = {
    begin: new BeginChain(db, agreements, members, anEscalation()),
    ask: new AskMembers(db, outreach),
    tell: new TellMoved(db, requestTelling, calloutTelling, new IncidentTelling(incidents, outreach)),
    project: new ProjectBoards(projector),
    record: new RecordAnswers(
      db,
      new InboundService(db),
      memberAnswers,
      new LeaderAnswers(requestReader, mover, people, log),
    ),
  };
  return {
    world,
    incidents,
    callouts,
    memberAnswers,
    projector,
    anEscalation,
    handlers,
    asking,
    requests: new RequestService(requestReader, mover, audit),
    askingMembers,
    answering: new AnswerForService(callouts, calloutReader, memberAnswers, audit, outbox),
    offers: new ReadinessOfferService(new GroupService(new MunicipalityService(), outbox, audit), audit),
    boards: new BoardService(db, projector),
    preview: new SendingPreview(asking, askingMembers, agreements, outreach, {
      url: 'https://beredt.example',
    } as PublicAddress),
    as: <T>({ actor }: { actor: Actor }, deed: (tx: Tx, actor: Actor) => Promise<T>) =>
      db.as(actor, (tx) => deed(tx, actor)),
    work: () => work(world, handlers),
    told: (template?: string) => told(world, template),
    hears: (about: string, personId: string, said: Heard) => hears(world, about, personId, said),
    close: () => world.close(),
  };
}

export type Stage = Awaited<ReturnType<typeof aStage>>;
type Handlers = { begin: BeginChain; ask: AskMembers; tell: TellMoved; project: ProjectBoards };

/** Does what has been promised, each job twice, since a job is done at least once; until nothing of ours is left. */
async function work(world: TestDatabase, { begin, ask, tell, project: boards }: Handlers): Promise<void> {
  const how = new Map<string, (payload: never) => Promise<void>>();
  const by = <Payload>({ name }: JobDeclaration<Payload>, handle: (payload: Payload) => Promise<void>) =>
    void how.set(name, handle);
  by(beginChain, (payload) => begin.begin(payload));
  by(askMembers, (payload) => ask.ask(payload));
  by(stopAsking, (payload) => ask.stop(payload));
  by(tellMoved, (payload) => tell.tell(payload));
  by(project, (payload) => boards.written(payload));
  for (;;) {
    const due = await world.owner<{ id: string; name: string; payload: never }>(
      `update outbox set done_at = clock_now() where done_at is null and name = any($1) returning id, name, payload`,
      [[...how.keys()]],
    );
    if (due.length === 0) return;
    for (const { name, payload } of due.toSorted((a, b) => a.id.localeCompare(b.id))) {
      await how.get(name)?.(payload);
      await how.get(name)?.(payload);
    }
  }
}

async function told(world: TestDatabase, template?: string): Promise<Told[]> {
  return world.owner<Told>(
    `select m.template, r.person_id as "personId", m.about, m.facts::text as text
     from message m join recipient r on r.message_id = m.id where $1::text is null or m.template = $1 order by m.created_at, m.id`,
    [template ?? null],
  );
}

export type Heard = { answer: MemberAnswer | null; minutes?: number; text?: string; at?: string };

/** An answer that has come in by text message and been read; resolves with its id. */
async function hears(
  world: TestDatabase,
  about: string,
  personId: string,
  { text = '', at, ...read }: Heard,
): Promise<string> {
  const id = newId();
  await world.owner(
    `insert into inbound (id, source, source_id, received_at, person_id, about, form, text, read_at, outcome)
     values ($1, 'test', $2, coalesce($3::timestamptz, clock_now()), $4, $5, $6, $7, clock_now(), $8)`,
    [
      id,
      id,
      at ?? null,
      personId,
      about,
      read.answer ? JSON.stringify(read) : null,
      text,
      read.answer ? 'answer' : 'unread',
    ],
  );
  return id;
}
