import { Injectable } from '@nestjs/common';
import { premisesColumns, type PremisesRow } from '../groups/premises.view.js';
import type { Tx } from '../platform/database.js';

/** Reads the premises that an agreement names, as the actor may see them. */
@Injectable()
export class AgreementPremisesReader {
  async of(tx: Tx, agreementId: string): Promise<PremisesRow[]> {
    return tx.query<PremisesRow[]>(
      `select ${premisesColumns} from premises p join agreement_premises n on n.premises_id = p.id
       where n.agreement_id = $1 order by p.name, p.id`,
      [agreementId],
    );
  }
}
