import { Injectable } from '@nestjs/common';
import { demand } from '../../access/policies.rules.js';
import type { Language } from '../../contract/manner.js';
import type { ImportForm, ImportList } from '../../contract/roster.js';
import type { Actor } from '../../platform/actor.js';
import { Aside, workIn } from '../../platform/aside.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { TooLarge } from '../../platform/problem.js';
import { GroupService } from '../group.service.js';
import { ListTooLong, ListUnreadable } from '../groups.problem.js';
import { ImportWriter } from './import.writer.js';
import { RosterReader } from './roster.reader.js';
import type { PlanInput, PlanOutput } from './roster.worker.js';

const plan = workIn<PlanInput, Promise<PlanOutput>>(import.meta.url, './roster.worker.js', 'plan');

const refusals = { unreadable: ListUnreadable, tooManyRows: ListTooLong, tooLarge: TooLarge };

const imports = `select id, imported_at as "importedAt", imported_at + interval '1 day' as "undoUntil", undone_at as "undoneAt", counts
  from roster_import where group_id = $1 and imported_at > clock_now() - interval '1 day' order by imported_at desc, id desc
  limit 50`;

type ImportRow = {
  id: string;
  importedAt: Date;
  undoUntil: Date;
  undoneAt: Date | null;
  counts: ImportList['items'][0]['counts'];
};

/** Reads the lists that groups have kept in spreadsheets into their rosters. */
@Injectable()
export class ImportService {
  constructor(
    private readonly groups: GroupService,
    private readonly roster: RosterReader,
    private readonly writer: ImportWriter,
    private readonly aside: Aside,
  ) {}

  /** What an import would do; changes nothing. Resolves with the JSON of an `ImportResult`. */
  async preview(tx: Tx, actor: Actor, groupId: string, form: ImportForm, language: Language): Promise<string> {
    await this.leader(tx, actor, groupId);
    return (await this.plan(tx, groupId, form, language, null)).answer;
  }

  /** Does what the preview said, all of it or nothing; rows that are rejected stay out and are told. Resolves as `preview` does. */
  async import(tx: Tx, actor: Actor, groupId: string, form: ImportForm, language: Language): Promise<string> {
    const leader = await this.leader(tx, actor, groupId);
    // A long list is thought through elsewhere while this transaction waits; a busy machine needs its time for it.
    await tx.query(`set local idle_in_transaction_session_timeout = '2min'`);
    await this.groups.hold(tx, [groupId]);
    const importId = newId();
    const { answer, counts, creates, updates } = await this.plan(tx, groupId, form, language, importId);
    await this.writer.write(tx, leader, { importId, groupId, counts, creates, updates });
    return answer;
  }

  /** The imports of the last day. */
  async list(tx: Tx, actor: Actor, groupId: string): Promise<ImportList> {
    await this.leader(tx, actor, groupId);
    const rows = await tx.query<ImportRow[]>(imports, [groupId]);
    return {
      items: rows.map(({ importedAt, undoUntil, undoneAt, ...row }) => ({
        ...row,
        importedAt: importedAt.toISOString(),
        undoUntil: undoUntil.toISOString(),
        undoneAt: undoneAt?.toISOString() ?? null,
      })),
    };
  }

  private async leader(tx: Tx, actor: Actor, groupId: string) {
    await this.groups.get(tx, groupId);
    return demand(actor, 'member.change', { groupId });
  }

  private async plan(tx: Tx, groupId: string, form: ImportForm, language: Language, importId: string | null) {
    const { today, undoUntil } = await this.roster.moment(tx);
    const { file, ...said } = form;
    const output = await this.thought({
      ...said,
      bytes: file.bytes,
      known: await this.roster.known(tx, groupId),
      own: await this.roster.capabilities(tx, groupId),
      today,
      language,
      importId,
      undoUntil: importId === null ? null : undoUntil,
    });
    if ('refused' in output) throw new refusals[output.refused]();
    return output;
  }

  private async thought(input: PlanInput): Promise<PlanOutput> {
    try {
      return await this.aside.run(plan, input);
    } catch (error) {
      // A file that unpacks to more than there is room for.
      if ((error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY') throw new TooLarge();
      throw error;
    }
  }
}
