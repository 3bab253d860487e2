/** '306.093': dots between thousands, comma before decimals. `decimals`: how many to print; absent: as many as there are. */
export function formatNumber(number: number, decimals?: number): string {
  if (!Number.isFinite(number)) return ''
  const text = decimals === undefined ? plain(number) : number.toFixed(decimals)
  const [whole = '', fraction] = text.replace('-', '').split('.')
  const sign = Number(text) < 0 ? '-' : ''
  const grouped = sign + whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return fraction === undefined ? grouped : `${grouped},${fraction}`
}

/**
 * Reads a number as it is typed here: comma for decimals, dots between thousands; a single dot followed by at most `decimals`
 * digits counts as the comma too, because the numeric keypad has only that. Undefined when it is not a number of that form.
 */
export function parseNumberText(typed: string, decimals: number): number | undefined {
  const text = typed.trim()
  const whole = /^-?(\d+|\d{1,3}(\.\d{3})+)$/
  const number = whole.test(text) ? Number(text.replaceAll('.', '')) : fractionOf(text, decimals)
  return number !== undefined && Math.abs(number) <= 1e15 ? number : undefined
}

function fractionOf(text: string, decimals: number): number | undefined {
  const found = /^(-?(?:\d+|\d{1,3}(?:\.\d{3})+)),(\d+)$/.exec(text) ?? /^(-?\d+)\.(\d+)$/.exec(text)
  const [whole, fraction] = [found?.[1], found?.[2]]
  if (whole === undefined || fraction === undefined || fraction.length > decimals) return undefined
  return Number(`${whole.replaceAll('.', '')}.${fraction}`)
}

function plain(number: number): string {
  const text = String(number)
  return text.includes('e') ? number.toFixed(Math.abs(number) < 1 ? 10 : 0) : text
}
