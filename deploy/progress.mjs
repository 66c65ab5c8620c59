import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { basename } from 'node:path';

const patienceMs = 2_000;
const keptLines = 80;
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Says a thing to the person who started us. */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Does the work and shows what it is about, and for how long, once it has lasted more than two seconds. */
export async function step(label, work) {
  const startedAt = Date.now();
  const isTerminal = process.stdout.isTTY;
  const line = () => `${label} … ${Math.round((Date.now() - startedAt) / 1000)} s`;
  const show = () => (isTerminal ? process.stdout.write(`\r${line()}`) : say(line()));
  let ticking;
  const first = setTimeout(() => {
    show();
    ticking = setInterval(show, isTerminal ? 1_000 : 15_000);
  }, patienceMs);
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(ticking);
    if (ticking) say(`${isTerminal ? '\r' : ''}${line()}, done`);
  }
}

/** Runs npm out of sight; what it said is in the error if it fails. */
export async function npm(args, cwd) {
  const said = [];
  const child = spawn(...npmCommand(args), { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  let ending;
  const passOn = (signal) => {
    ending = signal;
    child.kill(signal);
  };
  for (const signal of endings) process.once(signal, passOn);
  const [code] = await once(child, 'close');
  for (const signal of endings) process.off(signal, passOn);
  if (ending) process.exit(128 + constants.signals[ending]);
  if (code === 0) return;
  const output = Buffer.concat(said).toString('utf8').trimEnd();
  const lines = output.split('\n').filter((line) => !line.includes('EBADENGINE'));
  const message = `${lines.slice(-keptLines).join('\n')}\n\n"npm ${args[0]}" did not succeed; the lines above say why.`;
  throw Object.assign(new Error(message), { output });
}

/** The npm that started us, if one did, else the one on the path. */
function npmCommand(args) {
  const started = process.env.npm_execpath;
  if (started && basename(started).startsWith('npm')) return [process.execPath, [started, ...args]];
  return process.platform === 'win32' ? ['cmd', ['/c', 'npm', ...args]] : ['npm', args];
}
