import type { Board, BoardRequest } from '../../src/contract/board.js';
import type { Incident, LogEntry } from '../../src/contract/incidents.js';
import type { Readiness } from '../../src/contract/readiness.js';
import type { AskGroups, Asked, OfferLine, Request } from '../../src/contract/requests.js';
import { demoId } from '../../src/demo/demo.id.js';
import { eventually } from './eventually.js';
import type { SignedIn } from './phones.js';
import type { Line, TestService } from './service.js';

type Opening = { title: string; kind?: string; exercise?: boolean; place?: string; description?: string };
type Asking = Omit<AskGroups, 'groupIds'>;
type Shown<T> = { [Key in keyof T]?: unknown };

/** What an officer needs of the story she is in. */
export type Stage = { service: TestService; watched: WatchedIncident[] };

/** A request as both sides of a story speak of it. */
export type OneRequest = { id: string; groupId: string };

/** Somebody who works in a municipality: a duty officer or a coordinator. Keeps everything that she was shown. */
export class Officer {
  readonly seen: string[] = [];
  readonly municipalityId: string;

  constructor(
    readonly stage: Stage,
    readonly who: SignedIn,
  ) {
    this.municipalityId = who.me.grants.find((grant) => grant.municipalityId)!.municipalityId!;
  }

  /** What she is shown at an address of the service; the status is in front where it is a refusal. */
  async reads<Body>(path: string): Promise<Body> {
    const { status, body } = await this.who.client.get<Body>(path);
    this.seen.push(`GET ${path} ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** Does something; throws where it is refused. */
  async does<Body>(path: string, body: object = {}, key?: string, method: 'POST' | 'PATCH' = 'POST'): Promise<Body> {
    const extra = key === undefined ? {} : { headers: { 'idempotency-key': key } };
    const answer = await this.who.client.send<Body>(method, path, body, extra);
    this.seen.push(`${method} ${path} ${answer.status} ${JSON.stringify(answer.body)}`);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Changes something. */
  async changes<Body>(path: string, body: object): Promise<Body> {
    return this.does(path, body, undefined, 'PATCH');
  }

  /** Her line to the service; everything that comes over it is kept. */
  async listens(): Promise<Line> {
    const line = await this.stage.service.socket(this.who.client);
    line.onAny((event: string, ...said: unknown[]) => this.seen.push(`${event} ${JSON.stringify(said)}`));
    return line;
  }

  /** Her municipality's page. */
  async readiness(): Promise<Readiness> {
    return this.reads(`municipalities/${this.municipalityId}/readiness`);
  }

  /** Opens an incident and watches it from then on. */
  async opens({ kind = 'extreme_weather', exercise = false, place, ...rest }: Opening): Promise<WatchedIncident> {
    const { municipalityId } = this;
    const where = place === undefined ? {} : { place: { name: place } };
    const incident = await this.does<Incident>('incidents', { ...rest, ...where, municipalityId, kind, exercise });
    const watched = new WatchedIncident(this, incident.id, await this.listens());
    await watched.begin();
    this.stage.watched.push(watched);
    return watched;
  }
}

/** An incident and its live board, as a duty officer has it before her. */
export class WatchedIncident {
  readonly entries: LogEntry[] = [];
  board: Board;

  constructor(
    private readonly officer: Officer,
    readonly id: string,
    private readonly line: Line,
  ) {}

  async begin(): Promise<void> {
    this.line.on('incident.board', ({ board }) => {
      this.board = board;
    });
    this.line.on('incident.entries', ({ entries }) => this.entries.push(...entries));
    const answer = await this.line.emitWithAck('incident.watch', { incidentId: this.id });
    if ('problem' in answer) throw new Error(answer.problem.type);
    this.officer.seen.push(`incident.watch ${JSON.stringify(answer)}`);
    this.board ??= answer.board;
    this.entries.unshift(...answer.entries);
  }

  /** Asks groups, by their short names; resolves with the requests in the same order. */
  async asks(slugs: readonly string[], asking: Asking, key?: string): Promise<OneRequest[]> {
    const groupIds = slugs.map((slug) => demoId('group', slug));
    const { requests } = await this.officer.does<Asked>(`incidents/${this.id}/requests`, { groupIds, ...asking }, key);
    return requests;
  }

  /** Waits until the board shows this, as far as it is said. */
  async shows(expected: Shown<Board>): Promise<void> {
    await eventually(() => expect(this.board).toMatchObject(expected));
  }

  /** Waits until the board shows this of one request. */
  async showsOf(request: OneRequest, expected: Shown<BoardRequest>): Promise<void> {
    await eventually(() => expect(this.of(request)).toMatchObject(expected));
  }

  /** Waits until the numbers of one capability are these: asked, offered, agreed. */
  async covers(capability: string, ...[asked, offered, agreed]: [asked: number, offered: number, agreed: number]) {
    await eventually(() => {
      expect(this.board.coverage.find((row) => row.capability === capability)).toMatchObject({
        asked,
        offered,
        agreed,
      });
    });
  }

  /** Waits until the log has these kinds of entries about a request, in this order and no other of those kinds. */
  async tells(request: OneRequest, kinds: readonly LogEntry['kind'][]): Promise<void> {
    await eventually(() => {
      const told = this.entries.filter(({ requestId, kind }) => requestId === request.id && kinds.includes(kind));
      expect(told.map(({ kind }) => kind)).toEqual(kinds);
    });
  }

  of(request: OneRequest): BoardRequest {
    return this.board.requests.find(({ id }) => id === request.id)!;
  }

  async agrees({ id }: OneRequest, lines?: OfferLine[]): Promise<Request> {
    return this.officer.does(`requests/${id}/agree`, lines ? { lines } : {});
  }

  async standsDown({ id }: OneRequest, message?: string): Promise<Request> {
    return this.officer.does(`requests/${id}/stand-down`, { message });
  }

  async withdraws({ id }: OneRequest, message?: string): Promise<Request> {
    return this.officer.does(`requests/${id}/withdraw`, { message });
  }

  async closes(message?: string): Promise<Incident> {
    return this.officer.does(`incidents/${this.id}/close`, { message });
  }

  /** The whole log, page by page. */
  async log(limit = 200): Promise<LogEntry[]> {
    const all: LogEntry[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const after: string = cursor ? `&cursor=${cursor}` : '';
      const page: { items: LogEntry[]; nextCursor: string | null } = await this.officer.reads(
        `incidents/${this.id}/log?limit=${limit}${after}`,
      );
      all.push(...page.items);
      cursor = page.nextCursor;
    }
    return all;
  }

  /** What her screen shows otherwise than what is stored, in words; waits for what is on its way. */
  async differenceFrom(stored: Board): Promise<string[]> {
    const seqs = Array.from({ length: stored.seq }, (_, index) => index + 1);
    try {
      await eventually(() => {
        expect(this.board).toEqual(stored);
        expect(this.entries.map(({ seq }) => seq)).toEqual(seqs);
      });
      return [];
    } catch (error) {
      return [`a screen that shows something else: ${String(error)}`];
    }
  }
}
