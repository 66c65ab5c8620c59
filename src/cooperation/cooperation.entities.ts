import { Agreement, AgreementContact } from './agreement.entity.js';

/** The tables of this place. */
export const cooperationEntities = [Agreement, AgreementContact];
