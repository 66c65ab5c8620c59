/** What a table lets whom see and change; each is a condition over its columns and the actor functions. */
export type Policy = { read: string; insert?: string; update?: string; remove?: string };

/** The actor is the service itself. */
export const system = '(select actor_is_system())';

/** Any of several conditions; the service itself always may. */
export const any = (...conditions: string[]) => [system, ...conditions].join(' or ');

/**
 * Statements that lock a table: row-level security enabled and forced, one policy per command that is allowed, and
 * exactly the grants to match. What is left out is allowed to nobody.
 */
export function lock(table: string, { read, insert, update, remove }: Policy): string[] {
  const statements = [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
  ];
  const allow = (command: string, clause: string) => {
    statements.push(`create policy ${table}_${command} on ${table} for ${command} ${clause}`);
    statements.push(`grant ${command} on ${table} to beredt_service`);
  };
  allow('select', `using (${read})`);
  if (insert) allow('insert', `with check (${insert})`);
  if (update) allow('update', `using (${update}) with check (${update})`);
  if (remove) allow('delete', `using (${remove})`);
  return statements;
}
