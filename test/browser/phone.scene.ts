import type { Locator, Page } from 'playwright-core';
import type { Client } from '../support/service.js';
import { examinable } from './look.js';
import { phone, type Theatre } from './theatre.js';

type Place = { groupId?: string; municipalityId?: string };

/** Where somebody has her first role. */
async function placeOf(who: Client): Promise<Place> {
  const { body } = await who.get<{ grants: Place[] }>('me');
  return body.grants.find((grant) => grant.groupId ?? grant.municipalityId)!;
}

/** Somebody at a phone, whose every page can be examined, and where she has her first role. */
export async function atPhone(theatre: Theatre, identifier: string) {
  const who = await theatre.service.signIn(identifier);
  const context = await theatre.seat({ who, viewport: phone });
  await examinable(context);
  return { who, page: await context.newPage(), ...(await placeOf(who)) };
}

/** The one in a list that says this. */
export const card = (page: Page | Locator, text: string | RegExp): Locator =>
  page.getByRole('listitem').filter({ hasText: text });
