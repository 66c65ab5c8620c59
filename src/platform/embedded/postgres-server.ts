import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartRefused } from '../start-refused.js';
import type { PostgresCluster } from './postgres-cluster.js';
import { saidIfSlow, type Say } from './slow-step.js';

export interface ServerOptions {
  logFile: string;
  log: Say;
  durable: boolean;
}

const attempts = 30;
const betweenAttemptsMs = 500;

/** What passes by itself: another program took the port, or the last processes of a killed server are still going. */
const passing = /Address already in use|pre-existing shared memory block|lock file "postmaster\.pid" already exists/;

/** One running server on one port, started again on the same port if it ends by itself. */
export class PostgresServer {
  private child: ChildProcess;
  private isStopping = false;
  private watching: Promise<void> | undefined;
  private readonly endWithUs = (): void => void this.child.kill('SIGINT');

  private constructor(
    private readonly cluster: PostgresCluster,
    private readonly options: ServerOptions,
    readonly port: number,
  ) {}

  /** Starts the server on a free port and resolves when it takes connections. */
  static async start(cluster: PostgresCluster, options: ServerOptions): Promise<PostgresServer> {
    for (let attempt = 1; ; attempt++) {
      const server = new PostgresServer(cluster, options, await freePort());
      try {
        await saidIfSlow(options.log, 'Starting the database', () => server.launch());
        process.once('exit', server.endWithUs);
        server.watching = server.watch();
        return server;
      } catch (error) {
        if (attempt === attempts || !passing.test(String(error))) throw error;
        await sleep(betweenAttemptsMs);
      }
    }
  }

  /** Ends the server in good order. */
  async stop(): Promise<void> {
    this.isStopping = true;
    // Nothing else may keep this process going until the server has ended, and whoever waits for that must not be cut off.
    this.child.ref();
    process.off('exit', this.endWithUs);
    await this.end();
    await this.watching;
    await this.end();
  }

  private async end(): Promise<void> {
    if (this.child.pid !== undefined && !hasEnded(this.child)) await this.cluster.stop(this.child.pid);
  }

  private async launch(): Promise<void> {
    this.child = await this.cluster.spawn(settings(this.port, this.options.durable), this.options.logFile);
    let failure: Error | undefined;
    this.child.once('error', (error) => (failure = error));
    while (!(await this.cluster.isReady(this.child.pid ?? 0))) {
      if (failure) throw new StartRefused(`PostgreSQL cannot be started here: ${failure.message}.`);
      if (hasEnded(this.child))
        throw new StartRefused(`PostgreSQL did not start: ${await lastWords(this.options.logFile)}`);
      await sleep(10);
    }
  }

  private async watch(): Promise<void> {
    while (!this.isStopping) {
      if (!hasEnded(this.child)) await once(this.child, 'exit');
      if (this.isStopping) return;
      this.options.log(`PostgreSQL ended by itself and is started again; ${this.options.logFile} may say why.`);
      await this.launch().catch((error: unknown) => this.isStopping || this.options.log(String(error)));
      await sleep(betweenAttemptsMs);
    }
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** No statement and no value of a row reaches PostgreSQL's log: they are about people. */
function settings(port: number, durable: boolean): Record<string, string> {
  const careless = { fsync: 'off', full_page_writes: 'off' };
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'log',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(durable ? {} : careless),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function lastWords(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n');
  return lines.slice(-3).join(' ').trim() || 'it gave no reason.';
}
