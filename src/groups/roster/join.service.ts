import { Injectable } from '@nestjs/common';
import { hashOf } from '../../access/secret.token.js';
import type { AskToJoin, JoinInvitation } from '../../contract/joining.js';
import { readAddress } from '../../people/contact.rules.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { Invalid, NotFound, NotSignedIn, type Fault } from '../../platform/problem.js';
import { AlreadyMember, TooManyWaiting } from '../groups.problem.js';

/** Whoever holds the link asks; more than this wait for nobody. */
const mostWaiting = 200;

const groupBehind = `select g.id as "groupId", g.name as "groupName" from join_link l join care_group g on g.id = l.group_id
  where l.token_hash = $1 and l.revoked_at is null and l.expires_at > clock_now()`;

const oneself = `select p.name, p.language,
    exists (select from membership m where m.person_id = p.id and m.group_id = $2 and m.left_at is null) as "isMember"
  from person p where p.id = $1`;

/** Whom the asker's own addresses reach here is told to nobody but the leader, who has the same addresses on the list. */
const alike = `array(select m.id from membership m where m.group_id = $2 and m.left_at is null and exists (
    select from contact_point theirs join contact_point own on own.channel = theirs.channel and own.address = theirs.address
    where theirs.person_id = m.person_id and theirs.verified_at is not null and own.person_id = $3::uuid and own.verified_at is not null) order by m.id)`;

const ask = (once: string) => `
  insert into join_request (id, group_id, person_id, name, phone, email, text, language, same_as)
  values ($1, $2, $3, $4, $5, $6, $7, $8, ${alike})
  on conflict ${once} do update set name = excluded.name, email = excluded.email, text = excluded.text, same_as = excluded.same_as`;
const askByNumber = ask('(group_id, phone) where person_id is null and answered_at is null');
const askAsOneself = ask('(group_id, person_id) where answered_at is null');

type Group = { groupId: string; groupName: string };
type Oneself = { name: string; language: string; isMember: boolean };
type Strange = { name: string; phone: string; email: string | null };

/** What holding a join link is good for: to see which group it is of, and to ask. Done as the service, since strangers see no table. */
@Injectable()
export class JoinService {
  /** Which group the link is of, and who is asking where she is signed in; throws `NotFound` for any link that leads nowhere. */
  async invitation(tx: Tx, token: string, asker: Actor): Promise<JoinInvitation> {
    const { groupId, groupName } = await this.behind(tx, token);
    const me = asker.kind === 'person' ? await this.me(tx, asker.personId, groupId) : undefined;
    return { groupName, me: me ? { name: me.name, isMember: me.isMember } : null };
  }

  /** Writes down that she asks; the same whether or not her number is known anywhere. Asked twice, the later counts. */
  async ask(tx: Tx, token: string, asker: Actor, said: AskToJoin): Promise<void> {
    const { groupId } = await this.behind(tx, token);
    await tx.query('select from care_group where id = $1 for no key update', [groupId]);
    const [waiting] = await tx.query<{ count: number }[]>(
      'select count(*)::int as count from join_request where group_id = $1 and answered_at is null',
      [groupId],
    );
    if (waiting!.count >= mostWaiting) throw new TooManyWaiting();
    if (said.asMyself) await this.askAsOneself(tx, groupId, asker, said);
    else await this.askAsStranger(tx, groupId, said);
  }

  private async askAsOneself(tx: Tx, groupId: string, asker: Actor, { text }: AskToJoin): Promise<void> {
    const me = asker.kind === 'person' ? await this.me(tx, asker.personId, groupId) : undefined;
    if (asker.kind !== 'person' || !me) throw new NotSignedIn();
    if (me.isMember) throw new AlreadyMember();
    await tx.query(askAsOneself, [newId(), groupId, asker.personId, me.name, null, null, text || null, me.language]);
  }

  private async askAsStranger(tx: Tx, groupId: string, said: AskToJoin): Promise<void> {
    const { name, phone, email } = readStranger(said);
    await tx.query(askByNumber, [newId(), groupId, null, name, phone, email, said.text || null, said.language]);
  }

  private async behind(tx: Tx, token: string): Promise<Group> {
    const [group] = await tx.query<Group[]>(groupBehind, [hashOf(token)]);
    if (!group) throw new NotFound();
    return group;
  }

  private async me(tx: Tx, personId: string, groupId: string): Promise<Oneself | undefined> {
    const [row] = await tx.query<Oneself[]>(oneself, [personId, groupId]);
    return row;
  }
}

/** Name and number as they are stored; throws `Invalid` for each that is no use. */
function readStranger({ name, phone, email }: AskToJoin): Strange {
  const faults: Fault[] = [];
  const address = (path: 'phone' | 'email', channel: 'sms' | 'email', text: string | undefined) => {
    const read = text === undefined ? { fault: 'missing' } : readAddress(channel, text);
    if ('address' in read) return read.address;
    faults.push({ path, code: read.fault });
    return '';
  };
  if (name === undefined) faults.push({ path: 'name', code: 'missing' });
  const number = address('phone', 'sms', phone);
  const mail = email ? address('email', 'email', email) : null;
  if (faults.length > 0) throw new Invalid({}, faults);
  return { name: name!, phone: number, email: mail };
}
