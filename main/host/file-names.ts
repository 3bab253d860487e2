/** Characters that Windows refuses in a file name, and control characters. */
// eslint-disable-next-line no-control-regex -- control characters are what must go
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f]+/g
const longest = 120

/** A name that every system accepts as one file, with exactly one extension. `suggested` may hold anything. */
export function safeFileName(suggested: string, extension: string): string {
  const suffix = `.${extension}`
  const stem = suggested.toLowerCase().endsWith(suffix) ? suggested.slice(0, -suffix.length) : suggested
  const clean = stem
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, longest)
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${clean === '' ? 'Padan' : clean}${suffix}`
}

/** The first of `name`, `name (2)`, `name (3)` … that is not `taken`. */
export function freeFileName(name: string, taken: (name: string) => boolean): string {
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  for (let number = 2, candidate = name; ; number++) {
    if (!taken(candidate)) return candidate
    candidate = `${stem} (${number})${extension}`
  }
}
