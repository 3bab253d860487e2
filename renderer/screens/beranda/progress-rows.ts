import { grouped } from '#shared/domain/grouped.ts'
import type { Output } from '#shared/contract/index.ts'

type Desa = Output<'beranda.get'>['desa'][number]

/** Steps of a form from the village to SIKS-NG, in their order. */
export const stages = ['received', 'keyed', 'complete', 'verified', 'agreed', 'sealed', 'accepted'] as const
export type Stage = (typeof stages)[number]
export type Counts = Readonly<Record<Stage | 'refused', number>>

/** A kecamatan with the sums of its desa, or a desa under it. */
export type ProgressRow = {
  readonly key: string
  readonly kind: 'kecamatan' | 'desa'
  readonly name: string
  /** Of a kecamatan. */
  readonly desa: number
  readonly open: boolean
  readonly counts: Counts
  /** What the bars are measured against: papers, or forms where there are more of them. */
  readonly of: number
}

/** More desa than these begin folded, so that the kecamatan can be looked over first. */
const readAtOnce = 30

/** Which kecamatan are open at first. */
export function openAtFirst(desa: readonly Desa[]): ReadonlySet<string> {
  return new Set(desa.length > readAtOnce ? [] : desa.map(({ kecamatanName }) => kecamatanName))
}

/** Kecamatan by name, each followed by its desa where it is open. */
export function progressRows(desa: readonly Desa[], open: ReadonlySet<string>): ProgressRow[] {
  const groups = [...grouped(desa, ({ kecamatanName }) => kecamatanName)].toSorted(([a], [b]) =>
    a.localeCompare(b, 'id'),
  )
  return groups.flatMap(([name, its]) => [
    {
      key: `kec ${name}`,
      kind: 'kecamatan' as const,
      name,
      desa: its.length,
      open: open.has(name),
      counts: sums(its),
      of: its.reduce((sum, one) => sum + measure(one), 0),
    },
    ...(open.has(name) ? its.toSorted((a, b) => a.desaName.localeCompare(b.desaName, 'id')).map(desaRow) : []),
  ])
}

function desaRow(one: Desa): ProgressRow {
  return { key: one.desaCode, kind: 'desa', name: one.desaName, desa: 1, open: false, counts: one, of: measure(one) }
}

function measure({ received, keyed }: Desa): number {
  return Math.max(received, keyed)
}

function sums(desa: readonly Desa[]): Counts {
  const sum = (key: keyof Counts) => desa.reduce((total, one) => total + one[key], 0)
  return {
    received: sum('received'),
    keyed: sum('keyed'),
    complete: sum('complete'),
    verified: sum('verified'),
    agreed: sum('agreed'),
    sealed: sum('sealed'),
    accepted: sum('accepted'),
    refused: sum('refused'),
  }
}
