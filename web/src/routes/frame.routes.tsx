import { createRootRoute, createRoute } from '@tanstack/react-router';
import { NotFoundPage } from '../pages/not-found-page.js';
import { Frame } from '../shell/frame.js';
import { SignedIn } from '../shell/signed-in.js';

/** What is around every page. */
export const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage });

/** What is around the pages of those who have signed in. */
export const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedIn });

/** A word in the address, where it is one. */
export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
