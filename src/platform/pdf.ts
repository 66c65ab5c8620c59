import { Injectable } from '@nestjs/common';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Language } from '../contract/manner.js';
import { Aside, workIn } from './aside.js';

/** A document in plain data; it may hold no functions, since it is drawn in another thread. */
export type PdfDocument = {
  readonly title: string;
  readonly language: Language;
  readonly content: Content[];
  /** Stands at the foot of every page before the number. */
  readonly foot?: string;
  readonly orientation?: 'portrait' | 'landscape';
  readonly styles?: TDocumentDefinitions['styles'];
  readonly margins?: [left: number, top: number, right: number, bottom: number];
};

const draw = workIn<PdfDocument, Uint8Array>(import.meta.url, './pdf.worker.js', 'draw');

/** Draws documents as tagged PDF with the text that screen readers find, without keeping anybody waiting. */
@Injectable()
export class Pdf {
  constructor(private readonly aside: Aside) {}

  async make(document: PdfDocument): Promise<Buffer> {
    return Buffer.from(await this.aside.run(draw, document));
  }
}
