import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const LARGEST = 150_000;

/** The folder where pictures are kept, as `docs/screens`; nothing is kept where none is named. */
const folder = process.env['BEREDT_SCREENS'];

/** Keeps a picture of what the window shows, or of so much of the page; does nothing unless `BEREDT_SCREENS` names a folder. */
export async function picture(page: Page, name: string, { height }: { height?: number } = {}): Promise<void> {
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  const { width } = page.viewportSize()!;
  const part = height === undefined ? {} : { fullPage: true, clip: { x: 0, y: 0, width, height } };
  await page.screenshot({ path, animations: 'disabled', caret: 'hide', ...part });
  const { size } = await stat(path);
  if (size > LARGEST) throw new Error(`The picture ${name} has ${size} bytes.`);
}
