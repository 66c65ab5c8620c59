import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from './frame.routes.js';

/** When people can be asked, what they have learnt, and what can be counted on. */
export const peopleRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/mine/tilgjengelighet',
    component: lazyRouteComponent(() => import('../availability/my-availability-page.js'), 'MyAvailabilityPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/mine/adresser',
    component: lazyRouteComponent(() => import('../own/own-details-page.js'), 'OwnDetailsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/mine/kurs',
    component: lazyRouteComponent(() => import('../course/my-courses-page.js'), 'MyCoursesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/mine/kalender',
    component: lazyRouteComponent(() => import('../calendar/calendar-feeds-page.js'), 'MyCalendarPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/tilgjengelighet',
    component: lazyRouteComponent(() => import('../availability/group-availability-page.js'), 'GroupAvailabilityPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/kurs',
    component: lazyRouteComponent(() => import('../course/group-courses-page.js'), 'GroupCoursesPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/kalender',
    component: lazyRouteComponent(() => import('../calendar/calendar-feeds-page.js'), 'GroupCalendarPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommune/$municipalityId/kalender',
    component: lazyRouteComponent(() => import('../calendar/calendar-feeds-page.js'), 'MunicipalityCalendarPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/gruppe/$groupId/beredskap',
    component: lazyRouteComponent(() => import('../readiness/group-readiness-page.js'), 'GroupReadinessPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/kommune/$municipalityId/beredskap',
    component: lazyRouteComponent(
      () => import('../readiness/municipality-readiness-page.js'),
      'MunicipalityReadinessPage',
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/organisasjoner',
    component: lazyRouteComponent(() => import('../organisation/organisations-page.js'), 'OrganisationsPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/organisasjon/$organisationId/om',
    component: lazyRouteComponent(() => import('../organisation/organisation-page.js'), 'OrganisationPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/organisasjon/$organisationId',
    component: lazyRouteComponent(() => import('../catalogue/catalogue-page.js'), 'CataloguePage'),
  }),
] as const;
