import type { ProblemView } from '../../../src/contract/manner.js';
import { Refused, Unreachable } from './problem.js';

const base = '/api/v1';
const patienceMs = 20_000;

export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What goes along with an unsafe call. */
export type Unsafe = { body?: unknown; key: string; version?: number };

const reader = () => document.documentElement.lang || 'nb';

async function refusal(response: Response): Promise<Refused> {
  const problem = (await response.json().catch(() => null)) as ProblemView | null;
  return new Refused({
    ...problem,
    type: problem?.type ?? 'about:blank',
    title: problem?.title ?? '',
    status: response.status,
  });
}

type Call = Omit<RequestInit, 'headers'> & { headers?: Record<string, string>; waitsMs?: number };

async function call(path: string, { waitsMs = patienceMs, ...init }: Call): Promise<Response> {
  const response = await fetch(base + path, {
    ...init,
    credentials: 'same-origin',
    signal: AbortSignal.timeout(waitsMs),
    headers: { 'Accept-Language': reader(), ...init.headers },
  }).catch(() => {
    throw new Unreachable();
  });
  if (!response.ok) throw await refusal(response);
  return response;
}

async function read<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** Reads; rejects with `Refused` or `Unreachable`. */
export async function get<T>(path: string): Promise<T> {
  return read<T>(await call(path, {}));
}

/** Does something, once per key; rejects with `Refused` or `Unreachable`. */
export async function send<T>(method: Method, path: string, { body, key, version }: Unsafe): Promise<T> {
  const headers: Record<string, string> = { 'Idempotency-Key': key };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  return read<T>(await call(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) }));
}

/** Sends a form with a file, with the patience that a large one takes. */
export async function sendForm<T>(path: string, form: FormData, key: string): Promise<T> {
  const headers = { 'Idempotency-Key': key };
  return read<T>(await call(path, { method: 'POST', headers, body: form, waitsMs: 3 * patienceMs }));
}
