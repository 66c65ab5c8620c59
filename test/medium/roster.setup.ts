import { Audit } from '../../src/access/audit.service.js';
import type { Language } from '../../src/contract/manner.js';
import type { ImportForm, ImportResult } from '../../src/contract/roster.js';
import { HandOverService } from '../../src/groups/hand-over.service.js';
import { ExportService } from '../../src/groups/roster/export.service.js';
import { ImportService } from '../../src/groups/roster/import.service.js';
import { ImportWriter } from '../../src/groups/roster/import.writer.js';
import { JoinLinkService } from '../../src/groups/roster/join-link.service.js';
import { JoinRequestService } from '../../src/groups/roster/join-request.service.js';
import { JoinService } from '../../src/groups/roster/join.service.js';
import { KinService } from '../../src/groups/roster/kin.service.js';
import { RosterReader } from '../../src/groups/roster/roster.reader.js';
import { UndoService } from '../../src/groups/roster/undo.service.js';
import { BelongingsService } from '../../src/people/belongings.service.js';
import { NextOfKinService } from '../../src/people/next-of-kin.service.js';
import { Aside } from '../../src/platform/aside.js';
import type { Actor } from '../../src/platform/actor.js';
import { Deed } from '../../src/platform/deed.js';
import { Outbox } from '../../src/platform/outbox.js';
import type { PublicAddress } from '../../src/platform/public-address.js';
import type { TestDatabase } from '../support/world.js';
import { groups, members, reader } from './records.setup.js';

const audit = new Audit();
const writer = new ImportWriter(groups, new Outbox(), audit);
const roster = new RosterReader();

export const aside = new Aside();
export const importsOf = ({ db }: TestDatabase, from = roster) => new ImportService(db, groups, from, writer, aside);
export const undoing = new UndoService(groups, writer, audit);
export const links = new JoinLinkService(groups, audit, { url: 'https://beredt.example' } as PublicAddress);
export const joining = new JoinService();
const places = new HandOverService(members, new BelongingsService(new Outbox()), new Outbox());
export const requests = new JoinRequestService(groups, members, places, new Outbox(), audit);
export const nextOfKin = new NextOfKinService();
export const kin = new KinService(groups, reader, nextOfKin, audit);
export const exportsOf = ({ db }: TestDatabase) => new ExportService(db, groups, roster, audit, aside);

/** A file as a form brings it, with what else the form says. */
export const form = (file: string | Buffer, more: Partial<Omit<ImportForm, 'file'>> = {}): ImportForm => ({
  file: { name: 'liste.csv', bytes: Buffer.from(file as string) },
  rejected: 'leaveOut',
  ...more,
});

/** Reads a list into a roster, or shows what that would do. */
export async function importing(
  world: TestDatabase,
  actor: Actor,
  groupId: string,
  sent: ImportForm,
  { dryRun = false, language = 'nb', from }: { dryRun?: boolean; language?: Language; from?: RosterReader } = {},
): Promise<ImportResult> {
  const imports = importsOf(world, from);
  const deed = new Deed(world.db, actor, { method: 'POST', url: '/', body: sent, key: undefined });
  const json = dryRun
    ? await imports.preview(actor, groupId, sent, language)
    : await imports.import(deed, groupId, sent, language);
  return JSON.parse(json) as ImportResult;
}
