import { setTimeout as pause } from 'node:timers/promises';

/** What was promised after a crash: everything is as it should be by then, counted from when the service listens again, with no hand on it. */
export const promisedMs = 15_000;

type Patience = {
  ms?: number;
  since?: number;
  /** What is to be told instead, where it never comes to be so. */
  otherwise?: () => Promise<unknown>;
};

/** Asks again and again until the answer is yes; rejects when it still is not after so long, counted from `since`. */
export async function until(
  what: string,
  isSo: () => Promise<boolean> | boolean,
  { ms = promisedMs, since = performance.now(), otherwise = async () => undefined }: Patience = {},
): Promise<void> {
  for (;;) {
    if (await isSo()) return;
    if (performance.now() - since > ms)
      throw new Error(`After ${ms / 1000} s it still was not so that ${what}. ${JSON.stringify(await otherwise())}`);
    await pause(50);
  }
}
