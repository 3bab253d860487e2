import type { JenisFormulir } from '#shared/instrumen/types.ts'
import type { Source, Sources } from './declare.ts'
import { penghapusanSources } from './penghapusan.ts'
import { perubahanSources } from './perubahan.ts'
import { usulanSources } from './usulan.ts'

/** Everything that a column can be filled from, by kind. The row makers are typed against it: a key that none of them fills does not compile. */
export const sources = {
  usulan: usulanSources,
  perubahan: perubahanSources,
  penghapusan: penghapusanSources,
} as const satisfies Readonly<Record<JenisFormulir, Sources>>

/** Filled by the layout itself and not by a form. */
type OfLayout = 'no' | 'tetap' | 'kosong'

/** What a row maker of a kind has to give: a recorded value for each key; '' where there is none. */
export type RowValues<J extends JenisFormulir> = Readonly<Record<Exclude<keyof (typeof sources)[J], OfLayout>, string>>

/** The declaration of a key; undefined for one that rows of this kind don't have. */
export function findSource(jenis: JenisFormulir, key: string): Source | undefined {
  const declared: Sources = sources[jenis]
  return Object.hasOwn(declared, key) ? declared[key] : undefined
}
