import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Columns and tables in snake_case, everywhere the same. */
export class SnakeCase extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snake(className);
  }

  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, given ?? property].join('_'));
  }

  override joinColumnName(relation: string, referenced: string): string {
    return snake(`${relation}_${referenced}`);
  }

  override foreignKeyName(table: string | { name: string }, columns: string[]): string {
    const name = typeof table === 'string' ? table : table.name;
    return `${name.split('.').pop()}_${columns.map(snake).join('_')}_fkey`;
  }

  override primaryKeyName(table: string | { name: string }): string {
    const name = typeof table === 'string' ? table : table.name;
    return `${name.split('.').pop()}_pkey`;
  }
}
