import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './progress.mjs';

const beatMs = 2_000;
const silentMs = 15_000;

/** Does the work while no other start does its own under the same lock file; a dead or silent one is not waited for. */
export async function inTurn(file, work) {
  await take(file);
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), beatMs);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(file, { force: true });
  }
}

async function take(file) {
  for (let hasSaid = false; !(await write(file, String(process.pid)));) {
    const holder = await readFile(file, 'utf8').catch(() => undefined);
    if (holder === undefined) continue;
    if (!(await isAtWork(file, holder))) await clearAway(file, holder);
    else if (!hasSaid)
      hasSaid = say(`Another start (process ${holder}) is preparing the same directory; waiting for it …`) ?? true;
    await sleep(200);
  }
}

async function write(file, text) {
  return writeFile(file, text, { flag: 'wx' }).then(
    () => true,
    (error) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

async function isAtWork(file, holder) {
  const found = await stat(file).catch(() => undefined);
  if (!found || Date.now() - found.mtimeMs > silentMs) return false;
  if (holder === '') return true;
  try {
    process.kill(Number(holder), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Renaming first lets only one of several finders remove a dead holder's file, and never a living one's. */
async function clearAway(file, holder) {
  const aside = `${file}.${process.pid}`;
  if (
    !(await rename(file, aside).then(
      () => true,
      () => false,
    ))
  )
    return;
  const moved = await readFile(aside, 'utf8');
  if (moved !== holder) await write(file, moved);
  await rm(aside, { force: true });
}
