import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from './frame.routes.js';

/** Everybody’s own pages. */
export const ownRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/',
    component: lazyRouteComponent(() => import('../pages/home-page.js'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/mine',
    component: lazyRouteComponent(() => import('../pages/mine-page.js'), 'MinePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommunekartet',
    component: lazyRouteComponent(() => import('../map/events-page.js'), 'MapEventsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommunekartet/$planId',
    component: lazyRouteComponent(() => import('../map/event-page.js'), 'MapEventPage'),
  }),
] as const;
