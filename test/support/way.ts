import type { SideRole } from './sides.js';

/** How one operation is done on a side: by somebody who may, about what, and with which body. */
export type Way = {
  who: SideRole | 'operator';
  about?: Record<string, string>;
  body?: object;
  query?: string;
  /** What it resolves with where it is not 2xx, although nothing is wrong with the request. */
  expects?: number;
  /** Where more is taken than the schema says: text by others is kept as it came. */
  isLenient?: boolean;
};
