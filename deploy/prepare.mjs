import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, step } from './progress.mjs';
import { inTurn } from './turn.mjs';

export const root = resolve(fileURLToPath(import.meta.url), '..', '..');

const lockfile = join(root, 'package-lock.json');
const installStamp = join(root, 'node_modules', '.beredt-stamp');
const buildStamp = join(root, 'dist', '.build-stamp');
const built = ['dist/src/main.js', 'dist/web/index.html'].map((file) => join(root, file));
const sources = ['package.json', 'package-lock.json', 'tsconfig.json', '.swcrc', 'src', 'migrations', 'web'];
const notBuilt = /(^|\/)(node_modules|dist)$|\.spec\.tsx?$/;

/** Ends with one sentence where Node is too old to run anything here. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(`Beredt needs Node 20.19 or newer, and this is ${process.version}: see https://nodejs.org.\n`);
  process.exit(1);
}

/** Installs and builds what is not there or no longer up to date; a production image is taken as it is. */
export async function prepare() {
  if (process.env.NODE_ENV === 'production' && existsSync(built[0])) return;
  await inTurn(join(root, '.prepare.lock'), async () => {
    await install();
    await build();
  });
}

async function install() {
  const wanted = await hashOf(existsSync(lockfile) ? ['package-lock.json'] : ['package.json']);
  if ((await readIfThere(installStamp)) === wanted) return;
  if (!(await isInstalledByHand())) {
    await step('Installing packages', installPackages);
  }
  await writeFile(installStamp, wanted);
}

/**
 * The locked versions, nothing else. A lock file made on one kind of machine may lack optional packages of another, which
 * `npm ci` refuses; `npm install` then takes the same locked versions and leaves the lock file alone.
 */
async function installPackages() {
  const quietly = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  if (existsSync(lockfile)) {
    const outcome = await npm(['ci', ...quietly], root).catch((error) => error);
    if (!outcome) return;
    if (!outcome.output?.includes('EUSAGE')) throw outcome;
  }
  await npm(['install', '--no-save', ...quietly], root);
}

/** npm's own record of what is installed, written last, names the same versions as the lock file. */
async function isInstalledByHand() {
  const [locked, there] = await Promise.all(
    [lockfile, join(root, 'node_modules', '.package-lock.json')].map(packagesIn),
  );
  if (!locked || !there) return false;
  return Object.entries(locked).every(
    ([path, { version, optional }]) =>
      path === '' || (there[path] ? there[path].version === version : optional === true),
  );
}

async function packagesIn(file) {
  const text = await readIfThere(file);
  return text === undefined ? undefined : JSON.parse(text).packages;
}

async function build() {
  const wanted = await hashOf(sources);
  if (built.every((file) => existsSync(file)) && (await readIfThere(buildStamp)) === wanted) return;
  await step('Building', () => npm(['run', 'build'], root));
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(buildStamp, wanted);
}

async function hashOf(paths) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  for (const path of paths) await addTo(hash, path);
  return hash.digest('hex');
}

async function addTo(hash, path) {
  if (notBuilt.test(path)) return;
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch((error) => error.code);
  if (entries === 'ENOTDIR') hash.update(`\n${path}\n`).update(await readFile(join(root, path)));
  if (!Array.isArray(entries)) return;
  for (const { name } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) await addTo(hash, `${path}/${name}`);
}

async function readIfThere(file) {
  return readFile(file, 'utf8').catch(() => undefined);
}
