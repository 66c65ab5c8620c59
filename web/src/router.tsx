import type { QueryClient } from '@tanstack/react-query';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NotFoundPage } from './pages/not-found-page.js';
import { BrokenPage } from './shell/error-boundary.js';
import { Frame } from './shell/frame.js';
import { SignedIn } from './shell/signed-in.js';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage });
const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedIn });

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const open = [
  createRoute({
    getParentRoute: () => root,
    path: '/logg-inn',
    validateSearch: (search: Record<string, unknown>): { til?: string } => ({ til: text(search.til) }),
    component: lazyRouteComponent(() => import('./session/sign-in-page.js'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/simulator',
    component: lazyRouteComponent(() => import('./simulator/simulator-page.js'), 'SimulatorPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/bli-med/$token',
    component: lazyRouteComponent(() => import('./roster/join-page.js'), 'JoinPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/tilgjengelighet',
    component: lazyRouteComponent(() => import('./pages/accessibility-page.js'), 'AccessibilityPage'),
  }),
] as const;

const municipality = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommune/$municipalityId',
    component: lazyRouteComponent(() => import('./municipality/municipality-page.js'), 'MunicipalityPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommune/$municipalityId/ny-hendelse',
    component: lazyRouteComponent(() => import('./incident/new-incident-page.js'), 'NewIncidentPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/hendelse/$incidentId',
    component: lazyRouteComponent(() => import('./board/board-page.js'), 'BoardPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/hendelse/$incidentId/spor',
    component: lazyRouteComponent(() => import('./incident/ask-more-page.js'), 'AskMorePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommune/$municipalityId/ovelser',
    component: lazyRouteComponent(
      () => import('./exercise/municipality-exercises-page.js'),
      'MunicipalityExercisesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommune/$municipalityId/ny-ovelse',
    component: lazyRouteComponent(() => import('./exercise/plan-exercise-page.js'), 'PlanExercisePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommune/$municipalityId/beredskapsplikt',
    component: lazyRouteComponent(() => import('./statutory/statutory-page.js'), 'StatutoryPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/ovelse/$exerciseId',
    component: lazyRouteComponent(() => import('./exercise/exercise-page.js'), 'ExercisePage'),
  }),
] as const;

const group = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId',
    component: lazyRouteComponent(() => import('./group/group-page.js'), 'GroupPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/medlemmer',
    component: lazyRouteComponent(() => import('./group/roster-page.js'), 'RosterPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/medlemmer/importer',
    component: lazyRouteComponent(() => import('./roster/import-page.js'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/bli-med',
    component: lazyRouteComponent(() => import('./roster/joining-page.js'), 'JoiningPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/utstyr',
    component: lazyRouteComponent(() => import('./group/equipment-page.js'), 'EquipmentPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/ovelser',
    component: lazyRouteComponent(() => import('./exercise/group-exercises-page.js'), 'GroupExercisesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/meld-beredskap',
    component: lazyRouteComponent(() => import('./group/readiness-offer-page.js'), 'ReadinessOfferPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/spor-medlemmene',
    validateSearch: (search: Record<string, unknown>): { foresporsel?: string } => ({
      foresporsel: text(search.foresporsel),
    }),
    component: lazyRouteComponent(() => import('./callout/ask-members-page.js'), 'AskMembersPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/foresporsel/$requestId',
    component: lazyRouteComponent(() => import('./group/request-page.js'), 'RequestPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/sporring/$calloutId',
    component: lazyRouteComponent(() => import('./callout/callout-page.js'), 'CalloutPage'),
  }),
] as const;

const agreements = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommune/$municipalityId/avtaler',
    component: lazyRouteComponent(() => import('./agreement/agreements-page.js'), 'MunicipalAgreementsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommune/$municipalityId/avtaler/ny',
    component: lazyRouteComponent(() => import('./agreement/new-agreement-page.js'), 'NewMunicipalAgreementPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/avtaler',
    component: lazyRouteComponent(() => import('./agreement/agreements-page.js'), 'GroupAgreementsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/avtaler/ny',
    component: lazyRouteComponent(() => import('./agreement/new-agreement-page.js'), 'NewGroupAgreementPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/avtale/$agreementId',
    component: lazyRouteComponent(() => import('./agreement/agreement-page.js'), 'AgreementPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/lokaler',
    component: lazyRouteComponent(() => import('./agreement/premises-page.js'), 'PremisesPage'),
  }),
] as const;

const own = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/home-page.js'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/mine',
    component: lazyRouteComponent(() => import('./pages/mine-page.js'), 'MinePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommunekartet',
    component: lazyRouteComponent(() => import('./map/events-page.js'), 'MapEventsPage'),
  }),
] as const;

const availability = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/mine/tilgjengelighet',
    component: lazyRouteComponent(() => import('./availability/my-availability-page.js'), 'MyAvailabilityPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/mine/kurs',
    component: lazyRouteComponent(() => import('./availability/my-courses-page.js'), 'MyCoursesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/tilgjengelighet',
    component: lazyRouteComponent(() => import('./availability/group-availability-page.js'), 'GroupAvailabilityPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommune/$municipalityId/beredskap',
    component: lazyRouteComponent(() => import('./availability/readiness-page.js'), 'ReadinessPage'),
  }),
] as const;

const routes = root.addChildren([
  ...open,
  signedIn.addChildren([...availability, ...own, ...municipality, ...group, ...agreements]),
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
