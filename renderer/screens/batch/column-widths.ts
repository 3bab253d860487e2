/** Widths that fit what stands in each column, between 70 and 280 px. */
export function columnWidths(headers: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return headers.map((head, i) => {
    const longest = rows.slice(0, 60).reduce((most, row) => Math.max(most, row[i]?.length ?? 0), head.length)
    return `${Math.min(280, Math.max(70, longest * 8.4 + 24))}px`
  })
}
