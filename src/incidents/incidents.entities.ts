import { IncidentBoard } from './board/incident-board.entity.js';
import { CalloutAnswer, CalloutMember } from './callout/callout-member.entity.js';
import { Callout } from './callout/callout.entity.js';
import { ReadinessOffer } from './callout/readiness-offer.entity.js';
import { IncidentLogRow } from './incident/incident-log.entity.js';
import { Incident } from './incident/incident.entity.js';
import { Need } from './request/need.entity.js';
import { RequestAgreed, RequestAnswer } from './request/request-answer.entity.js';
import { RequestContact } from './request/request-contact.entity.js';
import { Request, RequestNeed } from './request/request.entity.js';

/** The tables of this place. */
export const incidentsEntities = [
  IncidentBoard,
  CalloutMember,
  CalloutAnswer,
  Callout,
  ReadinessOffer,
  IncidentLogRow,
  Incident,
  Need,
  RequestAnswer,
  RequestAgreed,
  RequestContact,
  Request,
  RequestNeed,
];
