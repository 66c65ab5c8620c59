import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { root, signedIn } from './routes/frame.routes.js';
import { groupRoutes } from './routes/group.routes.js';
import { municipalityRoutes } from './routes/municipality.routes.js';
import { openRoutes } from './routes/open.routes.js';
import { ownRoutes } from './routes/own.routes.js';
import { peacetimeRoutes } from './routes/peacetime.routes.js';
import { peopleRoutes } from './routes/people.routes.js';
import { BrokenPage } from './shell/error-boundary.js';

const routes = root.addChildren([
  ...openRoutes,
  signedIn.addChildren([...ownRoutes, ...municipalityRoutes, ...groupRoutes, ...peacetimeRoutes, ...peopleRoutes]),
]);

/** Every address of the app. */
export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree: routes,
    context: { client },
    defaultPreload: 'intent',
    defaultErrorComponent: BrokenPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
