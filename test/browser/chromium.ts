import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** What is not ours to try, and what would ring home. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One process for everything, as the packed browser wants it by itself, does not outlive its first closed window. */
const unwanted = [
  '--single-process',
  "--headless='shell'",
  '--disable-web-security',
  '--allow-running-insecure-content',
];

async function argumentsFor(path: string): Promise<string[]> {
  if (path !== join(tmpdir(), 'chromium')) return quiet;
  const { default: packed } = await import('@sparticuz/chromium');
  return [...packed.args.filter((one) => !unwanted.includes(one)), ...quiet];
}

/** Starts the Chromium that was found for the tests, or the one of Debian. */
export async function aChromium(): Promise<Browser> {
  const executablePath = process.env['BEREDT_TEST_CHROMIUM'] || '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: await argumentsFor(executablePath) });
}
