import type { Layout } from '#shared/contract/layout.ts'
import type { JenisFormulir } from '#shared/instrumen/types.ts'

/** Which rows a batch is about. */
export type BatchKey = {
  readonly periodeId: string
  /** Desa, kecamatan or kabupaten, as its layout splits. */
  readonly wilayahCode: string
  readonly jenis: JenisFormulir
  /** '' for perubahan and penghapusan, and where one file holds all programmes. */
  readonly programme: string
}

type Split = Pick<Layout, 'splitBy' | 'splitProgramme'>

const digits = { desa: 10, kecamatan: 6, kabupaten: 4 } as const

/** The key of a batch without what is about more. */
export function keyOf({ periodeId, wilayahCode, jenis, programme }: BatchKey): BatchKey {
  return { periodeId, wilayahCode, jenis, programme }
}

/** The batch that a form goes out in, as a layout splits. */
export function keyFor(
  split: Split,
  periodeId: string,
  form: { readonly desaCode: string; readonly jenis: JenisFormulir; readonly programme: string },
): BatchKey {
  return {
    periodeId,
    wilayahCode: form.desaCode.slice(0, digits[split.splitBy]),
    jenis: form.jenis,
    programme: form.jenis === 'usulan' && split.splitProgramme ? form.programme : '',
  }
}

/** True when a key is one that a layout makes. */
export function isSplitSo(split: Split, { wilayahCode, jenis, programme }: BatchKey): boolean {
  return (
    wilayahCode.length === digits[split.splitBy] && (jenis !== 'usulan' || split.splitProgramme === (programme !== ''))
  )
}

/** One text for each key. */
export function keyText({ periodeId, wilayahCode, jenis, programme }: BatchKey): string {
  return [periodeId, wilayahCode, jenis, programme].join(' ')
}

/** True when two different batches of a period would hold rows of one place, kind and programme: over there one takes the place of the other. */
export function overlap(a: BatchKey, b: BatchKey): boolean {
  if (a.periodeId !== b.periodeId || a.jenis !== b.jenis || keyText(a) === keyText(b)) return false
  const place = a.wilayahCode.startsWith(b.wilayahCode) || b.wilayahCode.startsWith(a.wilayahCode)
  return place && (a.programme === b.programme || a.programme === '' || b.programme === '')
}
