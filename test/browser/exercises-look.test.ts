import type { Page } from 'playwright-core';
import { says } from './desk.js';
import { examinable, faultsOf } from './look.js';
import { onStage } from './theatre.js';

type Me = { grants: { municipalityId?: string }[] };

onStage('The screens of exercises, in every language, dark or light, wide or narrow', (theatre) => {
  let page: Page;
  let municipality: string;

  beforeAll(async () => {
    const who = await theatre.service.signIn('koordinator@lier.demo');
    const { body } = await who.get<Me>('me');
    municipality = `/kommune/${body.grants.find((grant) => grant.municipalityId)!.municipalityId!}`;
    const context = await theatre.seat({ who });
    await examinable(context);
    page = await context.newPage();
  });

  it.each([
    ['the record', 'beredskapsplikt', 'Lagre som PDF'],
    ['the plan of one', 'ny-ovelse', 'Hva heter øvelsen?'],
  ])('have nothing wrong with them: %s', async (_, path, text) => {
    await page.goto(`${municipality}/${path}`);
    await says(page, text);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('show one that was held, with what was learnt', async () => {
    await page.goto(`${municipality}/ovelser`);
    await page.getByRole('link', { name: /Flom i Lierelva: mottak/ }).click();
    await says(page, 'Varslingen gikk raskt');
    for (const words of ['Før oppmøte', 'Evaluer for'])
      await page.locator('summary', { hasText: words }).first().click();
    expect(await faultsOf(page)).toEqual([]);
  });
});
