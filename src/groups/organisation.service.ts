import { Injectable } from '@nestjs/common';
import type { OrganisationQuery } from '../contract/organisations.js';
import type { Tx } from '../platform/database.js';
import { beforeAllNames, decodeCursor } from '../platform/paging.js';
import type { OrganisationRow } from './group.view.js';

/** The voluntary organisations as a tree. */
@Injectable()
export class OrganisationService {
  /** One more association than the limit, in Norwegian alphabet: all of them, or those right under one. */
  async find(tx: Tx, { parent, limit, cursor }: OrganisationQuery): Promise<OrganisationRow[]> {
    const after = cursor === undefined ? beforeAllNames : decodeCursor(cursor, 2);
    return tx.query<OrganisationRow[]>(
      `select id, parent_id as "parentId", level, name, organisation_number as "organisationNumber" from organisation
       where ($1::uuid is null or parent_id = $1) and (name, id) > ($2, $3::uuid)
       order by name, id limit $4`,
      [parent ?? null, ...after, limit + 1],
    );
  }
}
