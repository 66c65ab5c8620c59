import { ContactPoint, Person } from './person.entity.js';

/** The tables of this place. */
export const peopleEntities = [Person, ContactPoint];
