import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand } from '../../access/policies.rules.js';
import type { Language } from '../../contract/manner.js';
import type { Actor } from '../../platform/actor.js';
import { Aside, workIn } from '../../platform/aside.js';
import { Database } from '../../platform/database.js';
import { GroupService } from '../group.service.js';
import { RosterReader } from './roster.reader.js';
import type { WriteInput } from './roster.worker.js';

const write = workIn<WriteInput, Promise<Uint8Array>>(import.meta.url, './roster.worker.js', 'write');

/** Gives a group its own list back as a file that the import reads unchanged. */
@Injectable()
export class ExportService {
  constructor(
    private readonly db: Database,
    private readonly groups: GroupService,
    private readonly roster: RosterReader,
    private readonly audit: Audit,
    private readonly aside: Aside,
  ) {}

  /** The file; that somebody took it is written down. */
  async export(actor: Actor, groupId: string, format: WriteInput['format'], language: Language): Promise<Buffer> {
    const known = await this.db.as(actor, async (tx) => {
      await this.groups.get(tx, groupId);
      demand(actor, 'member.read', { groupId });
      await this.audit.write(tx, actor, 'member.export', { kind: 'group', id: groupId, groupId }, { format });
      return this.roster.known(tx, groupId);
    });
    return Buffer.from(await this.aside.run(write, { known, language, format }));
  }
}
