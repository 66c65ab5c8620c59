import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** Kills whatever it was told of and not told the end of, as soon as whoever told it is gone, however that went. */
const reaper = `
  const alive = new Set();
  require('node:readline').createInterface({ input: process.stdin })
    .on('line', (line) => (line[0] === '+' ? alive.add(+line.slice(1)) : alive.delete(+line.slice(1))))
    .on('close', () => alive.forEach((pid) => { try { process.kill(pid, 'SIGKILL'); } catch {} }));
`;
let watching: ChildProcess | undefined;

// Jest gives its tests a process object that hears no exit, and a test run may be killed as well: hence one that outlives it.
function tellReaper(line: string): void {
  if (!watching) {
    watching = spawn(process.execPath, ['-e', reaper], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    watching.unref();
    (watching.stdin as Socket).unref();
  }
  watching.stdin!.write(`${line}\n`);
}

/** A child process of the test's own: it does not outlive the test, however that ends. */
export class Process {
  /** What it has printed, line by line, on both of its outputs. */
  readonly lines: string[] = [];
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;

  constructor(program: string, args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
    this.child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    if (this.child.pid) tellReaper(`+${this.child.pid}`);
    for (const output of [this.child.stdout!, this.child.stderr!]) {
      createInterface({ input: output }).on('line', (line) => this.lines.push(line));
    }
    this.ended = once(this.child, 'close').finally(() => tellReaper(`-${this.child.pid}`));
    this.ended.catch(() => undefined);
  }

  /** Resolves when it has printed such a line; rejects when it ends before, or takes too long. */
  async says(text: string, ms = 30_000): Promise<void> {
    for (const since = performance.now(); !this.lines.some((line) => line.includes(text)); await pause(20)) {
      const isOver = this.child.exitCode !== null || this.child.signalCode !== null;
      if (isOver || performance.now() - since > ms)
        throw new Error(`The process never said “${text}”. It said:\n${this.lines.slice(-40).join('\n')}`);
    }
  }

  /** Ends it as a power cut would; resolves when it is gone. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Stops the time for it: it keeps everything it holds and does nothing. */
  freeze(): void {
    this.child.kill('SIGSTOP');
  }

  /** Lets it go on where it was, as if no time had passed. */
  thaw(): void {
    this.child.kill('SIGCONT');
  }
}

/** A port that nobody listens on just now. */
export async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The service as it is installed, in a process of its own that can be killed and started again under the same address. */
export class ServiceProcess {
  private process: Process | undefined;

  private constructor(
    readonly url: string,
    private readonly env: Record<string, string>,
  ) {}

  /** Starts the built service with these settings and nothing else of this environment. */
  static async start(settings: Record<string, string>): Promise<ServiceProcess> {
    const port = await aFreePort();
    const env = { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'warn', HOST: '127.0.0.1', PORT: String(port) };
    const service = new ServiceProcess(`http://127.0.0.1:${port}`, { ...env, ...settings });
    await service.start();
    return service;
  }

  /** Starts it once more; resolves, when it listens again, with the instant of that. */
  async start(): Promise<number> {
    this.process = new Process(process.execPath, ['--enable-source-maps', 'dist/src/main.js'], { env: this.env });
    await this.process.says('Beredt is ready', 60_000);
    return performance.now();
  }

  async kill(): Promise<void> {
    await this.process?.kill();
  }

  freeze(): void {
    this.process?.freeze();
  }

  thaw(): void {
    this.process?.thaw();
  }

  async says(text: string, ms?: number): Promise<void> {
    await this.process?.says(text, ms);
  }

  /** What it has printed since it was started last. */
  get lines(): readonly string[] {
    return this.process?.lines ?? [];
  }
}
