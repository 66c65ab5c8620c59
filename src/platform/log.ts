import { Injectable, type LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

const rules: [RegExp, string][] = [
  [/(?:\+\d{2}[ ]?)?\b\d{3}[ ]\d{2}[ ]\d{3}\b/g, '[number]'],
  [/\+?\b\d{2}[ ]?\d{2}[ ]?\d{2}[ ]?\d{2}\b(?:[ ]?\d{2})?/g, '[number]'],
  [/\+\d{8,15}\b/g, '[number]'],
  [/[^\s@"'<>]+@[^\s@"'<>]+\.[a-z]{2,}/gi, '[e-mail]'],
  [/\/(r|c)\/[A-Za-z0-9_-]{16,}/g, '/$1/[token]'],
];

/** The text without phone numbers, e-mail addresses and reply tokens; ids and instants stay. */
export function scrub(text: string): string {
  if (/^[0-9a-f-]{32,36}$/i.test(text) || /^\d{4}-\d{2}-\d{2}T/.test(text)) return text;
  return rules.reduce((clean, [pattern, word]) => clean.replace(pattern, word), text);
}

/** The same for everything inside a value. */
export function scrubAll(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrub(value);
  if (depth > 5 || typeof value !== 'object' || value === null) return value;
  if (value instanceof Error) return scrubError(value);
  if (Array.isArray(value)) return value.map((item) => scrubAll(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, scrubAll(item, depth + 1)]));
}

function scrubError({ name, message, stack }: Error): object {
  return { name, message: scrub(message), stack: stack && scrub(stack) };
}

/** One JSON line per event, on stdout, with whatever would name a person taken out. */
@Injectable()
export class Log implements LoggerService {
  readonly pino: Logger;

  constructor(level = 'info') {
    this.pino = pino({
      level,
      base: null,
      formatters: { level: (label) => ({ level: label }), log: (line) => scrubAll(line) as Record<string, unknown> },
      timestamp: pino.stdTimeFunctions.isoTime,
    });
  }

  info(facts: object, message: string): void {
    this.pino.info(facts, message);
  }

  warn(facts: unknown, message?: unknown): void {
    this.pino.warn(factsOf(facts, message), textOf(facts, message));
  }

  error(facts: unknown, message?: unknown): void {
    this.pino.error(factsOf(facts, message), textOf(facts, message));
  }

  log(message: unknown, context?: unknown): void {
    this.pino.debug({ context }, String(message));
  }

  debug(message: unknown): void {
    this.pino.debug(String(message));
  }
}

// Nest calls with (message, context), our own code with (facts, message).
const factsOf = (first: unknown, second: unknown): object =>
  typeof first === 'object' && first !== null ? first : { context: second };
const textOf = (...said: unknown[]): string => scrub(said.find((part) => typeof part === 'string') ?? '');
