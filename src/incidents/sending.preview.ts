import { Injectable } from '@nestjs/common';
import type { OpenCallout } from '../contract/callouts.js';
import type { Incident, OpenIncident } from '../contract/incidents.js';
import type { Language } from '../contract/manner.js';
import type { AskGroups, AskPreview } from '../contract/requests.js';
import { demand } from '../access/policies.rules.js';
import { AgreementReader } from '../cooperation/agreement.reader.js';
import { OutreachService } from '../outreach/outreach.service.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { PublicAddress } from '../platform/public-address.js';
import { AskMembersService } from './callout/ask-members.service.js';
import { AskService, demandSense, payerOf } from './request/ask.service.js';
import { sayAsked } from './request/request.message.js';

type Told = Pick<Incident | OpenIncident, 'municipalityId' | 'title' | 'exercise' | 'place'>;
type Name = { id: string; name: string };

const languagesOf = `select language, count(*)::int as count from person where id = any($1::uuid[]) group by language order by count desc, language`;

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
    const { municipalityId, title, exercise, place } = incident;
    demand(actor, 'request.ask', { municipalityId });
    demandSense(ask);
    await this.asking.demandGroups(tx, ask.groupIds);
    const agreements = await this.agreements.inForce(tx, municipalityId, ask.groupIds);
    const firsts = [...agreements.values()].flatMap(({ contacts }) => contacts[0]?.personId ?? []);
    const languages = await tx.query<{ id: string; language: Language }[]>(
      'select id, language from person where id = any($1::uuid[])',
      [firsts],
    );
    const languageOf = new Map(languages.map(({ id, language }) => [id, language]));
    const groups = await tx.query<Name[]>('select id, name from care_group where id = any($1::uuid[]) order by name', [
      ask.groupIds,
    ]);
    const municipality = await this.municipality(tx, municipalityId);
    const now = await this.now(tx);
    const texts = groups.map(({ id: groupId, name: group }) => {
      const agreement = agreements.get(groupId);
      const facts = {
        ...{ municipality, group, incident: title, place: place?.name, needs: ask.needs.map(sayAsked) },
        ...{ message: ask.message, agency: ask.requester?.agency, payer: payerOf(agreement, { exercise }) },
      };
      const language = languageOf.get(agreement?.contacts[0]?.personId ?? '') ?? 'nb';
      const sent = this.outreach.preview('request_to_leader', facts, {
        language,
        exercise,
        now,
        address: this.address.url,
      });
      return { groupId, channel: 'sms', text: sent.text, segments: sent.segments, encoding: sent.encoding };
    });
    return { texts, recipients: texts.length, segments: texts.reduce((sum, { segments }) => sum + segments, 0) };
  }

  /** What the members would be sent, in each of their languages. */
  async ofCallout(tx: Tx, actor: Actor, groupId: string, callout: OpenCallout): Promise<AskPreview> {
    const asked = await this.askingMembers.audience(tx, actor, groupId, callout);
    const { exercise } = await this.askingMembers.under(tx, groupId, callout.requestId);
    const [group] = await tx.query<Name[]>('select id, name from care_group where id = $1', [groupId]);
    const { question, place, from, to } = callout;
    const facts = {
      ...{ group: group?.name ?? '', question, ...(place && { place }) },
      ...{ ...(from && { from: new Date(from) }), ...(to && { to: new Date(to) }) },
    };
    const people = asked.map(({ personId }) => personId);
    const languages = await tx.query<{ language: Language; count: number }[]>(languagesOf, [people]);
    const now = await this.now(tx);
    const sent = languages.map(({ language, count }) => ({
      count,
      ...this.outreach.preview('question_to_member', facts, { language, exercise, now, address: this.address.url }),
    }));
    const texts = sent.map(({ text, segments, encoding }) => ({ groupId, channel: 'sms', text, segments, encoding }));
    const segments = sent.reduce((sum, part) => sum + part.segments * part.count, 0);
    return { texts, recipients: asked.length, segments };
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
