import { Injectable } from '@nestjs/common';
import type { Content, Margins, TableCell } from 'pdfmake/interfaces.js';
import { toString as drawQr } from 'qrcode';
import { demand } from '../../access/policies.rules.js';
import type { Language } from '../../contract/manner.js';
import { GroupService } from '../../groups/group.service.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import type { PdfDocument } from '../../platform/pdf.js';
import { PublicAddress } from '../../platform/public-address.js';
import { labelTexts } from './label.texts.js';

/** What a label says. */
export type Label = {
  readonly id: string;
  readonly name: string;
  readonly label: string | null;
  readonly place: string;
};

/** More than this is no sheet that anybody prints. */
const most = 400;
const acrossSheet = 3;

const things = `select id, name, label, shown_place as place from equipment_item_today
  where group_id = $1 and state <> 'retired' and ($2::uuid[] is null or id = any($2)) order by shown_place, name, id limit ${most}`;

/** Sheets of labels to print, cut out and glue on: whoever scans one comes to the page of the thing. */
@Injectable()
export class LabelService {
  constructor(
    private readonly groups: GroupService,
    private readonly address: PublicAddress,
  ) {}

  /** What the labels of a group say: of everything in use, or of these things. */
  async labels(tx: Tx, actor: Actor, groupId: string, itemIds: readonly string[] | undefined): Promise<Label[]> {
    await this.groups.get(tx, groupId);
    demand(actor, 'equipment.read', { groupId });
    return tx.query<Label[]>(things, [groupId, itemIds ?? null]);
  }

  /** The labels as a document to be drawn. */
  async sheet(labels: readonly Label[], language: Language): Promise<PdfDocument> {
    const { title, scan } = labelTexts[language];
    const cells = await Promise.all(labels.map((label) => this.cell(label, scan)));
    return { title, language, content: [table(cells)], margins: [24, 24, 24, 44], foot: title };
  }

  private async cell({ id, name, label, place }: Label, scan: string): Promise<TableCell> {
    // What reads it needs the white around it, also once somebody has cut along the lines.
    const svg = await drawQr(`${this.address.url}/utstyr/${id}`, {
      type: 'svg',
      errorCorrectionLevel: 'M',
      margin: 4,
    });
    return {
      unbreakable: true,
      columns: [
        { svg, width: 82 },
        {
          width: '*',
          margin: [4, 8, 4, 6],
          stack: [
            { text: name, bold: true, fontSize: 10, lineHeight: 1.1 },
            ...(label ? [{ text: label, fontSize: 12, bold: true, margin: [0, 2, 0, 0] as Margins }] : []),
            { text: place, fontSize: 8, margin: [0, 2, 0, 0] },
            { text: scan, fontSize: 7, color: '#444444', margin: [0, 2, 0, 0] },
          ],
        },
      ],
    };
  }
}

function table(cells: readonly TableCell[]): Content {
  const rows: TableCell[][] = [];
  for (let from = 0; from < cells.length; from += acrossSheet) rows.push(cells.slice(from, from + acrossSheet));
  const last = rows.at(-1) ?? [];
  while (last.length < acrossSheet) last.push({ text: '' });
  return {
    table: { widths: ['*', '*', '*'], dontBreakRows: true, body: rows.length > 0 ? rows : [last] },
    layout: 'labels',
  };
}
