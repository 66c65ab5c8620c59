import { Injectable } from '@nestjs/common';
import type { Content, Margins, TableCell } from 'pdfmake/interfaces.js';
import { toString as drawQr } from 'qrcode';
import { demand } from '../../access/policies.rules.js';
import type { Language } from '../../contract/manner.js';
import { labelsAtATime } from '../../contract/labels.js';
import { GroupService } from '../../groups/group.service.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import type { PdfDocument } from '../../platform/pdf.js';
import { NotFound } from '../../platform/problem.js';
import { PublicAddress } from '../../platform/public-address.js';
import { labelTexts } from './label.texts.js';

/** What a label says. */
export type Label = {
  readonly id: string;
  readonly name: string;
  readonly label: string | null;
  readonly place: string;
};

/** Some of the labels of a group, and how many there are of them. */
export type Labels = { readonly labels: readonly Label[]; readonly before: number; readonly total: number };
type Wanted = { readonly itemIds: readonly string[] | undefined; readonly lot: number };

const acrossSheet = 3;

const things = `select id, name, label, shown_place as place, (count(*) over ())::integer as total from equipment_item_today
  where group_id = $1 and state <> 'retired' and ($2::uuid[] is null or id = any($2)) order by shown_place, name, id limit $3 offset $4`;

/** Sheets of labels to print, cut out and glue on: whoever scans one comes to the page of the thing. */
@Injectable()
export class LabelService {
  constructor(
    private readonly groups: GroupService,
    private readonly address: PublicAddress,
  ) {}

  /** What the labels of a group say: of everything in use, or of these things; some at a time. Throws `NotFound` for a lot after the last. */
  async labels(tx: Tx, actor: Actor, groupId: string, { itemIds, lot }: Wanted): Promise<Labels> {
    await this.groups.get(tx, groupId);
    demand(actor, 'equipment.read', { groupId });
    const before = (lot - 1) * labelsAtATime;
    const labels = await tx.query<(Label & { total: number })[]>(things, [
      groupId,
      itemIds ?? null,
      labelsAtATime,
      before,
    ]);
    if (labels.length === 0 && before > 0) throw new NotFound();
    return { labels, before, total: labels[0]?.total ?? 0 };
  }

  /** The labels as a document to be drawn, which says which of how many they are. */
  async sheet({ labels, before, total }: Labels, language: Language): Promise<PdfDocument> {
    const { title: of, scan, which } = labelTexts[language];
    const title = labels.length < total ? `${of} ${which(before + 1, before + labels.length, total)}` : of;
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
