import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { findChromium, findRedis } from './findings.mjs';
import { prepare, requireNode, root } from './prepare.mjs';
import { say, step } from './progress.mjs';

/** Quick ones first. Each is a project of jest.config.mjs. */
const suites = ['rules', 'architecture', 'medium', 'story', 'faults', 'browser'];
const withRedis = ['medium', 'story', 'faults'];

requireNode();
try {
  process.exitCode = await test(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** Runs the suites named in the arguments, or all of them; whatever else is named goes to Jest. */
async function test(args) {
  await prepare();
  const named = suites.filter((suite) => args.includes(suite));
  const wanted = named.length > 0 ? named : suites;
  const redis = findRedis();
  const chromium = wanted.includes('browser') ? await step('Looking for a browser', findChromium) : '';
  const leftOut = whatIsLeftOut(wanted, redis, chromium);
  if (leftOut && process.env.CI === 'true') throw new Error(leftOut);
  const chosen = wanted.filter((suite) => suite !== 'browser' || chromium);
  const rest = args.filter((arg) => !suites.includes(arg));
  const failed = await run(chosen, rest, { ...process.env, BEREDT_TEST_REDIS: redis, BEREDT_TEST_CHROMIUM: chromium });
  if (failed.length > 0) say(`Failed: ${failed.join(', ')}.`);
  if (leftOut) say(leftOut);
  return failed.length > 0 ? 1 : 0;
}

async function run(chosen, rest, env) {
  const failed = [];
  for (const suite of chosen) {
    if (!(await passes(suite, rest, env))) failed.push(suite);
  }
  return failed;
}

function whatIsLeftOut(wanted, redis, chromium) {
  const parts = [];
  const onRedis = wanted.filter((suite) => withRedis.includes(suite));
  if (onRedis.length > 0 && !redis) {
    parts.push(`the part of ${onRedis.join(', ')} that needs Redis (apt-get install redis-server, or set REDIS_URL)`);
  }
  if (wanted.includes('browser') && !chromium) {
    parts.push('browser (apt-get install chromium, or set CHROMIUM_PATH)');
  }
  return parts.length > 0 ? `Left out: ${parts.join('; ')}.` : undefined;
}

async function passes(suite, rest, env) {
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const workers = String(availableParallelism());
  const child = spawn(
    process.execPath,
    [...jest, '--selectProjects', suite, '--maxWorkers', workers, ...prefixed(rest)],
    {
      cwd: root,
      stdio: 'inherit',
      env,
    },
  );
  const passOn = (signal) => {
    child.kill(signal);
    process.exitCode = 1;
  };
  process.once('SIGINT', passOn).once('SIGTERM', passOn);
  const [code, signal] = await once(child, 'exit');
  process.off('SIGINT', passOn).off('SIGTERM', passOn);
  if (signal || process.exitCode === 1) process.exit(1);
  return code === 0;
}

/** Names of files would else be taken for names of suites. */
function prefixed(rest) {
  return rest[0] && !rest[0].startsWith('-') ? ['--testPathPatterns', ...rest] : rest;
}
