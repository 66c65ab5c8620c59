import { systemActor } from '../platform/actor.js';
import type { Database, Tx } from '../platform/database.js';
import { followed, noLinks, type AuditedDeed, type Head, type Link } from './audit.rules.js';
import { asHashed, sha256 } from './audit.service.js';

type Row = AuditedDeed & { seq: string; previous_hash: Buffer; hash: Buffer };

const page = `select s.seq, s.previous_hash, s.hash, ${asHashed}
  from audit_seal s left join audit_entry e on e.id = s.entry_id
  where s.seq > $1 order by s.seq limit 2000`;

const actor = systemActor('verify-audit');

/**
 * What the chain says: `brokenSeq` is the number of the first link that is missing, moved or changed, or null where all holds; `head` is the
 * last link that held, to be compared with what the log said.
 */
export type AuditVerdict = { readonly brokenSeq: number | null; readonly head: Head };

/** Walks the whole audit chain, a page at a time. */
export async function verifyAudit(db: Database): Promise<AuditVerdict> {
  let head = noLinks;
  for (;;) {
    const links = await db.as(actor, (tx) => linksAfter(tx, head.seq));
    const walked = followed(links, head, sha256);
    if ('brokenSeq' in walked) return { brokenSeq: walked.brokenSeq, head };
    if (links.length === 0) return { brokenSeq: null, head };
    head = walked.head;
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
