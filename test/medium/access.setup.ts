import { ActorService } from '../../src/access/actor.service.js';
import { Audit } from '../../src/access/audit.service.js';
import { CodeService } from '../../src/access/code.service.js';
import { MeService } from '../../src/access/me.service.js';
import { SessionService } from '../../src/access/session.service.js';
import { SignInService } from '../../src/access/sign-in.service.js';
import { systemActor, visitor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import { Outbox } from '../../src/platform/outbox.js';
import { aDatabase } from '../support/world.js';

/** The way in, on a database of its own. */
export async function anEntrance() {
  const world = await aDatabase();
  const outbox = new Outbox();
  const audit = new Audit();
  const codes = new CodeService(outbox, audit);
  const sessions = new SessionService(audit, outbox);
  const actors = new ActorService(world.db);
  const entrance = new SignInService(world.db, actors, codes, sessions, new MeService(audit));
  const within = <T>(work: (tx: Tx) => Promise<T>) => world.db.as(systemActor('test'), work);
  const count = async (sql: string, ...parameters: unknown[]) =>
    Number((await world.owner<{ count: string }>(`select count(*) from ${sql}`, parameters))[0]?.count);

  /** Asks for a code and resolves with the id that its job carries. */
  async function ask(identifier: string): Promise<string> {
    await within((tx) => codes.ask(tx, identifier));
    const [job] = await world.owner<{ payload: { codeId: string } }>(
      `select payload from outbox where name = 'access.send-code' order by id desc limit 1`,
    );
    return job!.payload.codeId;
  }

  /** Asks for a code and takes it out of the message. */
  async function aCodeFor(identifier: string): Promise<string> {
    const codeId = await ask(identifier);
    const minted = await within((tx) => codes.mint(tx, codeId));
    return minted!.code;
  }

  const redeem = (identifier: string, code: string) =>
    within(async (tx) => (await codes.redeem(tx, identifier, code))?.personId ?? null);

  /** Signs in all the way and resolves with the token. */
  async function aTokenFor(identifier: string): Promise<string> {
    const code = await aCodeFor(identifier);
    const sessionId = await within((tx) => entrance.enter(tx, visitor, { identifier, code }, 'a device'));
    return (await entrance.handOut(sessionId)).token;
  }

  return { ...world, audit, codes, sessions, actors, entrance, within, count, ask, aCodeFor, redeem, aTokenFor };
}

export type Entrance = Awaited<ReturnType<typeof anEntrance>>;

/** Some other six figures. */
export const wrong = (code: string) => (code === '000000' ? '111111' : '000000');
