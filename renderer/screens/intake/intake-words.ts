import type { Output } from '#shared/contract/index.ts'

export type Intake = Output<'intake.get'>['intake']
export type Counts = NonNullable<Intake['counts']>
/** A list whose rows were read. */
export type ReadIntake = Intake & { readonly counts: Counts }

const units = ['B', 'KB', 'MB'] as const
const figure = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 })

/** 1536 → '1,5 KB'. */
export function sizeWords(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  return `${figure.format(bytes / 1024 ** power)} ${units[power]}`
}

/** The lists that came in earlier with the very same bytes, the newest first. */
export function sameBefore(lists: readonly Intake[], one: Intake): readonly Intake[] {
  return lists
    .filter((other) => other.id !== one.id && other.sha256 === one.sha256 && other.addedAt < one.addedAt)
    .toSorted((a, b) => b.addedAt.localeCompare(a.addedAt))
}

/** All rows of a file: those with content, the blank ones, and those of and above the header. */
export function allRows(counts: Counts): number {
  return counts.good + counts.repaired + counts.refused + counts.blank + counts.above
}
