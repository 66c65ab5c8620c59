import { StatutoryEntry, StatutoryInterval } from './statutory.entity.js';

/** The tables of this place. */
export const reportsEntities = [StatutoryEntry, StatutoryInterval];
