import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Redis for the tests: the one that runs at `REDIS_URL`, else the path of a server program, else nothing. */
export function findRedis() {
  return process.env.REDIS_URL || (onPath(['redis-server', 'valkey-server']) ?? '');
}

/** The path of a Chromium that starts on this machine, else nothing. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  const candidates = [named, onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])];
  const found = candidates.find((path) => path && starts(path));
  if (found) return found;
  const packed = await unpackedChromium();
  return packed && starts(packed) ? packed : '';
}

function onPath(programs) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return programs.flatMap((program) => folders.map((folder) => join(folder, program))).find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser may be there and yet lack a library of the system, or be a stub that only names a package. */
function starts(path) {
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/** The package packs a browser for Linux; unpacking it takes some seconds the first time. */
async function unpackedChromium() {
  if (process.platform !== 'linux') return undefined;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch {
    return undefined;
  }
}
