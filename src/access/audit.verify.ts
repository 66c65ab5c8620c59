import { systemActor } from '../platform/actor.js';
import type { Database, Tx } from '../platform/database.js';
import { followed, noLinks, type AuditedDeed, type Link, type Walked } from './audit.rules.js';
import { asHashed, sha256 } from './audit.service.js';

type Row = AuditedDeed & { seq: string; previous_hash: Buffer; hash: Buffer };

const page = `select s.seq, s.previous_hash, s.hash, ${asHashed}
  from audit_seal s left join audit_entry e on e.id = s.entry_id
  where s.seq > $1 order by s.seq limit 2000`;

const actor = systemActor('verify-audit');

/** Walks the whole audit chain, a page at a time; the head it reaches is to be compared with the one that the log told last. */
export async function verifyAudit(db: Database): Promise<Walked> {
  let walked: Walked = { head: noLinks, brokenSeq: null };
  for (;;) {
    const links = await db.as(actor, (tx) => linksAfter(tx, walked.head.seq));
    if (links.length === 0) return walked;
    walked = followed(links, walked.head, sha256);
    if (walked.brokenSeq !== null) return walked;
  }
}

async function linksAfter(tx: Tx, seq: number): Promise<Link[]> {
  const rows = await tx.query<Row[]>(page, [seq]);
  return rows.map(({ seq: number, previous_hash: previousHash, hash, ...entry }) => ({
    seq: Number(number),
    previousHash,
    hash,
    entry: entry.id === null ? null : entry,
  }));
}
