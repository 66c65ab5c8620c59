import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';

/** The logins of the embedded database: who made it, who owns its tables, and whom the service is. */
export const logins = { admin: 'beredt_admin', owner: 'beredt_owner', service: 'beredt_service' } as const;

export type Login = keyof typeof logins;

/** The password of each login. */
export type Credentials = Record<Login, string>;

/** Passwords nobody has seen before. */
export function newCredentials(): Credentials {
  return { admin: password(), owner: password(), service: password() };
}

function password(): string {
  return randomBytes(24).toString('hex');
}

/** The passwords kept in the file, or undefined if it is missing or unreadable as such. */
export async function readCredentials(file: string): Promise<Credentials | undefined> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Partial<Credentials>;
    return kept.admin && kept.owner && kept.service ? (kept as Credentials) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the passwords where only the account of the service can read them. */
export async function writeCredentials(file: string, credentials: Credentials): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
