import { Injectable } from '@nestjs/common';
import type { AgreementTemplate, CreateAgreement, TemplateKey } from '../contract/cooperation.js';
import { TemplateKey as templateKeys } from '../contract/cooperation.js';
import type { Language } from '../contract/manner.js';
import { MemberReader } from '../groups/member.reader.js';
import type { Tx } from '../platform/database.js';
import { Invalid } from '../platform/problem.js';
import { templateTerms, templateTexts } from './agreement-template.texts.js';
import { dayBefore, yearsAfter } from './agreement.rules.js';

type Filled = Required<Omit<CreateAgreement, 'template' | 'language'>>;
type Known = {
  isMunicipality: boolean;
  groupName: string | null;
  today: string;
  offer: Filled['offer'];
  premisesIds: string[];
};

/** Read by the drafter herself: she sees of the group what she may see. */
const known = `select exists (select from municipality where id = $1) as "isMunicipality",
    (select name from care_group where id = $2) as "groupName", (clock_now() at time zone 'Europe/Oslo')::date::text as today,
    (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('capability', capability, 'quantity', quantity,
         'expectedHours', hours_to_first)) order by capability), '[]') from group_capacity where group_id = $2) as offer,
    array(select id from premises where group_id = $2 and in_use order by id limit 30) as "premisesIds"`;

/** Every template in this language. */
export function templatesIn(language: Language): AgreementTemplate[] {
  return templateKeys.options.map((key) => templateIn(key, language));
}

function templateIn(key: TemplateKey, language: Language): AgreementTemplate {
  const { costNote, ...words } = templateTexts[key][language];
  const { costRule, ...terms } = templateTerms[key];
  return { key, ...words, ...terms, costRule: { ...costRule, note: costNote } };
}

/** Fills a draft in with the template's words and with what is known of the two, so that little is left to write. */
@Injectable()
export class AgreementDraft {
  constructor(private readonly members: MemberReader) {}

  /** The whole draft; throws `Invalid` where one of the two does not exist, or nobody of the group can be named. */
  async filledIn(tx: Tx, { template: key, language, ...said }: CreateAgreement, reader: Language): Promise<Filled> {
    const { municipalityId, groupId } = said;
    const [{ isMunicipality, groupName, today, offer, premisesIds }] = await tx.query<[Known]>(known, [
      municipalityId,
      groupId,
    ]);
    if (!isMunicipality) throw new Invalid({}, [{ path: 'municipalityId', code: 'unknownId' }]);
    if (groupName === null) throw new Invalid({}, [{ path: 'groupId', code: 'unknownId' }]);
    const { name: _, about: __, key: ___, years, title, ...terms } = templateIn(key, language ?? reader);
    const validFrom = said.validFrom ?? today;
    return {
      ...terms,
      title: `${title}: ${groupName}`.slice(0, 160),
      offer,
      premisesIds,
      validFrom,
      validTo: years === null ? null : dayBefore(yearsAfter(validFrom, years)),
      reviewOn: yearsAfter(validFrom, 1),
      municipalContacts: [],
      ...withoutUndefined(said),
      contacts: said.contacts ?? (await this.named(tx, groupId)),
    };
  }

  private async named(tx: Tx, groupId: string): Promise<Filled['contacts']> {
    const leaders = await this.members.leadersOf(tx, [groupId]);
    if (leaders.length === 0) throw new Invalid({}, [{ path: 'contacts', code: 'missing' }]);
    return leaders.slice(0, 10).map(({ personId }) => ({ personId }));
  }
}

function withoutUndefined<T extends object>(said: T): T {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as T;
}
