import type { Agreement, ChangeAgreement } from '../../src/contract/cooperation.js';
import type { Leader } from '../support/leader.js';
import type { Officer, OneRequest, WatchedIncident } from '../support/officer.js';
import { tell } from '../support/story.js';

const needs = [{ capability: 'food', quantity: 30 }];
const rings = /Sel kommune spør/;
const told = { toldAt: expect.any(String), reachedAt: null };
const untold = { toldAt: null, reachedAt: null };

tell('A chain of contacts', (story) => {
  let coordinator: Officer;
  let leader: Leader;
  let deputy: Leader;
  let third: Leader;
  let flood: WatchedIncident;

  /** Whom of the group Sel is to contact from now on, in which order and with how much patience: the group's own to say. */
  async function agree(group: Leader, contacts: ChangeAgreement['contacts']): Promise<void> {
    const { items } = await coordinator.reads<{ items: Agreement[] }>(`agreements?group=${group.groupId}`);
    const { municipalityId } = coordinator;
    const held = items.find(
      (agreement) => agreement.state === 'in_force' && agreement.municipalityId === municipalityId,
    )!;
    await group.changes(`agreements/${held.id}`, { contacts });
  }

  async function asks(group: string): Promise<OneRequest> {
    return (await flood.asks([group], { needs }))[0]!;
  }

  beforeAll(async () => {
    coordinator = await story.officer('koordinator@sel.demo');
    leader = await story.leader('leder@sel-obg.demo');
    deputy = await story.leader('nestleder@sel-obg.demo');
    third = await story.leader('lager@sel-obg.demo');
    const contacts = [leader, deputy, third].map(({ who }) => ({ personId: who.me.person.id }));
    await agree(leader, contacts);
    const duty = await story.officer('vakt@sel.demo');
    flood = await duty.opens({ title: 'Flaum i Otta' });
  });

  it('begins with the leader alone, by all her channels at once', async () => {
    const request = await asks('sel');
    await leader.isRung(rings);
    await flood.showsOf(request, { contacts: { reached: 0, waiting: 1 }, chain: [told, untold, untold] });
    await story.wind('9 minutes');
    await flood.showsOf(request, { chain: [told, untold, untold] });

    await story.wind('1 minute');
    await deputy.isRung(rings);
    await flood.showsOf(request, { contacts: { reached: 0, waiting: 2 }, chain: [told, told, untold] });
    await flood.tells(request, ['contact_told', 'contact_told']);

    await deputy.sees(request);
    const reached = { toldAt: expect.any(String), reachedAt: expect.any(String) };
    await flood.showsOf(request, {
      state: 'seen',
      contacts: { reached: 1, waiting: 0 },
      chain: [told, reached, untold],
    });
    await story.wind('1 hour');
    expect(third.phone.unheard()).toEqual([]);
    await flood.showsOf(request, { state: 'seen', chain: [told, reached, untold] });
    await flood.tells(request, ['request_asked', 'contact_told', 'contact_told', 'request_seen']);
    await deputy.answers(request, 'decline');
  });

  it('goes past two silent contacts to the third, and says of the last that nobody has been reached yet', async () => {
    const request = await asks('sel');
    await leader.isRung(rings);
    await story.wind('10 minutes');
    await deputy.isRung(rings);
    await story.wind('10 minutes');
    await third.isRung(rings);
    await flood.showsOf(request, { contacts: { reached: 0, waiting: 3 }, chain: [told, told, told] });
    await flood.tells(request, ['contact_told', 'contact_told', 'contact_told']);

    await story.wind('9 minutes');
    expect(flood.entries.map(({ kind }) => kind)).not.toContain('contacts_exhausted');
    await story.wind('1 minute');
    await flood.tells(request, ['contact_told', 'contact_told', 'contact_told', 'contacts_exhausted']);
    await flood.showsOf(request, { state: 'asked', contacts: { reached: 0, waiting: 3 } });

    await story.wind('1 hour');
    await flood.tells(request, ['contact_told', 'contact_told', 'contact_told', 'contacts_exhausted']);
    await third.phone.replies('Ja');
    await flood.showsOf(request, { state: 'offered', contacts: { reached: 1, waiting: 0 } });
    const names = flood.entries.flatMap(({ kind, requestId, data }) =>
      kind === 'contact_told' && requestId === request.id ? [data['name']] : [],
    );
    expect(names).toEqual([leader, deputy, third].map(({ who }) => who.me.person.name));
  });

  it('takes five minutes for each where the agreement says five', async () => {
    const oddny = await story.leader('leder@vaga-obg.demo');
    const magne = await story.leader('nestleder@vaga-obg.demo');
    await agree(
      oddny,
      [oddny, magne].map(({ who }) => ({ personId: who.me.person.id, minutes: 5 })),
    );
    const request = await asks('vaga');
    await oddny.isRung(rings);
    await story.wind('4 minutes');
    await flood.showsOf(request, { chain: [told, untold] });
    await story.wind('1 minute');
    await magne.isRung(rings);
    await story.wind('5 minutes');
    await flood.tells(request, ['contact_told', 'contact_told', 'contacts_exhausted']);
    await magne.answers(request, 'decline');
  });

  it('ends with everybody who was told hearing that it is over', async () => {
    await flood.closes();
    const oddny = story.phone((await story.leader('leder@vaga-obg.demo')).phone.number);
    const magne = story.phone((await story.leader('nestleder@vaga-obg.demo')).phone.number);
    for (const phone of [leader.phone, deputy.phone, third.phone, oddny, magne])
      await phone.heard(/Hendinga er avslutta/);
  });
});
