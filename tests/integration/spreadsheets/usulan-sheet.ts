import type { Layout } from '#shared/contract/layout.ts'
import { shippedLayouts } from '#core/spreadsheets/layout.ts'
import type { SheetContent } from '#core/spreadsheets/sheet.ts'

/** A layout that ships with the program. */
export function shippedLayout(id: string): Layout {
  const layout = shippedLayouts().find((one) => one.id === id)
  if (layout === undefined) throw new Error(`no layout ${id}`)
  return layout
}

export const usulanLayout = shippedLayout('siksng-usulan-2022')

/** Texts of one invented person, by the keys of the layout. */
export function personTexts(n: number): Record<string, string> {
  const serial = String(n).padStart(4, '0')
  return {
    nik: `350916170884${serial}`,
    program: 'BPNT',
    noKk: `350916120109${serial}`,
    nama: `SITI RAHAYU ${n}`,
    tempatLahir: 'JEMBER',
    tanggalLahir: '17/08/1984',
    ibuKandung: 'SARTINAH',
    jenisKelamin: 'PEREMPUAN',
    jenisPekerjaan: 'BURUH TANI/PERKEBUNAN',
    statusKawin: 'KAWIN',
    alamat: `JL MAWAR ${n}`,
    rt: '003',
    rw: '001',
    provinsi: 'JAWA TIMUR',
    kabupaten: 'JEMBER',
    kecamatan: 'JENGGAWAH',
    kelurahan: 'JATISARI',
    statusDisabilitas: 'TIDAK',
    kodeDisabilitas: '',
    statusHamil: 'TIDAK',
    tanggalMulaiHamil: '',
  }
}

/** A sheet of invented people; `change` replaces texts of the first one. */
export function usulanSheet(count: number, change: Record<string, string> = {}): SheetContent {
  const rows = Array.from({ length: count }, (_, n) => {
    const texts = { ...personTexts(n + 1), ...(n === 0 ? change : {}) }
    return usulanLayout.columns.map(({ key }) => texts[key] ?? '')
  })
  // How many rows a file may hold is another matter.
  return { layout: { ...usulanLayout, rowLimit: 1_000_000 }, rows }
}

export const written = { creator: 'Padan: Uji', createdAt: new Date('2026-11-22T00:00:00Z') }
