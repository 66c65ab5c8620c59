import { Audit } from '../../src/access/audit.service.js';
import type { Language } from '../../src/contract/manner.js';
import type { ImportForm, ImportResult } from '../../src/contract/roster.js';
import { ExportService } from '../../src/groups/roster/export.service.js';
import { ImportService } from '../../src/groups/roster/import.service.js';
import { ImportWriter } from '../../src/groups/roster/import.writer.js';
import { JoinLinkService } from '../../src/groups/roster/join-link.service.js';
import { JoinRequestService } from '../../src/groups/roster/join-request.service.js';
import { JoinService } from '../../src/groups/roster/join.service.js';
import { KinService } from '../../src/groups/roster/kin.service.js';
import { RosterReader } from '../../src/groups/roster/roster.reader.js';
import { UndoService } from '../../src/groups/roster/undo.service.js';
import { NextOfKinService } from '../../src/people/next-of-kin.service.js';
import { Aside } from '../../src/platform/aside.js';
import type { Actor } from '../../src/platform/actor.js';
import { Outbox } from '../../src/platform/outbox.js';
import type { PublicAddress } from '../../src/platform/public-address.js';
import type { TestDatabase } from '../support/world.js';
import { groups, members, reader } from './records.setup.js';

const audit = new Audit();
const writer = new ImportWriter(groups, new Outbox(), audit);
const roster = new RosterReader();

export const aside = new Aside();
export const imports = new ImportService(groups, roster, writer, aside);
export const undoing = new UndoService(groups, writer, audit);
export const links = new JoinLinkService(groups, audit, { url: 'https://beredt.example' } as PublicAddress);
export const joining = new JoinService();
export const requests = new JoinRequestService(groups, members, audit);
export const nextOfKin = new NextOfKinService();
export const kin = new KinService(groups, reader, nextOfKin, audit);
export const exportsOf = ({ db }: TestDatabase) => new ExportService(db, groups, roster, audit, aside);

/** A file as a form brings it, with what else the form says. */
export const form = (file: string | Buffer, more: Omit<ImportForm, 'file'> = {}): ImportForm => ({
  file: { name: 'liste.csv', bytes: Buffer.from(file as string) },
  ...more,
});

/** Reads a list into a roster, or shows what that would do. */
export async function importing(
  { db }: TestDatabase,
  actor: Actor,
  groupId: string,
  sent: ImportForm,
  { dryRun = false, language = 'nb' }: { dryRun?: boolean; language?: Language } = {},
): Promise<ImportResult> {
  const json = await db.as(actor, (tx) =>
    dryRun ? imports.preview(tx, actor, groupId, sent, language) : imports.import(tx, actor, groupId, sent, language),
  );
  return JSON.parse(json) as ImportResult;
}
