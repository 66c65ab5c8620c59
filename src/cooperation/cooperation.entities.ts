import { AgreementNote, AgreementPremises, AgreementReview } from './agreement-annex.entity.js';
import { AgreementSignature } from './agreement-signature.entity.js';
import { Agreement, AgreementContact } from './agreement.entity.js';
import { SupportPhoto, SupportRequest } from './support-request.entity.js';

/** The tables of this place. */
export const cooperationEntities = [
  Agreement,
  AgreementContact,
  AgreementSignature,
  AgreementPremises,
  AgreementNote,
  AgreementReview,
  SupportRequest,
  SupportPhoto,
];
