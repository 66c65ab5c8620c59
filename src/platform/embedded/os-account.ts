import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** An account of the operating system that PostgreSQL runs as; it refuses to be root. */
export interface OsAccount {
  uid: number;
  gid: number;
}

const overflow: OsAccount = { uid: 65_534, gid: 65_534 };

/** The account for a server on this directory: nothing to change for an ordinary user, for root somebody without rights. */
export async function accountFor(directory: string): Promise<OsAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(directory).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'));
  const entry = ['postgres', 'nobody'].map((name) => lines.find(([login]) => login === name)).find(Boolean);
  return entry ? { uid: Number(entry[2]), gid: Number(entry[3]) } : overflow;
}

/** True if the account may enter the directory by its path; parents may be closed to it, as root's home is. */
export async function mayEnter(account: OsAccount | undefined, directory: string): Promise<boolean> {
  if (!account) return true;
  for (let path = await realpath(directory); ; path = dirname(path)) {
    const { uid, gid, mode } = await stat(path);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (path === dirname(path)) return true;
  }
}
