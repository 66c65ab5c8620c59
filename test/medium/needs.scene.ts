import type { MaintenanceNeed } from '../../src/contract/needs.js';
import { newId } from '../../src/platform/ids.js';
import { aForm } from '../support/a-picture.js';
import { anEquipmentItem } from '../support/equipment.factories.js';
import * as make from '../support/factories.js';
import { aService, type Client } from '../support/service.js';
import { aDatabase } from '../support/world.js';

export const what = 'Kabelen er slitt';

/** The service with a group, its municipality and somebody from elsewhere, each signed in. */
export async function aWorkshop() {
  const world = await aDatabase();
  const service = await aService(world, { BEREDT_ROLE: 'api' });
  const municipality = await make.aMunicipality(world.db);
  const group = await make.aGroup(world.db, { municipalities: [municipality] });
  const clients = {
    leader: await service.signIn(await make.aLeaderOf(world.db, group)),
    storekeeper: await service.signIn(await make.aMember(world.db, group, { roles: ['storekeeper'] })),
    volunteer: await service.signIn(await make.aMember(world.db, group)),
    stranger: await service.signIn(await make.aLeaderOf(world.db, await make.aGroup(world.db))),
    coordinator: await service.signIn(await make.aCoordinatorOf(world.db, municipality)),
  } satisfies Record<string, Client>;
  type Who = keyof typeof clients;

  async function report(who: Who, path: string, form: FormData, key: string = newId()) {
    const answer = await fetch(`${service.address}/api/v1/${path}`, {
      method: 'POST',
      headers: { cookie: clients[who].cookie, origin: service.address, 'idempotency-key': key },
      body: form,
    });
    return { status: answer.status, body: (await answer.json()) as MaintenanceNeed };
  }
  return {
    world,
    group,
    municipality,
    clients,
    report,
    /** What comes back as it is, whatever it is. */
    fetched: async (path: string, who: Who) => {
      const answer = await fetch(`${service.address}/api/v1/${path}`, { headers: { cookie: clients[who].cookie } });
      const { status, headers } = answer;
      return { status, type: headers.get('content-type'), headers, bytes: Buffer.from(await answer.arrayBuffer()) };
    },
    onItem: async (who: Who, fields: Record<string, string> = { what }, photo?: Buffer) => {
      const item = await anEquipmentItem(world.db, group);
      return { item, ...(await report(who, `equipment/${item.id}/needs`, aForm(fields, photo))) };
    },
    close: async () => {
      await service.stop();
      await world.close();
    },
  };
}
