import type { z } from 'zod'
import type { ChecklistItem } from '#shared/contract/berkas.ts'

export type ChecklistKey = z.infer<typeof ChecklistItem>['key']
export type Dasar = 'musyawarah' | 'sptjm'

type Paper = { readonly key: ChecklistKey; readonly label: string; readonly requiredFor: readonly Dasar[] }

const both: readonly Dasar[] = ['musyawarah', 'sptjm']

/** The papers that a village hands over (berita-acara-and-office.md §1.5): a statement of responsibility may stand in for the papers of a meeting. */
const papers: readonly Paper[] = [
  { key: 'suratPengantar', label: 'Surat pengantar desa', requiredFor: [] },
  { key: 'beritaAcara', label: 'Berita acara musyawarah', requiredFor: ['musyawarah'] },
  { key: 'lampiran', label: 'Lampiran berita acara', requiredFor: ['musyawarah'] },
  { key: 'daftarHadir', label: 'Daftar hadir', requiredFor: ['musyawarah'] },
  { key: 'sptjm', label: 'Surat pernyataan tanggung jawab mutlak (SPTJM)', requiredFor: ['sptjm'] },
  { key: 'formulir', label: 'Formulir', requiredFor: both },
  { key: 'salinanKk', label: 'Salinan Kartu Keluarga', requiredFor: both },
  { key: 'salinanKtp', label: 'Salinan KTP', requiredFor: [] },
  { key: 'foto', label: 'Foto rumah', requiredFor: [] },
]

/** The whole checklist: what this dasar needs, and what was handed over. */
export function checklistOf(dasar: Dasar, present: readonly ChecklistKey[]): z.infer<typeof ChecklistItem>[] {
  return papers.map(({ key, label, requiredFor }) => ({
    key,
    label,
    required: requiredFor.includes(dasar),
    present: present.includes(key),
  }))
}
