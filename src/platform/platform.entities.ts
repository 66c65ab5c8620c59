import { OutboxRow } from './outbox.entity.js';

/** The tables of this place. */
export const platformEntities = [OutboxRow];
