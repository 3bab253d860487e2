import type { Kysely } from 'kysely'
import type { Output } from '#shared/contract/index.ts'
import type { JenisFormulir } from '#shared/instrumen/types.ts'
import type { Tables } from '../database/tables.ts'
import { getOfficeSettings } from '../pengaturan/office-settings.ts'
import { cellFor } from './cell.ts'
import { formatsOf, type Sources } from './sources/declare.ts'
import { sources } from './sources/all-sources.ts'
import { vocabularies, type VocabularyId } from './sources/vocabularies.ts'

type Listed = Output<'layout.sources'>

/** What a column of this kind can be filled from, and the words that the target may have another for. */
export async function listSources(db: Kysely<Tables>, jenis: JenisFormulir): Promise<Listed> {
  const declared: Sources = sources[jenis]
  const { programmes, alasanPenghapusan } = await getOfficeSettings(db)
  const own: Readonly<Partial<Record<VocabularyId, Listed['values'][number]['words']>>> = {
    programme: programmes.map(({ code, name }) => ({ key: code, label: name, usual: code.toUpperCase() })),
    reason: alasanPenghapusan.map(({ code, label }) => ({ key: code, label: `${code} ${label}`, usual: code })),
  }
  const used = new Set(Object.values(declared).flatMap(({ words }) => words ?? []))
  return {
    sources: Object.entries(declared).map(([key, { label, kind, always, words, examples }]) => ({
      key,
      label,
      formats: [...formatsOf[kind]],
      always,
      example: words === undefined ? cellFor(formatsOf[kind][0], examples[0]).sent : '',
    })),
    values: [...used].map((id) => ({
      key: id,
      label: vocabularies[id].label,
      words: own[id] ?? Object.entries(vocabularies[id].words).map(([key, word]) => ({ key, ...word })),
    })),
  }
}
