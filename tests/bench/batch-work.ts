import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateRegister } from '#core/contoh/register.ts'
import { layoutFor, shippedLayouts } from '#core/spreadsheets/layout.ts'
import { buildWorkbook, checkWorkbook } from '#core/spreadsheets/sheet-jobs.ts'
import { tell } from './child.ts'

/**
 * Writes an usulan batch of as many rows as the argument says, in the layout of 21 columns; with 'teruji' also reads it back from disk
 * with the independent reader and compares every cell, as sealing does.
 */
const rows = Number(process.argv[2])
const proven = process.argv[3] === 'teruji'
const layout = { ...layoutFor(shippedLayouts(), 'usulan', '2026-11-11'), rowLimit: 1_000_000 }
const people = ['padan-a', 'padan-b'].flatMap((seed) => generateRegister(seed).flatMap((family) => family.persons))
const sheet = {
  layout,
  rows: people.slice(0, rows).map((person) => {
    const texts: Readonly<Record<string, string>> = {
      NIK: person.nik,
      NOKK: person.noKk,
      NAMA: person.name.replaceAll('.', ''),
      'IBU KANDUNG': person.motherName,
      'PROGRAM BANSOS': 'BPNT',
      'TEMPAT LAHIR': person.birthplace,
      'JENIS KELAMIN': person.sex === 'L' ? 'LAKI-LAKI' : 'PEREMPUAN',
      'JENIS PEKERJAAN': String(person.answers['jenis_pekerjaan'] ?? ''),
      'STATUS KAWIN': person.maritalStatus === '2' ? 'KAWIN' : 'BELUM KAWIN',
      'STATUS DISABILITAS': 'TIDAK',
      ALAMAT: 'JL. BALAI DESA NO. 1',
      RT: '001',
      RW: '001',
      PROVINSI: 'JAWA TIMUR',
      KABUPATEN: 'JEMBER',
      KECAMATAN: 'JENGGAWAH',
      KELURAHAN: 'JATISARI',
    }
    const birth = person.birthDate.split('-').reverse().join('/')
    return layout.columns.map(({ header }) => (header.startsWith('TANGGAL LAHIR') ? birth : (texts[header] ?? '')))
  }),
}

const folder = mkdtempSync(join(tmpdir(), 'padan-bench-'))
const path = join(folder, 'batch.xlsx')
try {
  await tell(async () => {
    const bytes = await buildWorkbook({ sheet, creator: 'Padan', createdAt: '2026-11-11T03:00:00.000Z' }, () => {})
    writeFileSync(path, bytes)
    if (proven) await checkWorkbook({ path, expected: sheet }, () => {})
    return {}
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
