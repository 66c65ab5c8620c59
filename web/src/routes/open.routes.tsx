import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root, text } from './frame.routes.js';

/** What anybody may open. */
export const openRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/logg-inn',
    validateSearch: (search: Record<string, unknown>): { til?: string } => ({ til: text(search.til) }),
    component: lazyRouteComponent(() => import('../session/sign-in-page.js'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/simulator',
    component: lazyRouteComponent(() => import('../simulator/simulator-page.js'), 'SimulatorPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/bli-med/$token',
    component: lazyRouteComponent(() => import('../roster/join-page.js'), 'JoinPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/tilgjengelighet',
    component: lazyRouteComponent(() => import('../pages/accessibility-page.js'), 'AccessibilityPage'),
  }),
] as const;
