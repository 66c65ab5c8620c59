import { figure, median, type Figure } from './figures.js';
import type { Grounds } from './grounds.js';
import { Part } from './part.js';
import { aim, casesOf, type ScaleCase } from './scale.cases.js';
import type { Plan } from './scale.plans.js';
import type { Scale, ScaleWorld } from './scale.world.js';
import type { Size } from './site.js';

/** A statement of one thing that is looked at, in the large world. */
export type HotPlan = Plan & { readonly name: string };

type Timed = { ms: number; items: number };

/** The sizes of the two worlds: as it is today, and a hundred times that. */
export const fullScale: readonly [Scale, Scale] = [{ groups: 150 }, { groups: 15_000 }];
export const quickScale: readonly [Scale, Scale] = [{ groups: 20 }, { groups: 100 }];

/** Compares each thing that people look at in a world of today's size and in one a hundred times as large; the ratio is large ÷ today. */
export async function scale(
  grounds: Grounds,
  { scaleRuns, isQuick }: Pick<Size, 'scaleRuns' | 'isQuick'>,
  say: (line: string) => void,
): Promise<{ figures: Figure[]; plans: HotPlan[] }> {
  const part = Part.start('scale.process.ts');
  try {
    const [today, large] = isQuick ? quickScale : fullScale;
    const small = await open(part, grounds, 'today', today);
    const big = await open(part, grounds, 'large', large);
    say(`Today: ${told(small)}. Large: ${told(big)}.`);
    const figures: Figure[] = [];
    const plans: HotPlan[] = [];
    const [ofSmall, ofBig] = [casesOf(small), casesOf(big)];
    for (const [index, one] of ofBig.entries()) {
      figures.push(await compared(part, ofSmall[index]!, one, scaleRuns));
      const found = await part.ask<Plan[]>('explain', { name: 'large', one });
      plans.push(...found.map((plan) => ({ ...plan, name: one.name })));
    }
    return { figures, plans };
  } finally {
    await part.ask('close').catch(() => undefined);
    await part.stop();
  }
}

const told = ({ people, items }: ScaleWorld) => `${people} people, ${items} things`;

async function open(part: Part, grounds: Grounds, name: string, size: Scale): Promise<ScaleWorld> {
  const doors = await grounds.database(`scale_${name}`);
  return part.ask<ScaleWorld>('open', { name, doors, scale: size });
}

/** In turn, so that whatever else the machine does falls on both. */
async function compared(part: Part, small: ScaleCase, big: ScaleCase, times: number): Promise<Figure> {
  const runs: { product: number; bare: number }[] = [];
  for (let run = -3; run < times; run += 1) {
    const today = await part.ask<Timed>('time', { name: 'today', one: small });
    const large = await part.ask<Timed>('time', { name: 'large', one: big });
    if (run >= 0) runs.push({ product: large.ms, bare: today.ms });
  }
  const name = `at scale: ${big.name}`;
  const one = figure({ name, backend: 'postgres', unit: 'ms' }, runs);
  const ratio = Number((median(runs.map((run) => run.product)) / median(runs.map((run) => run.bare))).toPrecision(4));
  return { ...one, ratio };
}

/** The things that have grown dearer than the aim allows. */
export function beyondAim(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ name, ratio }) => name.startsWith('at scale: ') && ratio > aim);
}
