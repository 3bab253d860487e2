/** RT and RW as on a KK: three digits, '3' is '003'. Undefined for what is not a number of one to three digits. */
export function threeDigits(typed: string): string | undefined {
  const text = typed.trim()
  return /^\d{1,3}$/.test(text) ? text.padStart(3, '0') : undefined
}
