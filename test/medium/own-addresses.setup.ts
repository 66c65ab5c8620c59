import { ActorService } from '../../src/access/actor.service.js';
import { Audit } from '../../src/access/audit.service.js';
import { CodeService } from '../../src/access/code.service.js';
import { MeService } from '../../src/access/me.service.js';
import { SessionService } from '../../src/access/session.service.js';
import { SignInService } from '../../src/access/sign-in.service.js';
import { CountAnewHandler } from '../../src/groups/count-anew.handler.js';
import { OwnAddressHandler } from '../../src/outreach/own-address.handler.js';
import { ReachAnewHandler } from '../../src/outreach/reach-anew.handler.js';
import { SendCodeHandler } from '../../src/outreach/send-code.handler.js';
import { NewAddressService } from '../../src/people/new-address.service.js';
import { OwnAddressesService } from '../../src/people/own-addresses.service.js';
import { PersonService } from '../../src/people/person.service.js';
import { visitor, type PersonActor } from '../../src/platform/actor.js';
import { Outbox } from '../../src/platform/outbox.js';
import { anOutreach } from './outreach.setup.js';

/** Outreach with the way in and one's own addresses, and the queue between them played by hand. */
export async function ownAddresses() {
  const out = await anOutreach();
  const [outbox, audit, people] = [new Outbox(), new Audit(), new PersonService()];
  const codes = new CodeService(outbox, audit);
  const sessions = new SessionService(audit, outbox);
  const actors = new ActorService(out.db);
  const entrance = new SignInService(out.db, actors, codes, sessions, new MeService(audit));
  const fresh = new NewAddressService(people, outbox, audit);
  const addresses = new OwnAddressesService(people, sessions, outbox, audit);
  const news = new OwnAddressHandler(out.db, fresh, out.outreach);
  const handlers: Record<string, (payload: never) => Promise<void>> = {
    'people.prove-address': (payload) => news.prove(payload),
    'people.address-news': (payload) => news.tell(payload),
    'people.reach-changed': (payload) => new CountAnewHandler(out.db, out.groups).reachChanged(payload),
    'people.reached-anew': (payload) => new ReachAnewHandler(out.db, out.outreach).reach(payload),
    'access.send-code': (payload) => new SendCodeHandler(out.db, codes, out.outreach).send(payload),
  };

  /** Does what is promised, and sends what is due. */
  async function workOff(): Promise<void> {
    const jobs = await out.owner<{ name: string; payload: never }>(
      'update outbox set done_at = clock_now() where done_at is null returning name, payload',
    );
    for (const { name, payload } of jobs) await handlers[name]?.(payload);
    await out.sender.wake();
  }

  const codeAt = (address: string) => /\b\d{6}\b/.exec(out.phones.heardAt(address).at(-1)!.text)![0];

  /** Signs in by a code that comes there; undefined where none comes. */
  async function signIn(identifier: string): Promise<PersonActor | undefined> {
    const before = out.phones.heardAt(identifier).length;
    await out.within((tx) => codes.ask(tx, identifier));
    await workOff();
    if (out.phones.heardAt(identifier).length === before) return undefined;
    return enter(identifier, codeAt(identifier));
  }

  async function enter(identifier: string, code: string): Promise<PersonActor | undefined> {
    const sessionId = await out.within((tx) => entrance.enter(tx, visitor, { identifier, code }, 'a phone'));
    return sessionId === null ? undefined : actors.actorByToken((await entrance.handOut(sessionId)).token);
  }

  /** Writes an address down, and resolves with its id once the code is on its way. */
  async function add(actor: PersonActor, address: string): Promise<string> {
    const channel = address.includes('@') ? 'email' : 'sms';
    const id = await out.db.as(actor, (tx) => fresh.add(tx, actor, { channel, address }));
    await workOff();
    return id;
  }

  const prove = (actor: PersonActor, id: string, code: string) =>
    out.db.as(actor, (tx) => fresh.prove(tx, actor, id, code));
  const takeAway = (actor: PersonActor, id: string, anyway = false) =>
    out.db.as(actor, (tx) => addresses.takeAway(tx, actor, id, anyway));
  const own = async (actor: PersonActor) =>
    (await out.db.reading(actor, (tx) => addresses.of(tx, actor))).items.map(({ address, verified }) =>
      verified ? address : `(${address})`,
    );
  const isAlive = async ({ sessionId }: PersonActor) =>
    (await out.owner('select from session where id = $1 and ended_at is null', [sessionId])).length === 1;
  const work = { workOff, codeAt, signIn, enter, add, prove, takeAway, own, isAlive };
  return { ...out, codes, addresses, ...work };
}
