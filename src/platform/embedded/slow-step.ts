/** Where a line for the person who waits goes. */
export type Say = (text: string) => void;

const patienceMs = 2_000;
const repeatMs = 10_000;

/** Does the work, and says what it is about and for how long once it has lasted more than two seconds. */
export async function saidIfSlow<T>(say: Say, what: string, work: () => Promise<T>): Promise<T> {
  const startedAt = Date.now();
  const tell = (): void => say(`${what} … ${Math.round((Date.now() - startedAt) / 1000)} s`);
  let timer = setTimeout(() => {
    tell();
    timer = setInterval(tell, repeatMs);
  }, patienceMs);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
