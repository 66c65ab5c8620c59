import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn, text } from './frame.routes.js';

/** What is kept up to date between incidents. */
export const peacetimeRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommune/$municipalityId/avtaler',
    component: lazyRouteComponent(() => import('../agreement/agreements-page.js'), 'MunicipalAgreementsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommune/$municipalityId/avtaler/ny',
    component: lazyRouteComponent(() => import('../agreement/new-agreement-page.js'), 'NewMunicipalAgreementPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/avtaler',
    component: lazyRouteComponent(() => import('../agreement/agreements-page.js'), 'GroupAgreementsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/avtaler/ny',
    component: lazyRouteComponent(() => import('../agreement/new-agreement-page.js'), 'NewGroupAgreementPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/avtale/$agreementId',
    component: lazyRouteComponent(() => import('../agreement/agreement-page.js'), 'AgreementPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/lokaler',
    component: lazyRouteComponent(() => import('../agreement/premises-page.js'), 'PremisesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/utstyr/$itemId',
    component: lazyRouteComponent(() => import('../store/item-page.js'), 'ItemPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/vedlikehold',
    component: lazyRouteComponent(() => import('../store/needs-page.js'), 'NeedsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/gjor-klar',
    validateSearch: (search: Record<string, unknown>): { foresporsel?: string } => ({
      foresporsel: text(search.foresporsel),
    }),
    component: lazyRouteComponent(() => import('../store/make-ready-page.js'), 'MakeReadyPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/plasser',
    component: lazyRouteComponent(() => import('../store/places-page.js'), 'PlacesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/kontroller',
    component: lazyRouteComponent(() => import('../store/kinds-page.js'), 'KindsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/stotte',
    component: lazyRouteComponent(() => import('../store/group-support-page.js'), 'GroupSupportPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommune/$municipalityId/stotte',
    component: lazyRouteComponent(() => import('../store/support-page.js'), 'SupportPage'),
  }),
] as const;
