/** Ends what the global setup began, if it came that far. */
export default async function stopPostgres() {
  await globalThis.endOfTestPostgres?.();
}
