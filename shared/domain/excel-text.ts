import { withSlashes } from './date-text.ts'

/** Longest text that a cell of a workbook can hold; longer ones make Excel "repair" the file. */
export const longestCell = 32_767

/** A date as the SIKS-NG files carry it: text 'dd/mm/yyyy'; '' for none and for what is not a date. */
export function excelDateText(date: string | undefined): string {
  return date === undefined ? '' : withSlashes(date)
}

/** Text that a workbook can carry: capitals, without control characters, cut at what a cell can hold. */
export function excelUpperText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the control characters are what must go
  return text
    .toUpperCase()
    .replaceAll(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .slice(0, longestCell)
}
