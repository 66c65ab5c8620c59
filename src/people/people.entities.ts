import { AddressProof } from './address-proof.entity.js';
import { Availability } from './availability/availability.entity.js';
import { CalendarFeed } from './calendar/calendar-feed.entity.js';
import { NextOfKin } from './next-of-kin.entity.js';
import { ContactPoint, Person } from './person.entity.js';
import { Qualification, QualificationKind } from './qualifications/qualification.entity.js';

/** The tables of this place. */
export const peopleEntities = [
  Person,
  ContactPoint,
  AddressProof,
  QualificationKind,
  Qualification,
  Availability,
  CalendarFeed,
  NextOfKin,
];
