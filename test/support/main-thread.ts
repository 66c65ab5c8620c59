import { readFileSync } from 'node:fs';

/** How long the one thread that everybody waits for has worked, in milliseconds; where nobody counts that, how late it is. */
function worked(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** What the work comes to, the longest that it held up the event loop, in milliseconds, and how much memory was added at most, in MB. */
export async function costOf<T>(work: () => Promise<T>): Promise<{ pause: number; memory: number; done: T }> {
  const before = process.memoryUsage.rss();
  let [longest, memory, last] = [0, 0, worked()];
  const ticker = setInterval(() => {
    const now = worked();
    longest = Math.max(longest, now - last);
    memory = Math.max(memory, process.memoryUsage.rss() - before);
    last = now;
  }, 2);
  const done = await work();
  clearInterval(ticker);
  return { pause: longest, memory: memory / 1024 / 1024, done };
}
