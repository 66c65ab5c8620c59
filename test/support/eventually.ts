import { until } from './service.js';

/** Waits until the expectation holds; fails with what it said last. */
export async function eventually(expectation: () => void | Promise<void>): Promise<void> {
  let failure: unknown;
  await until(async () => {
    try {
      await expectation();
      return true;
    } catch (error) {
      failure = error;
      return false;
    }
  }).catch(() => {
    throw failure;
  });
}
