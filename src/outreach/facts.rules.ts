const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const instants = new Set(['from', 'to', 'at', 'answerBy']);

/** The facts of a message as they were before JSON: instants under the names that hold instants become dates again, and what is not known is left out. */
export function reviveFacts(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [key, revive(key, value)]),
  );
}

function revive(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => revive(key, item));
  if (typeof value === 'object' && value !== null) return reviveFacts(value as Record<string, unknown>);
  return typeof value === 'string' && instants.has(key) && instant.test(value) ? new Date(value) : value;
}
