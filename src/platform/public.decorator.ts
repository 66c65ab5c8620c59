import { SetMetadata } from '@nestjs/common';

/** The mark that the guard at the door looks for. */
export const PUBLIC = 'beredt.public';

/** Opens a route, or every route of a controller, to those who have not signed in. */
export const Public = () => SetMetadata(PUBLIC, true);
