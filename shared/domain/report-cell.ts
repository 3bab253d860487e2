import { formatNumber } from './numbers.ts'

/** What a number in a report is: see the contract of the reports. */
export type ReportCellKind = 'text' | 'count' | 'perMille' | 'difference' | 'points' | 'decimal'

/** A cell as it is read: '306.093', '11,1 %', '+12', '+1,2'. An en dash where there is nothing to say. */
export function reportCell(kind: ReportCellKind, value: string | number | null): string {
  if (value === null) return '–'
  if (typeof value === 'string') return value
  switch (kind) {
    case 'text':
    case 'count':
      return formatNumber(value)
    case 'decimal':
      return formatNumber(value, 1)
    case 'perMille':
      return `${value < 0 ? '−' : ''}${formatNumber(Math.abs(value) / 10, 1)} %`
    case 'difference':
      return signed(value, formatNumber(Math.abs(value)))
    case 'points':
      return signed(value, formatNumber(Math.abs(value) / 10, 1))
  }
}

/** With a real minus sign, which a hyphen is too short for beside figures. */
function signed(value: number, text: string): string {
  if (value === 0) return text
  return `${value > 0 ? '+' : '−'}${text}`
}

export type GroupSpan = { readonly name: string; readonly from: number; readonly columns: number }

/** Neighbouring columns of the same group, as one span each; columns without a group each stand alone with ''. */
export function groupSpans(columns: readonly { readonly group: string }[]): GroupSpan[] {
  const spans: GroupSpan[] = []
  columns.forEach(({ group }, at) => {
    const last = spans.at(-1)
    if (last !== undefined && group !== '' && last.name === group) {
      spans[spans.length - 1] = { ...last, columns: last.columns + 1 }
    } else spans.push({ name: group, from: at, columns: 1 })
  })
  return spans
}
