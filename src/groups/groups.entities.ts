import { Group, GroupCapacity, GroupMunicipality, GroupName, GroupOrganisation } from './group.entity.js';
import { Membership } from './membership.entity.js';
import { Organisation } from './organisation.entity.js';
import { Premises, PremisesKey } from './premises.entity.js';
import { GroupMinimum } from './strength/group-minimum.entity.js';
import { JoinLink, JoinRequest } from './roster/join.entity.js';
import { RosterImport, RosterImportRow } from './roster/roster-import.entity.js';

/** The tables of this place. */
export const groupsEntities = [
  Organisation,
  Group,
  GroupOrganisation,
  GroupMunicipality,
  GroupName,
  GroupCapacity,
  GroupMinimum,
  Membership,
  Premises,
  PremisesKey,
  RosterImport,
  RosterImportRow,
  JoinLink,
  JoinRequest,
];
