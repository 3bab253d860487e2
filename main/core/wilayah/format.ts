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

const tab = 9

/** Gives `visit` each place of a text, in its order. Runs when somebody waits to sign in, so it makes nothing that it does not need. */
export function eachPlace(text: string, visit: (code: string, name: string) => void): void {
  const above = ['', '', '', '']
  for (let at = 0; at < text.length;) {
    let level = 0
    while (text.charCodeAt(at + level) === tab) level++
    const newline = text.indexOf('\n', at)
    const end = newline === -1 ? text.length : newline
    const blank = text.indexOf(' ', at)
    const code = (level === 0 ? '' : (above[level - 1] ?? '')) + text.slice(at + level, blank)
    above[level] = code
    visit(code, text.slice(blank + 1, end))
    at = end + 1
  }
}
