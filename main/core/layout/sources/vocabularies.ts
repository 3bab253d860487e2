import type { Layout } from '#shared/contract/layout.ts'

/** Words of the target for what answers mean: label, and the word that goes out where the layout has none. */
type Vocabulary = {
  readonly label: string
  readonly words: Readonly<Record<string, { readonly label: string; readonly usual: string }>>
}

/** form-and-siksng.md §2.1 and, for disability, berita-acara-and-office.md S12. */
export const vocabularies = {
  sex: {
    label: 'Jenis kelamin',
    words: {
      male: { label: 'Laki-laki', usual: 'LAKI-LAKI' },
      female: { label: 'Perempuan', usual: 'PEREMPUAN' },
    },
  },
  marital: {
    label: 'Status kawin',
    words: {
      belumKawin: { label: 'Belum kawin', usual: 'BELUM KAWIN' },
      kawin: { label: 'Kawin', usual: 'KAWIN' },
      ceraiHidup: { label: 'Cerai hidup', usual: 'CERAI HIDUP' },
      ceraiMati: { label: 'Cerai mati', usual: 'CERAI MATI' },
    },
  },
  disabled: {
    label: 'Status disabilitas',
    words: {
      yes: { label: 'Penyandang disabilitas', usual: 'YA' },
      no: { label: 'Bukan penyandang disabilitas', usual: 'TIDAK' },
    },
  },
  disability: {
    label: 'Jenis disabilitas',
    words: {
      fisik: { label: 'Fisik', usual: 'PDFSK' },
      intelektual: { label: 'Intelektual', usual: 'PDINT' },
      mental: { label: 'Mental', usual: 'PDMTL' },
      sensorik: { label: 'Sensorik', usual: 'PDSNS' },
    },
  },
  pregnant: {
    label: 'Status hamil',
    words: { yes: { label: 'Hamil', usual: 'YA' }, no: { label: 'Tidak hamil', usual: 'TIDAK' } },
  },
  scope: {
    label: 'Tingkat penghapusan',
    words: {
      KELUARGA: { label: 'Seluruh keluarga', usual: 'KELUARGA' },
      ART: { label: 'Sebagian anggota', usual: 'ART' },
    },
  },
  /** By the codes of the office's own lists, which are known to the settings alone. */
  programme: { label: 'Program', words: {} },
  reason: { label: 'Kode alasan penghapusan', words: {} },
} as const satisfies Readonly<Record<string, Vocabulary>>

export type VocabularyId = keyof typeof vocabularies

/** Vocabularies whose words are the codes of a list that the office keeps. */
export const officeLists: readonly VocabularyId[] = ['programme', 'reason']

/** The target's word for a meaning: the layout's own, else the usual one; a code of an office's list in capitals, as files have it. */
export function wordFor(layout: Pick<Layout, 'values'>, id: VocabularyId, meaning: string): string {
  const words: Vocabulary['words'] = vocabularies[id].words
  return layout.values[id]?.[meaning] || (words[meaning]?.usual ?? meaning.toUpperCase())
}
