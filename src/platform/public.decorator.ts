import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

/** The mark that the guard at the door looks for. */
export const PUBLIC = 'beredt.public';

/** The same mark in the description of the API. */
export const OPEN_TO_ALL = 'x-open-to-all';

/** Opens a route, or every route of a controller, to those who have not signed in. */
export const Public = () => applyDecorators(SetMetadata(PUBLIC, true), ApiExtension(OPEN_TO_ALL, true));
