import { roman } from '#shared/domain/roman.ts'

/**
 * The number of a receipt, 'TT/0042/XI/2026': the running number of the berkas in its period, and the period's month and year,
 * so that the number names one berkas for good. Month is 1 to 12.
 */
export function receiptNumber(number: number, periode: { readonly year: number; readonly month: number }): string {
  return `TT/${paddedNumber(number)}/${roman(periode.month)}/${periode.year}`
}

/** The running number as it is printed and spoken of: '0042'. */
export function paddedNumber(number: number): string {
  return String(number).padStart(4, '0')
}
