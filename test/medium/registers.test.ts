import { z } from 'zod';
import { MapReader } from '../../src/municipalities/events/map.reader.js';
import { AddressRegister } from '../../src/municipalities/registers/address.register.js';
import { OrganisationRegister } from '../../src/municipalities/registers/organisation.register.js';
import { RegisterLine } from '../../src/municipalities/registers/register.line.js';
import { RegisterService } from '../../src/municipalities/registers/register.service.js';
import { visitor } from '../../src/platform/actor.js';
import { Config } from '../../src/platform/config.js';
import { Log } from '../../src/platform/log.js';
import { NotPermitted, NotSignedIn, TooMany } from '../../src/platform/problem.js';
import { RateLimit } from '../../src/platform/rate-limit.js';
import { anOperator, aPerson } from '../support/factories.js';
import { fakeRegisters } from '../support/registers.js';
import { aDatabase, type TestDatabase } from '../support/world.js';

let registers: Awaited<ReturnType<typeof fakeRegisters>>;
let line: RegisterLine;

beforeEach(async () => {
  registers = await fakeRegisters();
  line = new RegisterLine(registers.url, 60_000);
});
afterEach(async () => {
  await line.close();
  await registers.close();
});

describe('The register of organisations', () => {
  it('is asked by name, and tells of organisations and of no person', async () => {
    const { items, reachable } = await new OrganisationRegister(line).find('sanitetsforening');
    expect(reachable).toBe(true);
    expect(items).toEqual([
      {
        organisationNumber: '900000016',
        name: 'LIERDALEN SANITETSFORENING',
        form: 'FLI',
        municipalityNumber: '3312',
        place: 'LIER',
        voluntary: true,
        ending: false,
        categories: [],
      },
      expect.objectContaining({ organisationNumber: '900000024', voluntary: false, ending: true }),
    ]);
    expect(JSON.stringify(items)).not.toMatch(/Kari|90 00 00 00|Storgata/i);
    expect(registers.asked).toEqual(['/enhetsregisteret/api/enheter?navn=sanitetsforening&size=20']);
  });

  it('is asked by number, as people write it, and for what the organisation says it does', async () => {
    const { items } = await new OrganisationRegister(line).find('900 000 016');
    expect(items).toMatchObject([
      { organisationNumber: '900000016', categories: ['Sosiale tjenester', 'Andre helsetjenester'] },
    ]);
    expect(registers.asked.some((path) => path.includes('roller'))).toBe(false);
    expect(await new OrganisationRegister(line).find('900000099')).toEqual({ items: [], reachable: true });
  });

  it('is believed when it says that an organisation has left the register of voluntary ones', async () => {
    const { items } = await new OrganisationRegister(line).find('900000032');
    expect(items).toMatchObject([{ organisationNumber: '900000032', voluntary: false, categories: [] }]);
  });
});

describe('A recorded answer', () => {
  it('of the register of organisations is read', async () => {
    const { items } = await new OrganisationRegister(line).find('Digitaliseringsdirektoratet');
    expect(items).toEqual([
      {
        organisationNumber: '991825827',
        name: 'DIGITALISERINGSDIREKTORATET',
        form: 'ORGL',
        municipalityNumber: '0301',
        place: 'OSLO',
        voluntary: false,
        ending: false,
        categories: [],
      },
    ]);
  });

  it('of the register of addresses is read', async () => {
    const { items } = await new AddressRegister(line).find('Myrvollveien 5C');
    expect(items).toEqual([
      {
        text: 'Myrvollveien 5C',
        postcode: '1415',
        place: 'OPPEGÅRD',
        municipalityNumber: '3207',
        lat: 59.78502106569645,
        lng: 10.799290993113777,
      },
    ]);
  });
});

