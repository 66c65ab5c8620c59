import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { Invalid, type Fault } from './problem.js';

type Issue = z.core.$ZodIssue;

/** A text is too short, a list has too few, a number is too small: each is said in its own words. */
const sizes: Readonly<Record<string, { small: string; big: string }>> = {
  string: { small: 'short', big: 'long' },
  array: { small: 'few', big: 'many' },
};

const tooLittle = (origin: string, limit: number): Omit<Fault, 'path'> =>
  origin === 'string' && limit === 1
    ? { code: 'missing' }
    : { code: sizes[origin]?.small ?? 'small', facts: { limit } };

const facts: { [Code in Issue['code']]?: (issue: Extract<Issue, { code: Code }>) => Omit<Fault, 'path'> } = {
  invalid_type: (issue) =>
    issue.input === undefined ? { code: 'missing' } : { code: 'type', facts: { expected: issue.expected } },
  unrecognized_keys: (issue) => ({ code: 'unknown', facts: { keys: issue.keys.join(', ').slice(0, 200) } }),
  too_small: ({ origin, minimum }) => tooLittle(origin, Number(minimum)),
  too_big: ({ origin, maximum }) => ({ code: sizes[origin]?.big ?? 'big', facts: { limit: Number(maximum) } }),
  invalid_value: (issue) =>
    issue.input === undefined ? { code: 'missing' } : { code: 'choice', facts: { values: issue.values.join(', ') } },
};

function asFault(issue: Issue): Fault {
  const tell = facts[issue.code] as ((issue: Issue) => Omit<Fault, 'path'>) | undefined;
  return { path: issue.path.join('.'), ...(tell ? tell(issue) : { code: 'invalid' }) };
}

/** The value as the schema reads it; throws `Invalid` that names every field that is wrong (at most fifty). */
export function read<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new Invalid({}, result.error.issues.slice(0, 50).map(asFault));
}

/** Reads every argument that was declared with a schema by that schema, at the door; inside, values are trusted. */
@Injectable()
export class SchemaPipe implements PipeTransform {
  transform(value: unknown, { schema }: ArgumentMetadata & { schema?: unknown }): unknown {
    if (!(schema instanceof z.ZodType)) return value;
    // A body that was left out is an empty one: every field of a move may be optional.
    return read(schema, value === undefined ? {} : value);
  }
}
