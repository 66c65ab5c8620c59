import type { Cell } from './cell.rules.js';
import { lineOf } from './cell.rules.js';

const months = ['jan', 'feb', 'mar', 'apr', 'ma[ijy]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'de[sc]'].map(
  (month) => new RegExp(`^${month}`),
);
/** Day 1 of spreadsheets is the first of January 1900, which they believe was a leap year. */
const dayZeroOfSheets = Date.UTC(1899, 11, 30);
const firstSerial = 10_000;
const lastSerial = 80_000;

function calendarDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 ? date.toISOString().slice(0, 10) : undefined;
}

/** Two digits are a year of this century up to the one that it is, else of the last. */
function wholeYear(text: string, today: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year + (year <= Number(today.slice(2, 4)) ? 2000 : 1900);
}

function inWords(text: string, today: string): string | undefined {
  const said = /^(?:(\d{1,2})\.?\s*)?(\p{L}{3,10})\.?\s+(\d{4}|\d{2})$/u.exec(text);
  if (!said) return undefined;
  const month = months.findIndex((name) => name.test(said[2]!.toLowerCase())) + 1;
  return month > 0 ? calendarDate(wholeYear(said[3]!, today), month, Number(said[1] ?? 1)) : undefined;
}

function inDigits(text: string, today: string): string | undefined {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const said = /^(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./ ]\s*(\d{4}|\d{2})(?: .*)?$/.exec(text);
  if (said) return calendarDate(wholeYear(said[3]!, today), Number(said[2]), Number(said[1]));
  const month = /^(\d{1,2})[-./](\d{4})$/.exec(text);
  if (month) return calendarDate(Number(month[2]), Number(month[1]), 1);
  return /^(19|20)\d\d$/.test(text) ? `${text}-01-01` : undefined;
}

function ofSerial(text: string): string | undefined {
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  if (serial < firstSerial || serial > lastSerial) return undefined;
  return new Date(dayZeroOfSheets + serial * 86_400_000).toISOString().slice(0, 10);
}

/** The calendar date in a cell, day before month as here; undefined where there is none, or one that is still to come. */
export function readDate(cell: Cell | undefined, today: string): string | undefined {
  const text = lineOf(cell);
  const date = inDigits(text, today) ?? ofSerial(text) ?? inWords(text, today);
  return date !== undefined && date >= '1900-01-01' && date <= today ? date : undefined;
}
