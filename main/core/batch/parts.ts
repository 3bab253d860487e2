/** Rows of one file. */
export type Part<T> = { readonly part: number; readonly parts: number; readonly rows: readonly T[] }

/**
 * Divides rows over files of at most `limit`. Rows of one form stay together, so that no family goes out in two files; only a form that
 * is larger than a file is cut. There is always one part, even of no rows.
 */
export function splitRows<T extends { readonly formulirId: string }>(rows: readonly T[], limit: number): Part<T>[] {
  const files: T[][] = [[]]
  for (const form of formsIn(rows)) {
    const room = limit - (files.at(-1)?.length ?? 0)
    if (form.length > room && files.at(-1)?.length !== 0) files.push([])
    for (const row of form) {
      if (files.at(-1)?.length === limit) files.push([])
      files.at(-1)?.push(row)
    }
  }
  return files.map((file, index) => ({ part: index + 1, parts: files.length, rows: file }))
}

function formsIn<T extends { readonly formulirId: string }>(rows: readonly T[]): T[][] {
  return [...Map.groupBy(rows, ({ formulirId }) => formulirId).values()]
}
