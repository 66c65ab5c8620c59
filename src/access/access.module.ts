import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { sayProblems } from '../platform/problem.texts.js';
import { accessProblems } from './access.texts.js';
import { AccessUpkeep } from './access.upkeep.js';
import { ActorService } from './actor.service.js';
import { Audit } from './audit.service.js';
import { CodeService } from './code.service.js';
import { MeController } from './me.controller.js';
import { MeService } from './me.service.js';
import { SessionService } from './session.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInLimits } from './sign-in.limits.js';
import { SignInService } from './sign-in.service.js';
import { SignedInGuard } from './signed-in.guard.js';

sayProblems(accessProblems);

/** Who is asking, what they may do, and what was done. */
@Module({
  controllers: [SignInController, MeController],
  providers: [
    AccessUpkeep,
    ActorService,
    Audit,
    CodeService,
    MeService,
    SessionService,
    SignInLimits,
    SignInService,
    { provide: APP_GUARD, useClass: SignedInGuard },
  ],
  exports: [ActorService, Audit, CodeService, SessionService, SignInLimits],
})
export class AccessModule {}
