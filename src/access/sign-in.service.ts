import { Injectable } from '@nestjs/common';
import type { Me, SignIn } from '../contract/access.js';
import { systemActor, type Actor } from '../platform/actor.js';
import { Database, type Tx } from '../platform/database.js';
import { CodeRefused } from './access.problem.js';
import { ActorService } from './actor.service.js';
import { CodeService } from './code.service.js';
import { MeService } from './me.service.js';
import { SessionService } from './session.service.js';

/** Under this name the service writes what a visitor may not. */
export const signingIn = 'sign-in';

/** From a code to a session. */
@Injectable()
export class SignInService {
  constructor(
    private readonly db: Database,
    private readonly actors: ActorService,
    private readonly codes: CodeService,
    private readonly sessions: SessionService,
    private readonly me: MeService,
  ) {}

  /**
   * Begins a session for whoever the code lets in, and ends the one that was held before; null where it lets nobody in. It does not throw then:
   * the try must be counted, and what is thrown is rolled back. For the system actor.
   */
  async enter(tx: Tx, before: Actor, { identifier, code }: SignIn, device: string | undefined): Promise<string | null> {
    const redeemed = await this.codes.redeem(tx, identifier, code);
    if (redeemed === null) return null;
    if (before.kind === 'person') await this.sessions.end(tx, before);
    return this.sessions.begin(tx, redeemed.personId, device, redeemed.contactPointId);
  }

  /** Hands the session to the one who began it; throws `CodeRefused` for no session, and for one that is in use already. */
  async handOut(sessionId: string | null): Promise<{ token: string; me: Me }> {
    const token = sessionId && (await this.db.as(systemActor(signingIn), (tx) => this.sessions.handOut(tx, sessionId)));
    const actor = token ? await this.actors.actorByToken(token) : undefined;
    if (!token || !actor) throw new CodeRefused();
    return { token, me: await this.db.as(actor, (tx) => this.me.get(tx, actor)) };
  }
}
