import { AgreementNote, AgreementPremises } from './agreement-annex.entity.js';
import { AgreementSignature } from './agreement-signature.entity.js';
import { Agreement, AgreementContact } from './agreement.entity.js';

/** The tables of this place. */
export const cooperationEntities = [Agreement, AgreementContact, AgreementSignature, AgreementPremises, AgreementNote];
