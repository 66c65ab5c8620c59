import { Injectable } from '@nestjs/common';
import { demand } from '../../access/policies.rules.js';
import type { Language } from '../../contract/manner.js';
import type { ImportForm, ImportList } from '../../contract/roster.js';
import type { Actor } from '../../platform/actor.js';
import { Aside, workIn } from '../../platform/aside.js';
import { Database, type Tx } from '../../platform/database.js';
import type { Deed } from '../../platform/deed.js';
import { newId } from '../../platform/ids.js';
import { Stale, TooLarge } from '../../platform/problem.js';
import { GroupService } from '../group.service.js';
import { ListTooLong, ListUnreadable, RowsRejected } from '../groups.problem.js';
import { ImportWriter } from './import.writer.js';
import { RosterReader } from './roster.reader.js';
import type { Planned, PlanInput, PlanOutput } from './roster.worker.js';

const plan = workIn<PlanInput, Promise<PlanOutput>>(import.meta.url, './roster.worker.js', 'plan');

const refusals = { unreadable: ListUnreadable, tooManyRows: ListTooLong, tooLarge: TooLarge };

const imports = `select id, imported_at as "importedAt", imported_at + interval '1 day' as "undoUntil", undone_at as "undoneAt", counts
  from roster_import where group_id = $1 and imported_at > clock_now() - interval '1 day' order by imported_at desc, id desc
  limit 50`;

/** How often a plan is made anew because somebody changes the roster meanwhile. */
const mostAttempts = 3;

type Told = { language: Language; importId: string | null };
type Plan = Planned & { groupId: string; importId: string; mark: string; takes: ImportForm['rejected'] };
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
    private readonly db: Database,
    private readonly groups: GroupService,
    private readonly roster: RosterReader,
    private readonly writer: ImportWriter,
    private readonly aside: Aside,
  ) {}

  /** What an import would do; changes nothing. Resolves with the JSON of an `ImportResult`. */
  async preview(actor: Actor, groupId: string, form: ImportForm, language: Language): Promise<string> {
    return (await this.plan(actor, groupId, form, { language, importId: null })).answer;
  }

  /**
   * Does what the preview said, all of it or nothing. A rejected row refuses the whole with `RowsRejected`, which tells each row and its reason,
   * unless the form says that such rows stay out; the leader says so by a button of its own, that names how many. The file is read and held
   * against the roster before anything is begun; where somebody has changed the roster meanwhile, that is done anew. Resolves as `preview` does.
   */
  async import(deed: Deed, groupId: string, form: ImportForm, language: Language): Promise<string> {
    for (let attempt = 1; ; attempt += 1) {
      const importId = newId();
      const planned = await this.plan(deed.actor, groupId, form, { language, importId });
      try {
        return await deed.do((tx) =>
          this.write(tx, deed.actor, { groupId, importId, ...planned, takes: form.rejected }),
        );
      } catch (error) {
        if (!(error instanceof Stale) || attempt === mostAttempts) throw error;
      }
    }
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

  private async write(tx: Tx, actor: Actor, { groupId, mark, rejected, takes, ...decided }: Plan): Promise<string> {
    const leader = await this.leader(tx, actor, groupId);
    if (takes === 'refuse' && rejected.length > 0) {
      const faults = rejected.map(({ row, reason }) => ({
        path: `rows.${row}`,
        code: 'rowRejected',
        facts: { reason },
      }));
      throw new RowsRejected({ count: decided.counts.reject }, faults);
    }
    await this.groups.hold(tx, [groupId]);
    if (!(await this.roster.isStill(tx, groupId, mark))) throw new Stale();
    await this.writer.write(tx, leader, { groupId, ...decided });
    return decided.answer;
  }

  /** Reads and decides outside any transaction, so that none waits for a long list. */
  private async plan(actor: Actor, groupId: string, form: ImportForm, { language, importId }: Told) {
    const { today, undoUntil, known, mark, own } = await this.db.as(actor, async (tx) => {
      await this.leader(tx, actor, groupId);
      const moment = await this.roster.moment(tx);
      const roster = await this.roster.marked(tx, groupId);
      return { ...moment, ...roster, own: await this.roster.capabilities(tx, groupId) };
    });
    const { file, headerRow, columns, corrections } = form;
    const output = await this.thought({
      headerRow,
      columns,
      corrections,
      bytes: file.bytes,
      known,
      own,
      today,
      language,
      importId,
      undoUntil: importId === null ? null : undoUntil,
    });
    if ('refused' in output) throw new refusals[output.refused]();
    return { ...output, mark };
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
