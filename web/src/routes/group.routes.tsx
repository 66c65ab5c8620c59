import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn, text } from './frame.routes.js';

/** The pages of a group. */
export const groupRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId',
    component: lazyRouteComponent(() => import('../group/group-page.js'), 'GroupPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/medlemmer/$membershipId',
    component: lazyRouteComponent(() => import('../group/member-page.js'), 'MemberPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/om',
    component: lazyRouteComponent(() => import('../group/group-facts-page.js'), 'GroupFactsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/medlemmer',
    component: lazyRouteComponent(() => import('../group/roster-page.js'), 'RosterPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/medlemmer/importer',
    component: lazyRouteComponent(() => import('../roster/import-page.js'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/bli-med',
    component: lazyRouteComponent(() => import('../roster/joining-page.js'), 'JoiningPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/utstyr',
    component: lazyRouteComponent(() => import('../store/equipment-page.js'), 'EquipmentPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/ovelser',
    component: lazyRouteComponent(() => import('../exercise/group-exercises-page.js'), 'GroupExercisesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/meld-beredskap',
    component: lazyRouteComponent(() => import('../group/readiness-offer-page.js'), 'ReadinessOfferPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/spor-medlemmene',
    validateSearch: (search: Record<string, unknown>): { foresporsel?: string } => ({
      foresporsel: text(search.foresporsel),
    }),
    component: lazyRouteComponent(() => import('../callout/ask-members-page.js'), 'AskMembersPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/foresporsel/$requestId',
    component: lazyRouteComponent(() => import('../group/request-page.js'), 'RequestPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/sporring/$calloutId',
    component: lazyRouteComponent(() => import('../callout/callout-page.js'), 'CalloutPage'),
  }),
] as const;
