/**
 * How the places of the country are shipped: text, one place a line, each below the place that it is in, compressed with brotli.
 * A line is the last part of the code, a blank, and the name: `11 Aceh`, tab and `01 Kabupaten Aceh Selatan`, two tabs and
 * `01 Bakongan`, three tabs and `2001 Keude Bakongan`.
 */
export type PlaceLine = { readonly code: string; readonly name: string }

const levelOfLength: Readonly<Record<number, number>> = { 2: 0, 4: 1, 6: 2, 10: 3 }

/** Text of all places, which must come in order of their codes (2, 4, 6 or 10 digits, no dots). */
export function formatPlaces(places: readonly PlaceLine[]): string {
  return places.map(({ code, name }) => formatLine(code, name)).join('\n')
}

function formatLine(code: string, name: string): string {
  const level = levelOfLength[code.length]
  if (level === undefined) throw new Error(`not a code of a place: ${code}`)
  return `${'\t'.repeat(level)}${code.slice(level === 3 ? 6 : -2)} ${name}`
}

/** The places of a text, in its order. */
export function parsePlaces(text: string): PlaceLine[] {
  const above = ['', '', '', '']
  return text.split('\n').map((line) => {
    const level = line.search(/[^\t]/)
    const blank = line.indexOf(' ')
    const code = (level === 0 ? '' : (above[level - 1] ?? '')) + line.slice(level, blank)
    above[level] = code
    return { code, name: line.slice(blank + 1) }
  })
}
