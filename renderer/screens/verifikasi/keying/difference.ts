/** One column of two values set side by side; '' where one of them has nothing. */
export type Column = { readonly first: string; readonly second: string; readonly same: boolean }

/**
 * Two texts character by character, so that what differs stands in the same column: a missing character leaves a gap instead of making
 * everything behind it different. The alignment with the fewest differences; among equals the earliest gap.
 */
export function alignValues(first: string, second: string): readonly Column[] {
  const [a, b] = [[...first], [...second]]
  const cost = costs(a, b)
  const columns: Column[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i] ?? '', b[j] ?? '']
    const here = at(cost, i, j)
    if (x !== '' && y !== '' && here === at(cost, i + 1, j + 1) + (x === y ? 0 : 1)) {
      columns.push({ first: x, second: y, same: x === y })
      i += 1
      j += 1
    } else if (x !== '' && here === at(cost, i + 1, j) + 1) {
      columns.push({ first: x, second: '', same: false })
      i += 1
    } else {
      columns.push({ first: '', second: y, same: false })
      j += 1
    }
  }
  return columns
}

/** How many single changes turn the rest of `a` from i into the rest of `b` from j. */
function costs(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  for (let i = a.length; i >= 0; i -= 1) {
    for (let j = b.length; j >= 0; j -= 1) {
      const row = table[i]
      if (row !== undefined) row[j] = costAt(table, [i, j], [a, b])
    }
  }
  return table
}

function costAt(
  table: readonly (readonly number[])[],
  [i, j]: readonly [number, number],
  [a, b]: readonly [readonly string[], readonly string[]],
): number {
  if (i === a.length) return b.length - j
  if (j === b.length) return a.length - i
  const changed = at(table, i + 1, j + 1) + (a[i] === b[j] ? 0 : 1)
  return Math.min(changed, at(table, i + 1, j) + 1, at(table, i, j + 1) + 1)
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? Number.POSITIVE_INFINITY
}

const groups: Readonly<Record<string, readonly number[]>> = { nik: [6, 12], noKk: [6, 12] }

/** Before which column a gap helps the eye: the groups of a NIK, also where a digit is missing. */
export function gapsOf(kind: string): readonly number[] {
  return groups[kind] ?? []
}
