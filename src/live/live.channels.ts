/** Told to the processes that hold sockets: a board was drawn; a group's lists or its readiness, a municipality's, or a person's grants have changed. */
export const boardChannel = 'beredt_board';
export const groupChannel = 'beredt_group';
export const municipalityChannel = 'beredt_municipality';
export const readinessChannel = 'beredt_readiness';
export const grantsChannel = 'beredt_grants';
