import { municipality, ofGroup, byMunicipality, type Told } from './watchers.data.js';

/** Which rooms of Lier's are open to whom. */
export const tableOfRooms: Readonly<Record<string, Told>> = {
  'incident.watch': byMunicipality,
  'municipality.watch': { may: municipality, others: '403' },
  'group.watch': ofGroup,
  'readiness.watch': ofGroup,
};
