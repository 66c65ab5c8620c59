import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

type Question = { id: number; deed: string; given: unknown };
type Reply = { id: number; result?: unknown; failure?: string };
type Deed = (given: never) => Promise<unknown>;

const entry = fileURLToPath(new URL('process.mjs', import.meta.url));
const patienceMs = 5_000;

/** A process of the bench's own that does what it is asked for; it has a core's time to itself, as its counterpart has. */
export class Part {
  private readonly waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  private last = 0;

  private constructor(private readonly child: ChildProcess) {
    child.on('message', ({ id, result, failure }: Reply) => {
      const asker = this.waiting.get(id);
      this.waiting.delete(id);
      if (failure === undefined) asker?.resolve(result as never);
      else asker?.reject(new Error(failure));
    });
    child.once('exit', () => {
      for (const { reject } of this.waiting.values())
        reject(new Error(`${child.spawnargs.at(-1)} ended before it had answered.`));
    });
  }

  /** Starts the file in a process; it ends with this one, however that ends. */
  static start(file: string): Part {
    return new Part(fork(entry, [`./${file}`], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }));
  }

  /** Resolves with what the part answers; rejects with its reason, or when it has ended. */
  async ask<Result>(deed: string, given: unknown = {}): Promise<Result> {
    const id = (this.last += 1);
    return new Promise<Result>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.child.send({ id, deed, given } satisfies Question);
    });
  }

  async stop(): Promise<void> {
    await end(this.child);
  }
}

/** Asks a process that we started to end, and makes it end where it does not. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await ended;
  clearTimeout(impatient);
}

/** What a part can be asked for; answers go back in the order in which they are known. */
export function serve(deeds: Record<string, Deed>): void {
  process.on('message', ({ id, deed, given }: Question) => {
    void (async (): Promise<Reply> => ({ id, result: await deeds[deed]!(given as never) }))()
      .catch((error: unknown) => ({
        id,
        failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }))
      .then((reply) => process.send?.(reply));
  });
  process.on('disconnect', () => process.exit(0));
  process.on('SIGTERM', () => process.exit(0));
}

/** Milliseconds on the one clock that all processes of this machine share. */
export function clockMs(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
