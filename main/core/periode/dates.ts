import { isPlainDate } from '#shared/domain/plain-date.ts'
import { AppError } from '#shared/errors/app-error.ts'

/** The windows of a period, all 'YYYY-MM-DD'. */
export type PeriodeDates = {
  readonly opensOn: string
  readonly villageCutOffOn: string
  readonly officeCutOffOn: string
  readonly closesOn: string
}

const order = [
  ['opensOn', 'buka'],
  ['villageCutOffOn', 'tutup desa'],
  ['officeCutOffOn', 'tutup dinas'],
  ['closesOn', 'akhir periode'],
] as const

/** Which dates are none, or come before the one that they must follow; empty when all is well. Two may be the same day. */
export function problemsOf(dates: PeriodeDates): { readonly path: string; readonly message: string }[] {
  const problems = order
    .filter(([field]) => !isPlainDate(dates[field]))
    .map(([path]) => ({ path, message: 'Tanggal ini tidak ada di kalender.' }))
  if (problems.length > 0) return problems
  return order.flatMap(([path, name], index) => {
    const before = order[index - 1]
    if (before === undefined || dates[before[0]] <= dates[path]) return []
    return [{ path, message: `Tanggal ${name} tidak boleh sebelum tanggal ${before[1]}.` }]
  })
}

/** Fails with AppError validation, naming the dates. */
export function refuseBadDates(dates: PeriodeDates): void {
  const problems = problemsOf(dates)
  if (problems.length > 0) throw new AppError('validation', undefined, problems)
}
