import type { CellNote, IntakeMapping } from '#shared/intake/types.ts'

/** Tells of each row whose NIK stands in the list already; a list of people should have everybody once. */
export function sameNikNotes(
  { shape }: IntakeMapping,
  fields: readonly string[],
): (rowNumber: number, values: readonly string[]) => CellNote[] {
  const at = fields.indexOf('nik')
  if (at === -1 || (shape !== 'anggota' && shape !== 'datar')) return () => []
  const rows = new Map<string, number>()
  return (rowNumber, values) => {
    const nik = values[at] ?? ''
    if (nik === '') return []
    const first = rows.get(nik)
    if (first === undefined) {
      rows.set(nik, rowNumber)
      return []
    }
    const message = 'NIK ini sudah ada di baris lain dari daftar ini.'
    return [{ level: 'peringatan', column: '', header: '', field: 'nik', was: nik, now: `baris ${first}`, message }]
  }
}
