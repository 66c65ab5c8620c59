import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from './frame.routes.js';

/** The pages of a municipality. */
export const municipalityRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommune/$municipalityId',
    component: lazyRouteComponent(() => import('../municipality/municipality-page.js'), 'MunicipalityPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommune/$municipalityId/ny-hendelse',
    component: lazyRouteComponent(() => import('../incident/new-incident-page.js'), 'NewIncidentPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/hendelse/$incidentId',
    component: lazyRouteComponent(() => import('../board/board-page.js'), 'BoardPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/hendelse/$incidentId/spor',
    component: lazyRouteComponent(() => import('../incident/ask-more-page.js'), 'AskMorePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommune/$municipalityId/ovelser',
    component: lazyRouteComponent(
      () => import('../exercise/municipality-exercises-page.js'),
      'MunicipalityExercisesPage',
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommune/$municipalityId/ny-ovelse',
    component: lazyRouteComponent(() => import('../exercise/plan-exercise-page.js'), 'PlanExercisePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommune/$municipalityId/beredskapsplikt',
    component: lazyRouteComponent(() => import('../statutory/statutory-page.js'), 'StatutoryPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/ovelse/$exerciseId',
    component: lazyRouteComponent(() => import('../exercise/exercise-page.js'), 'ExercisePage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/ovelse/$exerciseId/endre',
    component: lazyRouteComponent(() => import('../exercise/edit-exercise-page.js'), 'EditExercisePage'),
  }),
] as const;
