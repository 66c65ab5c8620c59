import { headed, press, says, saysNoLonger, write } from './desk.js';
import { examinable, faultsOf } from './look.js';
import { onStage, phone } from './theatre.js';

const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);

onStage('The operator at the map', (theatre) => {
  it('sees what a merger brings before she plans it, and withdraws it again', async () => {
    const page = await theatre.page('/', { who: await theatre.service.signIn('drift@beredt.demo'), viewport: phone });
    await headed(page, 'Endringer i kommunekartet');
    await write(page, 'Fra hvilken dag?', inAYear);
    await write(page, 'Kommuner det gjelder', '3312 3301');
    await write(page, 'Kommuner etterpå', '3312 Lier');
    await press(page, 'Se hva som følger');
    await says(page, 'slutter og går inn i 3312 Lier');
    await says(page, 'Ingenting: alt har én arvtaker.');
    await press(page, 'Planlegg');
    await says(page, 'Endringen er planlagt.');
    await press(page, 'Trekk tilbake');
    await press(page, 'Trekk tilbake');
    await says(page, 'Trukket tilbake');
  });

  it('is told why what she wrote cannot be, and keeps it', async () => {
    const page = await theatre.page('/kommunekartet', { who: await theatre.service.signIn('drift@beredt.demo') });
    await write(page, 'Fra hvilken dag?', inAYear);
    await write(page, 'Kommuner det gjelder', '0626');
    await write(page, 'Kommuner etterpå', '3398 Lier');
    await press(page, 'Se hva som følger');
    await says(page, 'Ingen kommune har nummeret 0626 dagen før.');
    expect(await page.getByLabel('Kommuner det gjelder').inputValue()).toBe('0626');
  });

  it('plans a split, and the coordinator says which group is whose', async () => {
    const operator = await theatre.service.signIn('drift@beredt.demo');
    const to = [
      { number: '3312', officialName: 'Lier' },
      { number: '3397', officialName: 'Nordlier' },
    ];
    const plan = { day: inAYear, officers: 'follow', events: [{ kind: 'split', from: ['3312'], to }] };
    expect((await operator.post('municipality-events', plan)).status).toBe(201);
    const context = await theatre.seat({ who: operator });
    await examinable(context);
    const page = await context.newPage();
    await page.goto('/kommunekartet');
    await says(page, 'Spørsmål som folk må avgjøre');
    expect(await faultsOf(page)).toEqual([]);

    const coordinator = await theatre.service.signIn('koordinator@lier.demo');
    const own = await theatre.page('/', { who: coordinator, viewport: phone });
    const question = own.getByRole('listitem').filter({ hasText: 'Hvilken kommune betjener Lier omsorgs' });
    await question.getByLabel('3397 Nordlier').check();
    await press(question, 'Avgjør');
    await saysNoLonger(own, /Hvilken kommune betjener Lier omsorgs/);
  });

  it('finds what a municipality has been on its own page', async () => {
    const who = await theatre.service.signIn('koordinator@lier.demo');
    const page = await theatre.page('/', { who });
    await page.getByText('Hva kommunen har vært').click();
    await says(page, 'Lier (0626) → Lier (3049)');
  });
});
