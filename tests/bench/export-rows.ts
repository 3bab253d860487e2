import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Layout } from '#shared/contract/layout.ts'
import { shippedLayouts } from '#core/spreadsheets/layout.ts'
import { placeTexts } from '#core/batch/place.ts'
import { inventFamilies, type SomeFamily, type Someone } from '#tests/builders/people/families.ts'

/** The layout of 21 columns, for any number of rows. */
export function exportLayout(): Layout {
  const layout = shippedLayouts().find(({ id }) => id === 'siksng-usulan-2022')
  if (layout === undefined) throw new Error('no layout of 21 columns')
  return { ...layout, rowLimit: 1_000_000 }
}

/** A folder with a database file of so many invented rows, as sealed batches keep theirs: one JSON list of texts a row. */
export function exportFolder(count: number): { readonly dir: string; readonly remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'padan-ekspor-'))
  const db = new Database(join(dir, 'baris.db'))
  db.exec('CREATE TABLE baris (n INTEGER PRIMARY KEY, cells TEXT NOT NULL); CREATE TABLE berkas (file BLOB NOT NULL)')
  const insert = db.prepare('INSERT INTO baris (n, cells) VALUES (?, ?)')
  const keys = exportLayout().columns.map(({ key }) => key)
  db.transaction(() => {
    let n = 0
    for (const texts of rowTexts(count)) insert.run((n += 1), JSON.stringify(keys.map((key) => texts[key] ?? '')))
  })()
  db.close()
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

function* rowTexts(count: number): Generator<Readonly<Record<string, string>>> {
  let left = count
  for (const family of inventFamilies(count, 'ekspor-1')) {
    for (const person of family.people) {
      if (left === 0) return
      left -= 1
      yield textsOf(family, person, count - left)
    }
  }
}

function textsOf(family: SomeFamily, person: Someone, n: number): Readonly<Record<string, string>> {
  return {
    ...placeTexts(family.desaCode),
    nik: person.nik,
    program: 'BPNT',
    noKk: family.noKk,
    nama: person.name.toUpperCase(),
    tempatLahir: 'JEMBER',
    tanggalLahir: person.birthDate.split('-').toReversed().join('/'),
    ibuKandung: person.mother.toUpperCase(),
    jenisKelamin: person.sex === 'L' ? 'LAKI-LAKI' : 'PEREMPUAN',
    jenisPekerjaan: 'BURUH TANI/PERKEBUNAN',
    statusKawin: person.relation === '3' ? 'BELUM KAWIN' : 'KAWIN',
    alamat: `DUSUN KRAJAN NO. ${n % 400}`,
    rt: family.rt,
    rw: family.rw,
    statusDisabilitas: 'TIDAK',
    statusHamil: 'TIDAK',
  }
}
