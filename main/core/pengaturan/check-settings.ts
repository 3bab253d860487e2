import type { Input } from '#shared/contract/index.ts'
import { isPlainDate } from '#shared/domain/plain-date.ts'
import { paperEditions } from '#shared/instrumen/registry.ts'

type Problem = { readonly path: string; readonly message: string }

/** What is wrong with the office's lists: a code that stands twice or is missing, a date that is none. Empty when all is well. */
export function checkSettings(settings: Input<'pengaturan.save'>): Problem[] {
  return [
    ...checkCodes('programmes', settings.programmes),
    ...checkCodes('alasanPenghapusan', settings.alasanPenghapusan),
    ...settings.dasarHukum.flatMap(checkDates),
    ...checkEdition(settings.instrumen),
  ]
}

function checkCodes(list: string, entries: readonly { readonly code: string }[]): Problem[] {
  return entries.flatMap(({ code }, index) => {
    const path = `${list}.${index}.code`
    if (code.trim() === '') return [{ path, message: 'Isi kodenya.' }]
    const first = entries.findIndex((other) => other.code === code)
    return first < index ? [{ path, message: `Kode ${code} dipakai dua kali.` }] : []
  })
}

function checkEdition(instrumen: string): Problem[] {
  if (paperEditions().some(({ id }) => id === instrumen)) return []
  return [{ path: 'instrumen', message: 'Pilih salah satu formulir yang dikenal program ini.' }]
}

function checkDates(dasar: Input<'pengaturan.save'>['dasarHukum'][number], index: number): Problem[] {
  const { validFrom, validUntil } = dasar
  if (!isPlainDate(validFrom)) return [{ path: `dasarHukum.${index}.validFrom`, message: 'Tanggal ini tidak ada.' }]
  if (validUntil === null) return []
  const path = `dasarHukum.${index}.validUntil`
  if (!isPlainDate(validUntil)) return [{ path, message: 'Tanggal ini tidak ada.' }]
  return validUntil < validFrom ? [{ path, message: 'Tanggal akhir tidak boleh sebelum tanggal mulai.' }] : []
}
