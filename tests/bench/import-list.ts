import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { inventFamilies, type SomeFamily, type Someone } from '#tests/builders/people/families.ts'

const headers =
  'IDARTBDT IDBDT NoKK NIK Nama JnsKel TmpLahir TglLahir namagadis_ibukandung Hub_KRT NUK Hubkel Sta_kawin Ada_akta_nikah Ada_diKK Jenis_cacat Penyakit_kronis Partisipasi_sekolah Pendidikan_tertinggi Sta_Bekerja Sta_keberadaan_art Ada_pkh Kode_Desa Alamat RT RW'.split(
    ' ',
  )

/**
 * A members list as SIKS-NG exports it (form-and-siksng.md §2.5, ART) of so many invented people, as an Excel file on disk with one table of
 * texts, as Excel itself saves it; one NIK in fifty begins with an apostrophe, which reading repairs.
 */
export async function membersFile(
  rows: number,
): Promise<{ readonly path: string; readonly bytes: number; readonly remove: () => void }> {
  const dir = mkdtempSync(join(tmpdir(), 'padan-impor-'))
  const path = join(dir, 'art.xlsx')
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true })
  const sheet = workbook.addWorksheet('ART')
  sheet.addRow(headers).commit()
  for (const cells of memberRows(rows)) sheet.addRow(cells).commit()
  sheet.commit()
  await workbook.commit()
  return { path, bytes: statSync(path).size, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

function* memberRows(count: number): Generator<string[]> {
  let n = 0
  let number = 0
  for (const family of inventFamilies(count, 'impor-1')) {
    number += 1
    for (const [index, person] of family.people.entries()) {
      if (n === count) return
      n += 1
      yield cellsOf(family, number, person, index, n)
    }
  }
}

function cellsOf(family: SomeFamily, number: number, person: Someone, index: number, n: number): string[] {
  const idBdt = `35092${String(number).padStart(13, '0')}`
  return [
    `${idBdt}${String(index + 1).padStart(3, '0')}`,
    idBdt,
    family.noKk,
    n % 50 === 0 ? `'${person.nik}` : person.nik,
    person.name,
    person.sex === 'L' ? '1' : '2',
    'JEMBER',
    person.birthDate.split('-').toReversed().join('/'),
    person.mother,
    person.relation,
    '1',
    person.relation,
    person.relation === '3' ? '1' : '2',
    '0',
    '1',
    '0',
    '0',
    '2',
    '4',
    '1',
    '1',
    '2',
    family.desaCode,
    `DUSUN KRAJAN NO. ${number % 400}`,
    family.rt,
    family.rw,
  ]
}
