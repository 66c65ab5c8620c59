import { spawn } from 'node:child_process';
import { prepare, requireNode, root } from './prepare.mjs';

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const patienceMs = 2_000;

requireNode();
try {
  await prepare();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
serve();

/** Runs the service until it ends, and ends as it did. A second Ctrl-C, after a while, no longer waits. */
function serve() {
  const service = spawn(process.execPath, ['--enable-source-maps', 'dist/src/main.js'], {
    cwd: root,
    stdio: 'inherit',
  });
  let askedAt;
  const passOn = (signal) => {
    if (askedAt === undefined) {
      askedAt = Date.now();
      service.kill(signal);
    } else if (Date.now() - askedAt > patienceMs) {
      service.kill('SIGKILL');
    }
  };
  for (const signal of endings) process.on(signal, passOn);
  service.once('error', (error) => {
    process.stderr.write(`The service could not be started: ${error.message}\n`);
    process.exit(1);
  });
  service.once('exit', (code, signal) => {
    for (const ending of endings) process.off(ending, passOn);
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code ?? 1;
  });
}
