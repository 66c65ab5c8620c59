import type { CostRule, TemplateKey } from '../contract/cooperation.js';
import type { Language } from '../contract/manner.js';

type Words = Readonly<{
  name: string;
  about: string;
  title: string;
  expectations: string;
  municipalityDoes: string;
  groupDoes: string;
  insuranceNote: string;
  costNote: string;
}>;

/** What a template sets, whatever the language; `years` is how long the agreement lasts, null where no end is set. */
export type TemplateTerms = Readonly<{
  years: number | null;
  contactMinutes: number;
  dutyMinutes: number;
  costRule: Omit<CostRule, 'note'>;
}>;

export const templateTerms: Readonly<Record<TemplateKey, TemplateTerms>> = {
  care_readiness: {
    years: null,
    contactMinutes: 10,
    dutyMinutes: 60,
    costRule: {
      incident: 'municipality',
      exercise: 'organisation',
      training: 'organisation',
      maintenance: 'as_agreed',
      renewal: 'as_agreed',
      preventive: 'organisation',
    },
  },
  partnership: {
    years: 4,
    contactMinutes: 15,
    dutyMinutes: 120,
    costRule: {
      incident: 'municipality',
      exercise: 'shared',
      training: 'shared',
      maintenance: 'shared',
      renewal: 'as_agreed',
      preventive: 'organisation',
    },
  },
};

/** The words of the templates, as people here write such agreements; every one of them can be changed in the draft. */
export const templateTexts: Readonly<Record<TemplateKey, Readonly<Record<Language, Words>>>> = {
  care_readiness: {
    nb: {
      name: 'Omsorgsberedskap',
      about: 'Kommunen forplikter seg til å ta kontakt når noe skjer. Gruppen stiller med det den kan.',
      title: 'Avtale om omsorgsberedskap',
      expectations: 'Partene er likeverdige. Gruppen svarer når den kan, og et nei er alltid et mulig svar.',
      municipalityDoes:
        'Tar kontakt med gruppen når en hendelse kan kreve hus, mat eller omsorg.\nInviterer gruppen til øvelser og møter.\nHolder gruppen orientert om planer som angår den.',
      groupDoes:
        'Stiller lokaler og frivillige til rådighet så langt den kan.\nHolder kontaktlisten oppdatert.\nTar vare på utstyret sitt og sier fra om det som trengs.',
      insuranceNote:
        'Partene skriver her hva de er blitt enige om for forsikring av frivillige. Avtalen er ikke i seg selv en forsikring.',
      costNote: 'Organisasjonen betaler for øvelser. Kommunen betaler når noe skjer.',
    },
    nn: {
      name: 'Omsorgsberedskap',
      about: 'Kommunen forpliktar seg til å ta kontakt når noko skjer. Gruppa stiller med det ho kan.',
      title: 'Avtale om omsorgsberedskap',
      expectations: 'Partane er likeverdige. Gruppa svarar når ho kan, og eit nei er alltid eit mogleg svar.',
      municipalityDoes:
        'Tek kontakt med gruppa når ei hending kan krevje hus, mat eller omsorg.\nInviterer gruppa til øvingar og møte.\nHeld gruppa orientert om planar som vedkjem henne.',
      groupDoes:
        'Stiller lokale og frivillige til rådvelde så langt ho kan.\nHeld kontaktlista oppdatert.\nTek vare på utstyret sitt og seier frå om det som trengst.',
      insuranceNote:
        'Partane skriv her kva dei er vortne samde om for forsikring av frivillige. Avtalen er ikkje i seg sjølv ei forsikring.',
      costNote: 'Organisasjonen betaler for øvingar. Kommunen betaler når noko skjer.',
    },
    en: {
      name: 'Care readiness',
      about: 'The municipality binds itself to make contact when something happens. The group gives what it can.',
      title: 'Agreement on care readiness',
      expectations: 'The two are equals. The group answers when it can, and no is always a possible answer.',
      municipalityDoes:
        'Contacts the group when an incident may call for shelter, food or care.\nInvites the group to exercises and meetings.\nKeeps the group informed of plans that concern it.',
      groupDoes:
        'Makes premises and volunteers available as far as it can.\nKeeps the list of contacts up to date.\nLooks after its equipment and says what is needed.',
      insuranceNote:
        'Here the two write what they have agreed on insurance of volunteers. The agreement is not in itself an insurance.',
      costNote: 'The organisation pays for exercises. The municipality pays when something happens.',
    },
  },
  partnership: {
    nb: {
      name: 'Flerårig samarbeid',
      about: 'Et samarbeid over fire år, med felles øvelser og det hver av partene stiller med.',
      title: 'Samarbeidsavtale om beredskap',
      expectations:
        'Den lokale innsatsen skal bli så god og virksom som mulig. Partene møtes hvert år. Et nei er alltid et mulig svar.',
      municipalityDoes:
        'Tar med foreningen i øvelser for kriseledelsen.\nTar kontakt når en hendelse kan kreve hus, mat eller omsorg.\nStøtter opplæring og vedlikehold av utstyr etter avtalen.',
      groupDoes:
        'Bidrar med mannskap til husrom, mat og omsorg så langt den kan.\nDeltar i øvelser.\nHolder kontaktlisten oppdatert.',
      insuranceNote:
        'Partene skriver her hva de er blitt enige om for forsikring av frivillige. Avtalen er ikke i seg selv en forsikring.',
      costNote: 'Partene deler på øvelser, opplæring og vedlikehold. Kommunen betaler når noe skjer.',
    },
    nn: {
      name: 'Fleirårig samarbeid',
      about: 'Eit samarbeid over fire år, med felles øvingar og det kvar av partane stiller med.',
      title: 'Samarbeidsavtale om beredskap',
      expectations:
        'Den lokale innsatsen skal bli så god og verksam som mogleg. Partane møtest kvart år. Eit nei er alltid eit mogleg svar.',
      municipalityDoes:
        'Tek med foreininga i øvingar for kriseleiinga.\nTek kontakt når ei hending kan krevje hus, mat eller omsorg.\nStøttar opplæring og vedlikehald av utstyr etter avtalen.',
      groupDoes:
        'Bidreg med mannskap til husrom, mat og omsorg så langt ho kan.\nTek del i øvingar.\nHeld kontaktlista oppdatert.',
      insuranceNote:
        'Partane skriv her kva dei er vortne samde om for forsikring av frivillige. Avtalen er ikkje i seg sjølv ei forsikring.',
      costNote: 'Partane deler på øvingar, opplæring og vedlikehald. Kommunen betaler når noko skjer.',
    },
    en: {
      name: 'Partnership over years',
      about: 'Four years of working together, with joint exercises and what each of the two brings.',
      title: 'Partnership agreement on readiness',
      expectations:
        'The local effort is to be as good and effective as it can be. The two meet every year. No is always a possible answer.',
      municipalityDoes:
        'Includes the association in exercises for the crisis management.\nMakes contact when an incident may call for shelter, food or care.\nSupports training and maintenance of equipment by the agreement.',
      groupDoes:
        'Brings people for shelter, food and care as far as it can.\nTakes part in exercises.\nKeeps the list of contacts up to date.',
      insuranceNote:
        'Here the two write what they have agreed on insurance of volunteers. The agreement is not in itself an insurance.',
      costNote: 'The two share exercises, training and maintenance. The municipality pays when something happens.',
    },
  },
};
