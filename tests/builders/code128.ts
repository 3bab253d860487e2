/** The widths of the six bars and gaps of each of the 103 symbols, the three starts and the stop of Code 128 (ISO/IEC 15417, table 1). */
const widths =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 ' +
  '223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 ' +
  '112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 ' +
  '311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 ' +
  '122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 ' +
  '214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 233111'
const symbols = new Map(widths.split(' ').map((width, value) => [width, value]))

// Sets A, B and C are counted 0, 1, 2 as their start signs are.
const [codeC, codeB, codeA, startA] = [99, 100, 101, 103]

/**
 * Reads Code 128 from one line of pixels, as a scanner does: true is black. Measures bars and gaps itself and checks the symbol's own sum.
 * Null where there is no barcode with a quiet zone on both sides, or where one bar is not what it should be.
 */
export function readCode128(line: readonly boolean[]): string | null {
  const runs = runsOf(line)
  for (let first = 1; first + 6 < runs.length; first += 2) {
    const text = readFrom(runs, first)
    if (text !== null) return text
  }
  return null
}

/** Lengths of stretches of one colour, beginning with white. */
function runsOf(line: readonly boolean[]): number[] {
  const runs = [0]
  let black = false
  for (const pixel of line) {
    if (pixel === black) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
    else runs.push(1)
    black = pixel
  }
  return runs
}

function readFrom(runs: readonly number[], first: number): string | null {
  const values: number[] = []
  for (let at = first; at + 6 <= runs.length; at += 6) {
    const value = symbolOf(runs.slice(at, at + 6))
    if (value === undefined) return null
    if (value === 106) return quietAround(runs, first, at) ? textOf(values) : null
    values.push(value)
  }
  return null
}

/** Which symbol these six are: each as many modules wide as its share of eleven says. */
function symbolOf(six: readonly number[]): number | undefined {
  const module = six.reduce((sum, run) => sum + run, 0) / 11
  return symbols.get(six.map((run) => Math.round(run / module)).join(''))
}

/** White of ten modules before the first bar and after the last one, which the stop sign has one more of. */
function quietAround(runs: readonly number[], first: number, stop: number): boolean {
  const module = runs.slice(first, first + 6).reduce((sum, run) => sum + run, 0) / 11
  const after = runs[stop + 7]
  return (runs[first - 1] ?? 0) >= 9.5 * module && (after === undefined || after >= 9.5 * module)
}

function textOf(values: readonly number[]): string | null {
  const [start, ...rest] = values
  const check = rest.pop()
  if (start === undefined || check === undefined) return null
  if ((start + rest.reduce((sum, value, i) => sum + value * (i + 1), 0)) % 103 !== check) return null
  let set = start - startA
  let text = ''
  for (const value of rest) {
    if (set !== 2 && value === codeC) set = 2
    else if (set !== 1 && value === codeB) set = 1
    else if (set !== 0 && value === codeA) set = 0
    else if (set === 2) text += String(value).padStart(2, '0')
    else text += String.fromCodePoint(value + 32)
  }
  return text
}
