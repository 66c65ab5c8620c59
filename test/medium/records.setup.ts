import { Audit } from '../../src/access/audit.service.js';
import { AgreementNoteService } from '../../src/cooperation/agreement-note.service.js';
import { AgreementReviewService } from '../../src/cooperation/agreement-review.service.js';
import { AgreementAnnexes } from '../../src/cooperation/agreement.annexes.js';
import { AgreementDraft } from '../../src/cooperation/agreement.draft.js';
import { AgreementReader } from '../../src/cooperation/agreement.reader.js';
import { AgreementService } from '../../src/cooperation/agreement.service.js';
import { GroupReadinessReader } from '../../src/cooperation/group-readiness.reader.js';
import { NextVersionService } from '../../src/cooperation/next-version.service.js';
import { ReadinessCounter } from '../../src/cooperation/readiness.counter.js';
import { ReadinessService } from '../../src/cooperation/readiness.service.js';
import { SigningService } from '../../src/cooperation/signing.service.js';
import { WholeReadiness } from '../../src/cooperation/whole-readiness.service.js';
import { GroupService } from '../../src/groups/group.service.js';
import { MemberAddresses } from '../../src/groups/member-addresses.service.js';
import { MemberNews } from '../../src/groups/member-news.service.js';
import { MemberReader } from '../../src/groups/member.reader.js';
import { MemberService } from '../../src/groups/member.service.js';
import { OrganisationService } from '../../src/groups/organisation.service.js';
import { PremisesService } from '../../src/groups/premises.service.js';
import { MunicipalityService } from '../../src/municipalities/municipality.service.js';
import { PersonService } from '../../src/people/person.service.js';
import { Outbox } from '../../src/platform/outbox.js';
import { Problem } from '../../src/platform/problem.js';
import type { TestDatabase } from '../support/world.js';

const outbox = new Outbox();
const audit = new Audit();

export const municipalities = new MunicipalityService();
export const organisations = new OrganisationService(outbox, audit);
export const groups = new GroupService(municipalities, outbox, audit);
export const reader = new MemberReader();
const people = new PersonService();
const news = new MemberNews(groups, outbox, audit);
/** Members as a world has them: what they are elsewhere is looked up there. */
export const membersOf = ({ db }: Pick<TestDatabase, 'db'>) =>
  new MemberService(groups, reader, people, new MemberAddresses(db, people, outbox), news);
/** Members of whom nobody takes an address away. */
export const members = membersOf({ db: undefined as never });
export const agreementReader = new AgreementReader();
const [drafts, annexes] = [new AgreementDraft(reader), new AgreementAnnexes(reader)];
export const agreements = new AgreementService(agreementReader, drafts, annexes, outbox, audit);
export const signing = new SigningService(agreements);
export const versions = new NextVersionService(agreements);
export const agreementReviews = new AgreementReviewService(agreements);
export const agreementNotes = new AgreementNoteService(agreements);
export const premises = new PremisesService(groups, audit);
export const readiness = new ReadinessService(municipalities);
/** Readiness as both its own people and the sockets read it: with what is counted. */
export const wholeReadiness = ({ db }: TestDatabase) =>
  new WholeReadiness(db, readiness, new GroupReadinessReader(groups), new ReadinessCounter());

/** Whatever the work resolves with, or the status that it is refused with. */
export async function statusOf(work: Promise<unknown>): Promise<unknown> {
  return work.catch((error: unknown) => {
    if (error instanceof Problem) return error.status;
    throw error;
  });
}

/** The statements that reach the database while the work runs, without BEGIN, COMMIT and what the door says itself. */
export async function statementsOf(world: TestDatabase, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const { logger } = world.dataSource;
  const own = /^(begin|select 1; commit)/;
  world.dataSource.logger = {
    logQueryError: () => undefined,
    logQuerySlow: () => undefined,
    logSchemaBuild: () => undefined,
    logMigration: () => undefined,
    log: () => undefined,
    logQuery: (query) => void (own.test(query) || statements.push(query)),
  };
  try {
    await work();
  } finally {
    world.dataSource.logger = logger;
  }
  return statements;
}

/** The jobs promised so far, by name; forgets them. */
export async function promised(world: TestDatabase): Promise<{ name: string; payload: unknown }[]> {
  const rows = await world.owner<{ name: string; payload: unknown }>(
    'select name, payload from outbox order by created_at, id',
  );
  await world.owner('delete from outbox');
  return rows;
}

/** What the audit says of one subject, the first deed first. */
export async function audited(
  world: TestDatabase,
  subjectId: string,
): Promise<{ deed: string; actor: string; facts: unknown }[]> {
  return world.owner(
    'select deed, actor_person_id as actor, facts from audit_entry where subject_id = $1 order by at, id',
    [subjectId],
  );
}