describe('The register of addresses', () => {
  it('tells where they are', async () => {
    const { items } = await new AddressRegister(line).find('Storgata');
    expect(items[0]).toEqual({
      text: 'Storgata 1',
      postcode: '3400',
      place: 'LIER',
      municipalityNumber: '3312',
      lat: 59.7867,
      lng: 10.2436,
    });
  });
});

describe('A line to a register', () => {
  it('asks the same once', async () => {
    const addresses = new AddressRegister(line);
    await addresses.find('Storgata');
    await addresses.find('Storgata');
    expect(registers.asked).toHaveLength(1);
  });

  it.each(['broken', 'talking nonsense'] as const)('that is %s is let rest after three failures', async (mood) => {
    registers.state.mood = mood;
    const addresses = new AddressRegister(line);
    for (const street of ['A', 'B', 'C', 'D', 'E'])
      expect(await addresses.find(street)).toEqual({ items: [], reachable: false });
    expect(registers.asked).toHaveLength(3);
  });

  it('on which something odd is said is open to everybody else', async () => {
    registers.state.mood = 'odd';
    const odd: string[] = [];
    const other = new RegisterLine(registers.url, 60_000, (path) => odd.push(path));
    const addresses = new AddressRegister(other);
    expect((await addresses.find('Storgata')).items).toHaveLength(2);
    const Unlike = z.object({ nobody: z.string() });
    for (const street of ['A', 'B', 'C', 'D'])
      expect(await other.ask(`/adresser/v1/sok?sok=${street}`, Unlike)).toBeUndefined();
    expect(odd).toEqual(Array(4).fill('/adresser/v1/sok'));
    expect((await addresses.find('Storgata 1')).reachable).toBe(true);
    await other.close();
  });

  it('that is silent costs no more than its patience', async () => {
    registers.state.mood = 'silent';
    const begun = performance.now();
    expect(await new AddressRegister(line).find('Storgata')).toEqual({ items: [], reachable: false });
    expect(performance.now() - begun).toBeLessThan(4500);
  });
});

describe('The registers of an installation', () => {
  let world: TestDatabase;
  beforeAll(async () => {
    world = await aDatabase();
  });
  afterAll(() => world?.close());
  const serviceOf = (config: Config) =>
    new RegisterService(config, new RateLimit(world.db), world.db, new MapReader(), new Log('silent'));

  it('are asked for those who are signed in, not too often; changes for the operator', async () => {
    const config = new Config({ REGISTER_ADDRESSES_URL: registers.url });
    const service = serviceOf(config);
    const { actor } = await aPerson(world.db);
    expect((await service.addresses(actor, 'Storgata')).items).toHaveLength(2);
    await expect(service.addresses(visitor, 'Storgata')).rejects.toThrow(NotSignedIn);
    await expect(service.changes(actor, '2026-01-01')).rejects.toThrow(NotPermitted);
    expect(await service.changes((await anOperator(world.db)).actor, '2026-01-01')).toEqual({
      items: [],
      reachable: false,
      unread: 0,
    });
    const many = Array.from({ length: 60 }, () => service.addresses(actor, 'Storgata'));
    await expect(Promise.all(many)).rejects.toThrow(TooMany);
    await service.onModuleDestroy();
  });

  it('leave out what is on the map already, and plan what can be planned', async () => {
    const service = serviceOf(new Config({ REGISTER_CODES_URL: registers.url }));
    const { actor } = await anOperator(world.db);
    const { items } = await service.changes(actor, '2026-01-01');
    expect(items.map(({ day, events, adjustments }) => [day, events.length, adjustments.length])).toEqual([
      ['2026-01-01', 0, 1],
      ['2028-01-01', 1, 0],
    ]);
    await service.onModuleDestroy();
  });

  it('that are not configured are asked nothing', async () => {
    const service = serviceOf(new Config({}));
    const { actor } = await aPerson(world.db);
    expect(await service.organisations(actor, 'sanitet')).toEqual({ items: [], reachable: false });
    expect(registers.asked).toEqual([]);
  });
});
