/** One measurement on one backend; above 1 the service is better than the bare baseline. */
export type Figure = {
  name: string;
  backend: 'postgres' | 'redis';
  product: number;
  bare: number;
  unit: 'ms' | '/s';
  ratio: number;
  runs: { product: number; bare: number }[];
};

export function quantile(values: readonly number[], share: number): number {
  const inOrder = values.toSorted((a, b) => a - b);
  return inOrder[Math.min(inOrder.length - 1, Math.floor(share * inOrder.length))] ?? Number.NaN;
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const inOrder = values.toSorted((a, b) => a - b);
  const middle = inOrder.length / 2;
  return ((inOrder[Math.ceil(middle) - 1] ?? Number.NaN) + (inOrder[Math.floor(middle)] ?? Number.NaN)) / 2;
}

const rounded = (value: number) => Number(value.toPrecision(4));

/** Medians of both sides, and the median of the ratios of the runs that were paired in time. */
export function figure(
  { name, backend, unit }: Pick<Figure, 'name' | 'backend' | 'unit'>,
  runs: readonly { product: number; bare: number }[],
): Figure {
  const ratios = runs.map(({ product, bare }) => (unit === 'ms' ? bare / product : product / bare));
  return {
    name,
    backend,
    product: rounded(median(runs.map(({ product }) => product))),
    bare: rounded(median(runs.map(({ bare }) => bare))),
    unit,
    ratio: rounded(median(ratios)),
    runs: runs.map(({ product, bare }) => ({ product: rounded(product), bare: rounded(bare) })),
  };
}

/** The figures as lines of text, in columns. */
export function asTable(figures: readonly Figure[]): string {
  const head = ['', 'queue', 'product', 'bare', '', 'ratio', 'runs'];
  const lines = figures.map(({ name, backend, product, bare, unit, ratio, runs }) => [
    name,
    backend,
    shown(product),
    shown(bare),
    unit,
    ratio.toFixed(2),
    String(runs.length),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column]!.length)));
  const isWord = (column: number) => [0, 1, 4].includes(column);
  const line = (cells: string[]) =>
    cells.map((cell, at) => (isWord(at) ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ');
  return [head, ...lines].map((cells) => line(cells).trimEnd()).join('\n');
}

const shown = (value: number) => value.toFixed(value < 100 ? 1 : 0);
