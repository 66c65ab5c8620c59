import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import type { FormFile } from '../../contract/manner.js';
import { Invalid } from '../../platform/problem.js';

/** A picture as it is kept: drawn anew here, so that it tells what it shows and nothing else. */
export type Photo = { readonly type: 'image/webp'; readonly bytes: Buffer };

const longestSide = 1600;
const kinds = new Set(['jpeg', 'png', 'webp']);

// One picture at a time per thread of the pool, and nothing kept: a phone's picture takes some 50 MB while it is drawn.
sharp.concurrency(1);
sharp.cache(false);

/** Draws the pictures that people take anew: turned upright, made small, and without where, when and with what they were taken. */
@Injectable()
export class Photos {
  /** The picture as it will be kept; throws `Invalid` for whatever is no picture, or a larger one than any phone takes. */
  async drawAnew(file: FormFile | undefined): Promise<Photo | undefined> {
    if (file === undefined) return undefined;
    try {
      const drawing = sharp(file.bytes, { limitInputPixels: 120_000_000, failOn: 'error', animated: false });
      const { format } = await drawing.metadata();
      if (!kinds.has(format)) throw new Error('of another kind');
      const bytes = await drawing
        .autoOrient()
        .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 80 })
        .toBuffer();
      return { type: 'image/webp', bytes };
    } catch {
      throw new Invalid({}, [{ path: 'photo', code: 'unfit' }]);
    }
  }
}
