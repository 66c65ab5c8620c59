import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  RegisteredAddresses,
  RegisteredChanges,
  RegisteredChangesQuery,
  RegisteredOrganisations,
  RegisterQuery,
  type RegisterAnswer,
  type RegisteredAddress,
  type RegisteredOrganisation,
} from '../../contract/registers.js';
import type { Actor } from '../../platform/actor.js';
import { ByActor } from '../../platform/request.decorators.js';
import { RegisterService } from './register.service.js';

/** Look-ups in public registers; each answers also when the register does not. */
@ApiTags('registers')
@Controller('registers')
export class RegisterController {
  constructor(private readonly registers: RegisterService) {}

  @Get('organisations')
  @ApiOkResponse({ standardSchema: RegisteredOrganisations })
  async organisations(
    @ByActor() actor: Actor,
    @Query({ schema: RegisterQuery }) { query }: RegisterQuery,
  ): Promise<RegisterAnswer<RegisteredOrganisation>> {
    return this.registers.organisations(actor, query);
  }

  @Get('addresses')
  @ApiOkResponse({ standardSchema: RegisteredAddresses })
  async addresses(
    @ByActor() actor: Actor,
    @Query({ schema: RegisterQuery }) { query }: RegisterQuery,
  ): Promise<RegisterAnswer<RegisteredAddress>> {
    return this.registers.addresses(actor, query);
  }

  @Get('municipality-changes')
  @ApiOkResponse({ standardSchema: RegisteredChanges })
  async changes(
    @ByActor() actor: Actor,
    @Query({ schema: RegisteredChangesQuery }) { from }: RegisteredChangesQuery,
  ): Promise<RegisteredChanges> {
    return this.registers.changes(actor, from);
  }
}
