import { applyDecorators, SetMetadata } from '@nestjs/common';
import { Public } from '../platform/public.decorator.js';

export const ANY_ORIGIN = 'beredt.any-origin';
export const DONE_BY = 'beredt.done-by';

/**
 * Opens a route that carries its own proof (a reply link, a signed webhook) to visitors from every origin; in return no cookie counts there.
 * Some browsers send `Origin: null` with a plain form, and an answer must not be lost to that.
 */
export const FromAnyOrigin = () => applyDecorators(Public(), SetMetadata(ANY_ORIGIN, true));

/** Opens a route to visitors whose deed the service itself does, under this name, since they may not write what it takes. */
export const DoneBy = (name: string) => applyDecorators(Public(), SetMetadata(DONE_BY, name));
