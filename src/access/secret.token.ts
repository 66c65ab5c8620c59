import { createHash, randomBytes } from 'node:crypto';

/** A token that nobody guesses: 256 random bits, fit for a cookie and a header. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret: its SHA-256. A stolen table lets nobody in. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
