import { SetMetadata } from '@nestjs/common';
import { PUBLIC } from '../platform/web.controller.js';

/** How a route is open to those who have not signed in. */
export type Openness = {
  /**
   * `any` for a route that carries its own proof (a reply link, a signed webhook): it is taken from every origin, and in return
   * no cookie counts there. Some browsers send `Origin: null` with a plain form.
   */
  readonly origin?: 'own' | 'any';
  /** The name under which the service itself does the deed, where the visitor may not write what it takes. */
  readonly as?: string;
};

/** Opens a route, or all of a controller's, to those who have not signed in. */
export const Public = (openness: Openness = {}) => SetMetadata(PUBLIC, openness);
