const whole = new Intl.NumberFormat('id-ID')

/** 1842 → '1.842'. */
export function count(value: number): string {
  return whole.format(value)
}

/** 42 → '0042', as berkas are numbered. */
export function berkasNumber(value: number): string {
  return String(value).padStart(4, '0')
}
