import type { Output } from '#shared/contract/index.ts'
import type { FormulirCounts } from '../formulir/lists.ts'
import { noForms } from '../formulir/lists.ts'

export type DesaLine = Output<'beranda.get'>['desa'][number]
type Places = Pick<DesaLine, 'desaName' | 'kecamatanName'>

/** A berkas as far as counting needs it. */
export type CountedBerkas = {
  readonly id: string
  readonly desaCode: string
  readonly papers: { readonly usulan: number; readonly perubahan: number; readonly penghapusan: number }
}

export type Known = {
  /** By berkas; all others by desa. */
  readonly forms: ReadonlyMap<string, FormulirCounts>
  readonly verified: ReadonlyMap<string, number>
  readonly decided: ReadonlyMap<string, { readonly decided: number; readonly agreed: number }>
  readonly sent: ReadonlyMap<string, { readonly sealed: number; readonly accepted: number; readonly refused: number }>
  readonly placesOf: (desaCode: string) => Places
}

/** How many papers a village says it brought in a berkas. */
export function papersOf({ papers }: Pick<CountedBerkas, 'papers'>): number {
  return papers.usulan + papers.perubahan + papers.penghapusan
}

/** How many forms of a berkas were opened so far. */
export function keyedOf(counts: FormulirCounts): number {
  return counts.draf + counts.ditunda + counts.lengkap
}

/** Papers of a berkas for which there is no form yet; a village may bring more than it counted. */
export function unkeyedOf(berkas: CountedBerkas, counts: FormulirCounts): number {
  return Math.max(0, papersOf(berkas) - keyedOf(counts))
}

/** How far each desa is, by its code. */
export function desaLines(berkas: readonly CountedBerkas[], known: Known): DesaLine[] {
  const byDesa = Map.groupBy(berkas, (one) => one.desaCode)
  return [...byDesa]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([desaCode, its]) => {
      const counts = its.map((one) => known.forms.get(one.id) ?? noForms)
      const { decided, agreed } = known.decided.get(desaCode) ?? { decided: 0, agreed: 0 }
      const { sealed, accepted, refused } = known.sent.get(desaCode) ?? { sealed: 0, accepted: 0, refused: 0 }
      return {
        desaCode,
        ...known.placesOf(desaCode),
        received: sum(its.map(papersOf)),
        keyed: sum(counts.map(keyedOf)),
        complete: sum(counts.map((one) => one.lengkap)),
        verified: known.verified.get(desaCode) ?? 0,
        decided,
        agreed,
        sealed,
        accepted,
        refused,
      }
    })
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
