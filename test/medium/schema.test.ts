import { DataSource } from 'typeorm';
import { ownerDataSource } from '../../src/data-source.js';
import { aDatabase, type TestDatabase } from '../support/world.js';

let world: TestDatabase;
beforeAll(async () => {
  world = await aDatabase();
});
afterAll(() => world?.close());

const names = async (sql: string, parameters: unknown[] = []) =>
  (await world.owner<{ name: string }>(sql, parameters)).map(({ name }) => name);
const ours = `relnamespace = 'public'::regnamespace`;

/** What TypeORM keeps a table of its own for, and we do not: the expression of a generated column. */
const inexpressible = [/DROP COLUMN "search_text"/, /"typeorm_metadata"/];

describe('Every table', () => {
  it('is there to be looked at', async () => {
    expect(
      (await names(`select relname as name from pg_class where relkind = 'r' and ${ours}`)).length,
    ).toBeGreaterThan(30);
  });

  it('has row-level security, also for its owner, and says who may read it', async () => {
    const open = await names(
      `select relname as name from pg_class c where relkind in ('r', 'p') and ${ours} and not (relrowsecurity
         and (relforcerowsecurity or relname = 'migration')
         and exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('r', '*')))`,
    );
    expect(open).toEqual([]);
  });

  it('grants the service what a policy allows, and nothing more', async () => {
    const ungoverned = await names(
      `select c.relname || ': ' || g.privilege_type as name
       from pg_class c, aclexplode(c.relacl) g
       where relkind in ('r', 'p') and ${ours} and g.grantee = 'beredt_service'::regrole and not exists (
         select from pg_policy p where p.polrelid = c.oid and p.polpermissive
           and p.polcmd = case g.privilege_type when 'SELECT' then 'r' when 'INSERT' then 'a' when 'UPDATE' then 'w' when 'DELETE' then 'd' end)`,
    );
    expect(ungoverned).toEqual([]);
  });

  it('is granted to nobody else', async () => {
    const others = await names(
      `select c.relname || ': ' || coalesce(r.rolname, 'everybody') as name
       from pg_class c cross join lateral aclexplode(c.relacl) g left join pg_roles r on r.oid = g.grantee
       where relkind in ('r', 'p', 'v', 'm', 'S') and ${ours} and g.grantee <> 'beredt_service'::regrole and g.grantee <> c.relowner`,
    );
    expect(others).toEqual([]);
  });

  it('has no policy that forgets who is asking where something may be written', async () => {
    const careless = await names(
      `select c.relname || ': ' || p.polname as name from pg_policy p join pg_class c on c.oid = p.polrelid
       where c.${ours} and p.polcmd <> 'r'
         and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid)) !~ 'actor_|beredt\\.kind'`,
    );
    expect(careless).toEqual([]);
  });
});

describe('Nothing goes around the walls', () => {
  it('neither a view of its owner’s, nor a function, nor a materialised view', async () => {
    const views = `select relname as name from pg_class where ${ours}
      and (relkind = 'm' or relkind = 'v' and not coalesce(reloptions, '{}') && '{security_invoker=true,security_invoker=on}')`;
    expect(await names(views)).toEqual([]);
    expect(
      await names(`select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`),
    ).toEqual([]);
  });

  it('nor the role of the service', async () => {
    expect(
      await world.owner(
        `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = 'beredt_service'`,
      ),
    ).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false },
    ]);
    expect(
      await names(
        `select relname as name from pg_class where ${ours} and relowner = 'beredt_service'::regrole
         union all select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid where m.member = 'beredt_service'::regrole`,
      ),
    ).toEqual([]);
    expect(await world.owner(`select has_schema_privilege('beredt_service', 'public', 'create') as may`)).toEqual([
      { may: false },
    ]);
  });

  it('nor a reference from one municipality’s row, or one group’s, to another’s', async () => {
    const loose = await names(
      `select distinct f.conname || '.' || w.attname as name from pg_constraint f
       join pg_attribute w on w.attrelid = f.conrelid and w.attname in ('municipality_id', 'group_id')
       join pg_attribute t on t.attrelid = f.confrelid and t.attname = w.attname
       where f.contype = 'f' and f.connamespace = 'public'::regnamespace and not exists (
         select from pg_constraint k where k.contype = 'f' and k.conrelid = f.conrelid and k.confrelid = f.confrelid
           and k.conkey @> f.conkey and w.attnum = any(k.conkey) and t.attnum = any(k.confkey))
       order by 1`,
    );
    expect(loose).toEqual([]);
  });
});

describe('The entities', () => {
  it('say what the migrations made: nothing is left to change', async () => {
    await world.owner(
      'create table typeorm_metadata (type text, database text, schema text, "table" text, name text, value text)',
    );
    const { options } = ownerDataSource(world.ownerUrl);
    const dataSource = await new DataSource(options).initialize();
    try {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      const changes = upQueries
        .map(({ query }) => query)
        .filter((query) => !inexpressible.some((known) => known.test(query)));
      expect(changes).toEqual([]);
      expect(dataSource.entityMetadatas.length).toBeGreaterThan(30);
    } finally {
      await dataSource.destroy();
      await world.owner('drop table typeorm_metadata');
    }
  });
});
