import { headed, press, says, saysNoLonger, write } from './desk.js';
import { until } from '../support/service.js';
import { examinable, faultsOf, faultsOnPhone } from './look.js';
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

  it('fills the form in with what Statistics Norway says is to come, and does as well without', async () => {
    const page = await theatre.page('/', { who: await theatre.service.signIn('drift@beredt.demo'), viewport: phone });
    await says(page, 'Det kommer ingen forslag fra Statistisk sentralbyrå nå.');
    const to = [{ number: '3396', officialName: 'Lierdrammen' }];
    const adjustments = [{ from: { number: '3118', name: 'Indre Østfold' }, to: [{ number: '3216', name: 'Vestby' }] }];
    const items = [{ day: inAYear, events: [{ kind: 'merge', from: ['3301', '3312'], to }], adjustments }];
    await page.route('**/registers/municipality-changes*', (route) =>
      route.fulfill({ json: { items, reachable: true, unread: 1 } }),
    );
    await page.reload();
    await says(page, 'Grensejustering: 3118 Indre Østfold gir et område til 3216 Vestby.');
    await says(page, 'Én linje i svaret kunne ikke leses.');
    await press(page, /^Fyll inn/);
    expect(await page.getByLabel('Kommuner etterpå').inputValue()).toBe('3396 Lierdrammen');
    await press(page, 'Se hva som følger');
    await says(page, 'Ny: 3396 Lierdrammen');
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

  it('finds what went where, and what is still to be decided, on the page of the event', async () => {
    const [operator, sel] = await Promise.all([
      theatre.service.signIn('drift@beredt.demo'),
      theatre.service.signIn('koordinator@sel.demo'),
    ]);
    const me = await sel.get<{ grants: { municipalityId?: string }[] }>('me');
    const record = `municipalities/${me.body.grants[0]!.municipalityId!}/statutory-record/intervals`;
    const months = { revisionMonths: 6, exerciseMonths: 12, callListMonths: 12 };
    expect((await sel.send('PUT', record, months)).status).toBe(200);
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());
    const to = [{ number: '3498', officialName: 'Sel og Vågå' }];
    const plan = { day: today, officers: 'follow', events: [{ kind: 'merge', from: ['3435', '3437'], to }] };
    expect((await operator.post('municipality-events', plan)).status).toBe(201);
    const question = await until(async () => {
      const { body } = await sel.get<{ items: { kind: string }[] }>('municipality-decisions?state=open');
      return body.items.some(({ kind }) => kind === 'intervals');
    });
    expect(question).toBe(true);
    const context = await theatre.seat({ who: operator, viewport: phone });
    await examinable(context);
    const page = await context.newPage();
    await page.goto('/kommunekartet');
    const planned = page.getByRole('listitem').filter({ hasText: '→ 3498 Sel og Vågå' });
    await planned.getByRole('link', { name: /^Alt om endringen/ }).click();
    await says(page, 'Ikke avgjort ennå');
    await says(page.getByRole('listitem').filter({ hasText: 'Sel omsorgsberedskapsgruppe' }), 'fra 3437 Sel til 3498');
    expect(await faultsOnPhone(page)).toEqual([]);
    const own = await theatre.page('/', { who: sel, viewport: phone });
    await own.getByRole('radio', { name: '3437 Sel' }).check();
    await says(own, 'Gjennomgang hver 6. måned, øvelse hver 12. måned');
    await press(own, 'Avgjør');
    await page.reload();
    await says(page, /3437 Sel \(avgjort/);
  });

  it('finds what a municipality has been on its own page', async () => {
    const who = await theatre.service.signIn('koordinator@lier.demo');
    const page = await theatre.page('/', { who });
    await page.getByText('Hva kommunen har vært').click();
    await says(page, 'Lier (0626) → Lier (3049)');
  });

  it('splits a municipality of which one part joins another, and the other begins in a new county', async () => {
    const context = await theatre.seat({ who: await theatre.service.signIn('drift@beredt.demo'), viewport: phone });
    await examinable(context);
    const page = await context.newPage();
    await page.goto('/kommunekartet');
    await write(page, 'Fra hvilken dag?', inAYear);
    await page.getByLabel('Hva skjer?').selectOption('split');
    await write(page, 'Kommuner det gjelder', '1875');
    await write(page, 'Kommuner etterpå', '1806 Narvik\n9901 Tysfjord');
    await write(page, 'Hva heter fylke 99?', 'Nordfylket');
    await press(page, 'Se hva som følger');
    await says(page, '1806 er i bruk av en kommune som ikke er med i hendelsen.');

    await press(page, 'Legg til en endring til samme dag');
    const second = page.getByRole('group', { name: 'Endring 2' });
    await write(second, 'Kommuner det gjelder', '1806 1875');
    await write(second, 'Kommuner etterpå', '1806 Narvik');
    await press(page, 'Legg til en endring til samme dag');
    await press(page, 'Ta ut endring 3');
    expect(await faultsOnPhone(page)).toEqual([]);
    await press(page, 'Se hva som følger');
    await says(page, 'Nytt fylke: 99 Nordfylket');
    await says(page, 'Ny: 9901 Tysfjord');
    await says(page, 'deles mellom 1806 Narvik, 9901 Tysfjord');
    await press(page, 'Rett opp');
    expect(await page.getByLabel('Hva heter fylke 99?').inputValue()).toBe('Nordfylket');
    await press(page, 'Se hva som følger');
    await press(page, 'Planlegg');
    await says(page, 'Endringen er planlagt.');
    await says(page.getByRole('listitem'), 'Nytt fylke: 99 Nordfylket');
  });
});
