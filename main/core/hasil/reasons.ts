import type { OfficeSettings } from '../pengaturan/office-settings.ts'

/** Why a row was refused, in the office's words. */
export type Reason = { readonly code: string; readonly label: string }

/** Reasons of answers that the office's list, which is about removals, does not have. P (form-and-siksng.md §2.2: SIKS-NG's own list is not public). */
const ofAnswers: readonly (Reason & { readonly likely: RegExp })[] = [
  {
    code: 'J1',
    label: 'NIK tidak ditemukan di Dukcapil',
    likely: /nik.*(tidak|belum).*(ditemukan|terdaftar|ada|valid)/i,
  },
  {
    code: 'J2',
    label: 'Nama berbeda dengan Dukcapil',
    likely: /nama.*(beda|tidak (sesuai|sama|padan))|(beda|tidak sesuai).*nama/i,
  },
  {
    code: 'J3',
    label: 'Sudah terdaftar atau sudah menerima',
    likely: /sudah (terdaftar|menerima|ada|masuk)|existing/i,
  },
  {
    code: 'J4',
    label: 'Isian kurang atau salah tulis',
    likely: /(kolom|isian|data|format).*(kosong|kurang|salah|tidak lengkap)|tidak lengkap/i,
  },
  { code: 'J5', label: 'Foto atau dokumen kurang', likely: /foto|dokumen|lampiran|berkas/i },
  { code: 'J6', label: 'Di luar kuota atau waktu usulan', likely: /kuota|waktu|periode|terlambat|jadwal/i },
]

/** The reasons that a person can choose from: the office's own list, then those of answers. */
export function reasonsOf({ alasanPenghapusan }: Pick<OfficeSettings, 'alasanPenghapusan'>): Reason[] {
  const own = alasanPenghapusan.map(({ code, label }) => ({ code, label }))
  const taken = new Set(own.map(({ code }) => code))
  return [...own, ...ofAnswers.flatMap(({ code, label }) => (taken.has(code) ? [] : [{ code, label }]))]
}

/** The reason that words probably tell; '' when they tell none that is known. */
export function proposeReason(said: string, reasons: readonly Reason[]): string {
  const own = ofAnswers.find(({ likely }) => likely.test(said))
  if (own !== undefined) return own.code
  const words = said.toLowerCase()
  const named = reasons.find(({ label }) => words.includes((label.toLowerCase().split(/[/(]/)[0] ?? label).trim()))
  return named?.code ?? ''
}

/** The label of a code; the code itself for one that the list has no more. */
export function reasonLabel(reasons: readonly Reason[], code: string): string {
  return reasons.find((reason) => reason.code === code)?.label ?? code
}
