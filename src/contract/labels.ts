/** So many labels come at a time. */
export const labelsAtATime = 300;
