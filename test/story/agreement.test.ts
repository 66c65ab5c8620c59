import type { Agreement } from '../../src/contract/cooperation.js';
import type { Leader } from '../support/leader.js';
import type { Officer } from '../support/officer.js';
import { tell } from '../support/story.js';

tell('An agreement', (story) => {
  let coordinator: Officer;
  let leader: Leader;
  let deputy: Leader;
  let next: Agreement;

  beforeAll(async () => {
    coordinator = await story.officer('koordinator@lier.demo');
    leader = await story.leader('leder@lier-obg.demo');
    deputy = await story.leader('nestleder@lier-obg.demo');
  });

  it('is drafted anew when it will soon be over, and waits while one side only has signed', async () => {
    const query = `agreements?group=${leader.groupId}&state=in_force`;
    const { items } = await coordinator.reads<{ items: Agreement[] }>(query);
    next = await coordinator.does<Agreement>(`agreements/${items[0]!.id}/versions`, {});
    const today = new Date().toISOString().slice(0, 10);
    const changes = { validFrom: today, contactMinutes: 3, costRule: { incident: 'shared', exercise: 'shared' } };
    next = await coordinator.changes<Agreement>(`agreements/${next.id}`, changes);
    await coordinator.does(`agreements/${next.id}/signatures`, { termsHash: next.termsHash });
    const flood = await (await story.officer('vakt@lier.demo')).opens({ title: 'Før underskrift' });
    const [request] = await flood.asks(['lier'], { needs: [{ capability: 'food', quantity: 20 }] });
    await flood.showsOf(request!, { agreementId: items[0]!.id });
    await leader.isRung(/Før underskrift/);
    await leader.answers(request!, 'decline');
  });

  it('is what the group is asked under once both have signed: its payer, its sequence, its patience', async () => {
    const contacts = [deputy, leader].map(({ who }) => ({ personId: who.me.person.id }));
    next = await leader.changes<Agreement>(`agreements/${next.id}`, { contacts });
    expect(next.signatures).toHaveLength(1);
    const signed = await leader.does<Agreement>(`agreements/${next.id}/signatures`, { termsHash: next.termsHash });
    expect(signed.state).toBe('in_force');
    const flood = await (await story.officer('vakt@lier.demo')).opens({ title: 'Etter underskrift' });
    const [request] = await flood.asks(['lier'], { needs: [{ capability: 'food', quantity: 20 }] });
    await deputy.isRung(/Etter underskrift/);
    await flood.showsOf(request!, { agreementId: next.id });
    expect(await leader.does(`requests/${request!.id}`, {}, 'GET')).toMatchObject({ payer: 'shared' });
    await story.wind('3 minutes');
    await leader.isRung(/Etter underskrift/);
    await leader.answers(request!, 'decline');
  });
});
