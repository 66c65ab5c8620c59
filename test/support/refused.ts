import { changedIn, fingerprint } from './fingerprint.js';
import type { SideRole, TwoSides } from './sides.js';

const types: Record<number, string> = {
  403: '/problems/not-permitted',
  404: '/problems/not-found',
  409: '/problems/move-refused',
  422: '/problems/invalid',
};

type Outcome = { status: number; type: unknown; saysWhere: boolean; changed: string[] };

/** What somebody of Lier tries, what it is answered with, and in which tables something is other than before. */
export async function tried(stage: TwoSides, who: SideRole, path: string, body: object): Promise<Outcome> {
  const before = await fingerprint(stage);
  const method = /^agreements\/[^/]+$/.test(path) ? 'PATCH' : 'POST';
  const { status, body: answer } = await stage.lier.clients[who].send(method, path, body);
  const { type, errors } = answer;
  return { status, type, saysWhere: Array.isArray(errors), changed: changedIn(before, await fingerprint(stage)) };
}

/** Refused with the status, and nothing changed. */
export function refusal(status: number): Outcome {
  return { status, type: types[status], saysWhere: status === 422, changed: [] };
}
