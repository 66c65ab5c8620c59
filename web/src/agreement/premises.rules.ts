import type {
  ChangePremises,
  CreatePremises,
  Kitchen,
  PowerBackup,
  Premises,
  Water,
} from '../../../src/contract/premises.js';

export const kitchens: readonly Kitchen[] = ['none', 'simple', 'home', 'large'];
export const powerBackups: readonly PowerBackup[] = ['none', 'inlet', 'generator'];
export const waters: readonly Water[] = ['mains', 'own_well', 'none'];

/** What is being written of premises. */
export type PremisesDraft = {
  name: string;
  address: string;
  owner: string;
  seated: number | null;
  sleeping: number | null;
  toilets: number | null;
  parking: number | null;
  kitchen: Kitchen;
  powerBackup: PowerBackup;
  water: Water;
  stepFree: boolean;
  keyName: string;
  keyPhone: string;
  lastInspectedOn: string;
  note: string;
  inUse: boolean;
};

/** A form filled in with what is known. */
export function premisesDraft(premises?: Premises): PremisesDraft {
  const { keyHolder, owner, note, lastInspectedOn, ...known } = premises ?? blank;
  const { name: keyName, phone: keyPhone } = keyHolder ?? nobody;
  return {
    ...known,
    owner: owner ?? '',
    note: note ?? '',
    lastInspectedOn: lastInspectedOn ?? '',
    keyName,
    keyPhone,
  };
}

const nobody = { name: '', phone: '' };
const blank = {
  name: '',
  address: '',
  owner: null,
  seated: null,
  sleeping: null,
  toilets: null,
  parking: null,
  kitchen: 'simple' as const,
  powerBackup: 'none' as const,
  water: 'mains' as const,
  stepFree: false,
  keyHolder: null,
  lastInspectedOn: null,
  note: null,
  inUse: true,
};

const said = (text: string) => text.trim() || null;

function facts(draft: PremisesDraft): CreatePremises {
  const { name, address, kitchen, powerBackup, water, stepFree, keyName, keyPhone } = draft;
  return {
    name: name.trim(),
    address: address.trim(),
    owner: said(draft.owner),
    seated: draft.seated ?? 0,
    sleeping: draft.sleeping ?? 0,
    toilets: draft.toilets ?? 0,
    parking: draft.parking ?? 0,
    kitchen,
    powerBackup,
    water,
    stepFree,
    // With half of it the service says what is missing; nothing that somebody wrote is left out without a word.
    keyHolder: keyName.trim() || keyPhone.trim() ? { name: keyName.trim(), phone: keyPhone.trim() } : null,
    lastInspectedOn: said(draft.lastInspectedOn),
    note: said(draft.note),
  };
}

/** New premises as they are sent. */
export const toCreatePremises = facts;

/** A change as it is sent. */
export function toChangePremises(draft: PremisesDraft): ChangePremises {
  return { ...facts(draft), inUse: draft.inUse };
}
