import { seedDemo } from '../../src/demo/demo.seed.js';
import { BoardProjector } from '../../src/incidents/board/board.projector.js';
import { RequestReader } from '../../src/incidents/request/request.reader.js';
import { OutreachService } from '../../src/outreach/outreach.service.js';
import { Log } from '../../src/platform/log.js';
import { Notices } from '../../src/platform/notices.js';
import { Outbox } from '../../src/platform/outbox.js';
import { aDatabase, type TestDatabase } from '../support/world.js';

describe('An incident of the demonstration that is over', () => {
  let world: TestDatabase;
  beforeAll(async () => {
    world = await aDatabase();
    await seedDemo(world.db);
    const outreach = new OutreachService(new Outbox());
    const notices = new Notices(world.serviceUrl, new Log('silent'));
    await new BoardProjector(world.db, new RequestReader(), outreach, notices).sweep();
  });
  afterAll(async () => world.close());

  it('is there once in earnest, in Lier, and once as an exercise', async () => {
    expect(
      await world.owner(`select m.number, i.title, i.exercise, i.state from incident i
        join municipality_today m on m.id = i.municipality_id order by i.id desc`),
    ).toEqual([
      { number: '3312', title: 'Flom i Lierelva', exercise: false, state: 'closed' },
      { number: '3301', title: 'Kvikkleireskred på Åssiden', exercise: true, state: 'closed' },
    ]);
  });

  it('has a log without gaps that goes from opening to closing', async () => {
    const logs = await world.owner<{ seqs: number[]; kinds: string[] }>(
      `select array_agg(seq order by at, id) as seqs, array_agg(kind order by seq) as kinds from incident_log group by incident_id`,
    );
    expect(logs).toHaveLength(2);
    for (const { seqs, kinds } of logs) {
      expect(seqs).toEqual(seqs.map((_, index) => index + 1));
      expect([kinds[0], kinds.at(-1)]).toEqual(['incident_opened', 'incident_closed']);
    }
  });

  it('leaves nothing that anybody waits for', async () => {
    expect(await world.owner(`select from delivery where state not in ('delivered', 'read')`)).toEqual([]);
    expect(await world.owner('select from request where chain_ended_at is null')).toEqual([]);
    expect(await world.owner('select from request_contact where told_at is null and stopped_at is null')).toEqual([]);
    expect(await world.owner(`select from callout where state <> 'closed'`)).toEqual([]);
  });

  it('shows on its board what was asked, offered and agreed', async () => {
    const [row] = await world.owner<{ board: { coverage: unknown; requests: { state: string }[] } }>(
      `select board from incident_board b join incident i on i.id = b.incident_id where i.title = 'Flom i Lierelva'`,
    );
    expect(row!.board.requests.map(({ state }) => state).toSorted()).toEqual(['ended', 'stood_down', 'withdrawn']);
    expect(row!.board).toMatchObject({
      coverage: [
        { capability: 'care', asked: 8, offered: 8, agreed: 8 },
        { capability: 'food', asked: 110, offered: 50, agreed: 50 },
        { capability: 'shelter', asked: 40, offered: 40, agreed: 40 },
      ],
      deliveries: { pending: 0, failed: 0 },
    });
  });

  it('is gone on with where its making was broken off', async () => {
    const rows = async () => [
      await world.owner('select id, answer, lines from request_answer order by id'),
      await world.owner('select request_id, lines from request_agreed order by request_id'),
      await world.owner('select id, seq, kind, at from incident_log order by id'),
    ];
    const before = await rows();
    const numbered = await world.owner<{ id: string; seq: number }>('select id, seq from incident_log');
    await world.owner('truncate request_agreed, incident_log');
    expect(await seedDemo(world.db)).toBe(true);
    for (const { id, seq } of numbered) await world.owner('update incident_log set seq = $2 where id = $1', [id, seq]);
    expect(await rows()).toEqual(before);
    expect(await seedDemo(world.db)).toBe(false);
  });
});
