import { Injectable } from '@nestjs/common';
import type { OpenCallout } from '../contract/callouts.js';
import type { Incident, OpenIncident } from '../contract/incidents.js';
import type { Language } from '../contract/manner.js';
import type { AskGroups, AskPreview } from '../contract/requests.js';
import { demand } from '../access/policies.rules.js';
import { AgreementReader } from '../cooperation/agreement.reader.js';
import { OutreachService, type Preview } from '../outreach/outreach.service.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { PublicAddress } from '../platform/public-address.js';
import { AskMembersService } from './callout/ask-members.service.js';
import { AskService, demandSense, payerOf } from './request/ask.service.js';
import { sayAsked } from './request/request.message.js';

type Told = Pick<Incident | OpenIncident, 'municipalityId' | 'title' | 'exercise' | 'place'>;
type Name = { id: string; name: string };

/** Shows the very text that would go out, to how many and in how many parts, and sends nothing. */
@Injectable()
export class SendingPreview {
  constructor(
    private readonly asking: AskService,
    private readonly askingMembers: AskMembersService,
    private readonly agreements: AgreementReader,
    private readonly outreach: OutreachService,
    private readonly address: PublicAddress,
  ) {}

  /** What the first contact of each group would be sent. */
  async ofRequests(tx: Tx, actor: Actor, incident: Told, ask: AskGroups): Promise<AskPreview> {
    const { municipalityId, exercise } = incident;
    demand(actor, 'request.ask', { municipalityId });
    demandSense(ask);
    await this.asking.demandGroups(tx, ask.groupIds);
    const agreements = await this.agreements.inForce(tx, municipalityId, ask.groupIds);
    const firstOf = (groupId: string) => agreements.get(groupId)?.contacts[0]?.personId ?? '';
    const languages = await this.languages(tx, ask.groupIds.map(firstOf).filter(Boolean));
    const municipality = await this.municipality(tx, municipalityId);
    const manner = { exercise, now: await this.now(tx), address: this.address.url };
    const texts = (await this.groups(tx, ask.groupIds)).map(({ id: groupId, name: group }) => {
      const payer = payerOf(agreements.get(groupId), incident);
      const facts = { ...sayAsking(incident, ask), municipality, group, payer };
      const language = languages.get(firstOf(groupId)) ?? 'nb';
      return shown(groupId, this.outreach.preview('request_to_leader', facts, { ...manner, language }));
    });
    return { texts, recipients: texts.length, segments: texts.reduce((sum, { segments }) => sum + segments, 0) };
  }

  /** What the members would be sent, in each of their languages. */
  async ofCallout(tx: Tx, actor: Actor, groupId: string, callout: OpenCallout): Promise<AskPreview> {
    const asked = await this.askingMembers.audience(tx, actor, groupId, callout);
    const { exercise } = await this.askingMembers.under(tx, groupId, callout.requestId);
    const [group] = await this.groups(tx, [groupId]);
    const facts = { ...sayQuestion(callout), group: group?.name ?? '' };
    const people = asked.map(({ personId }) => personId);
    const languages = [...(await this.languages(tx, people)).values()];
    const manner = { exercise, now: await this.now(tx), address: this.address.url };
    const texts = [...new Set(languages)].toSorted().map((language) => ({
      count: languages.filter((other) => other === language).length,
      text: shown(groupId, this.outreach.preview('question_to_member', facts, { ...manner, language })),
    }));
    const segments = texts.reduce((sum, { count, text }) => sum + text.segments * count, 0);
    return { texts: texts.map(({ text }) => text), recipients: asked.length, segments };
  }

  private async languages(tx: Tx, personIds: readonly string[]): Promise<Map<string, Language>> {
    const rows = await tx.query<{ id: string; language: Language }[]>(
      'select id, language from person where id = any($1::uuid[])',
      [personIds],
    );
    return new Map(rows.map(({ id, language }) => [id, language]));
  }

  private async groups(tx: Tx, ids: readonly string[]): Promise<Name[]> {
    return tx.query('select id, name from care_group where id = any($1::uuid[]) order by name, id', [ids]);
  }

  private async municipality(tx: Tx, id: string): Promise<string> {
    const [row] = await tx.query<{ name: string }[]>(
      'select name from municipality_version where municipality_id = $1 order by valid_to desc nulls first limit 1',
      [id],
    );
    return row?.name ?? '';
  }

  private async now(tx: Tx): Promise<Date> {
    const [row] = await tx.query<{ now: Date }[]>('select clock_now() as now');
    return row?.now ?? new Date();
  }
}

function sayAsking({ title, place }: Told, { needs, message, requester }: AskGroups) {
  return { incident: title, place: place?.name, needs: needs.map(sayAsked), message, agency: requester?.agency };
}

function sayQuestion({ question, place, from, to }: OpenCallout) {
  return { question, place, from: from ? new Date(from) : undefined, to: to ? new Date(to) : undefined };
}

function shown(groupId: string, { text, segments, encoding }: Preview): AskPreview['texts'][number] {
  return { groupId, channel: 'sms', text, segments, encoding };
}
