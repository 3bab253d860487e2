import { sql, type RawBuilder } from 'kysely'

/**
 * Many values for `where(column, 'in', …)` as one parameter: the text of the query stays the same however many they are, so that it is
 * prepared once, and nothing is built for each of them.
 */
export function inList<T extends string | number>(values: readonly T[]): RawBuilder<T> {
  return sql<T>`(SELECT value FROM json_each(${JSON.stringify(values)}))`
}
