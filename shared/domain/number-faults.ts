/** Letters that are read or typed for a digit. */
const TWINS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', Z: '2', S: '5', B: '8' }
const NAMED = 3
const NEEDED = 16

/**
 * What is wrong with a text that should be 16 digits, in the words that a person reads: how many there are, and what is no digit and
 * at which place. 'Huruf O pada urutan ke-5; mungkin maksudnya angka 0.' '' for 16 digits.
 */
export function wrongShape(text: string): string {
  const signs = [...text]
  const strange = signs.flatMap((sign, index) => (/^\d$/.test(sign) ? [] : [{ sign, at: index + 1 }]))
  if (strange.length === signs.length) return 'Yang terisi bukan angka.'
  const what = strange.length === 0 ? 'angka' : 'huruf atau angka'
  const count = signs.length === NEEDED ? [] : [`Yang terisi ${signs.length} ${what}.`]
  return [...count, ...strangeSigns(strange)].join(' ')
}

type Strange = { readonly sign: string; readonly at: number }

function strangeSigns(strange: readonly Strange[]): string[] {
  const [first] = strange
  if (first === undefined) return []
  const named = strange.slice(0, NAMED).map(({ sign, at }) => `${nameOf(sign)} pada urutan ke-${at}`)
  const more = strange.length > NAMED ? [`dan ${strange.length - NAMED} lagi`] : []
  const twin = TWINS[first.sign.toUpperCase()]
  const hint = strange.length === 1 && twin !== undefined ? `; mungkin maksudnya angka ${twin}` : ''
  return [`Ada ${[...named, ...more].join(', ')}${hint}.`]
}

function nameOf(sign: string): string {
  if (/^\s$/.test(sign)) return 'spasi'
  return /^\p{L}$/u.test(sign) ? `huruf ${sign}` : `tanda ${sign}`
}
