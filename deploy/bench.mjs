import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findRedis } from './findings.mjs';
import { prepare, requireNode, root } from './prepare.mjs';
import { say } from './progress.mjs';

requireNode();
try {
  await prepare();
  process.exitCode = await bench(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** Measures the built service against bare baselines; a Redis of its own is used, never one that is there already. */
async function bench(args) {
  delete process.env.REDIS_URL;
  const redis = findRedis();
  if (!redis) say('Left out: the figures on Redis (apt-get install redis-server).');
  const child = spawn(process.execPath, ['bench/process.mjs', './run.ts', `--redis=${redis}`, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const [code] = await once(child, 'exit');
  return code ?? 1;
}
