import { sql } from 'kysely'
import { expect } from 'vitest'
import type { TestOffice } from '../office.ts'
import { openedOffice } from '../paperwork.ts'

/** What must be empty in a sound database, each query naming what it looks for. */
const neverThere: Readonly<Record<string, string>> = {
  'a form given back that is complete': `SELECT p.id FROM pengembalian p JOIN formulir f ON f.id = p.formulir_id
    WHERE p.closed_at IS NULL AND f.status = 'lengkap'`,
  'a second keying of a form that is open again': `SELECT v.id FROM verifikasi v JOIN formulir f ON f.id = v.formulir_id
    WHERE v.status != 'batal' AND f.status != 'lengkap'`,
  'a second keying by who keyed first': `SELECT id FROM verifikasi WHERE by_id = keyed_by`,
  'somebody in the lane without a row': `SELECT m.id FROM menunggu_dukcapil m LEFT JOIN formulir_baris r ON r.id = m.row_id
    WHERE m.closed_at IS NULL AND (r.id IS NULL OR r.formulir_id != m.formulir_id)`,
  'a field in progress on a complete form': `SELECT k.formulir_id FROM formulir_ketikan k JOIN formulir f ON f.id = k.formulir_id
    WHERE f.status = 'lengkap'`,
  'a field in progress in a row that is gone': `SELECT k.formulir_id FROM formulir_ketikan k LEFT JOIN formulir_baris r ON r.id = k.row_id
    WHERE k.row_id != '' AND (r.id IS NULL OR r.formulir_id != k.formulir_id)`,
  'a number given twice': `SELECT berkas_id FROM formulir GROUP BY berkas_id, number HAVING count(*) > 1`,
  'a row out of its order': `SELECT formulir_id FROM formulir_baris GROUP BY formulir_id, roster
    HAVING max(urutan) != count(*) OR min(urutan) != 1`,
  'a page of an unfinished scan': `SELECT h.page FROM pindaian_halaman h JOIN pindaian p ON p.id = h.pindaian_id
    WHERE p.sha256 IS NULL OR p.berkas_id != h.berkas_id OR h.page > p.pages`,
  'a member missing from the index': `SELECT id FROM orang_anggota EXCEPT SELECT id FROM orang WHERE kind = 'anggota'`,
  'a row that the index has otherwise': `SELECT id, name || '', birth_date || '', nik || '', mother || '', desa_code FROM orang_baris
    EXCEPT SELECT id, name, birth_date, nik, mother, desa_code FROM orang WHERE kind = 'baris'`,
  'somebody in the index who is nowhere': `SELECT id FROM orang EXCEPT SELECT id FROM anggota EXCEPT SELECT id FROM formulir_baris`,
  'a key that is not filed': `SELECT o.no, k.value FROM orang o,
    json_each(orang_kunci(o.words, o.birth_date, o.sex, o.mother_words, o.nik, o.no_kk, o.desa_code)) k
    EXCEPT SELECT orang, kunci FROM orang_kunci`,
  'a key of nobody': `SELECT orang, kunci FROM orang_kunci EXCEPT SELECT o.no, k.value FROM orang o,
    json_each(orang_kunci(o.words, o.birth_date, o.sex, o.mother_words, o.nik, o.no_kk, o.desa_code)) k`,
  'a word counted wrong': `SELECT kata, n FROM orang_kata WHERE n != 0 AND substr(kata, 1, 1) != '#' EXCEPT
    SELECT w.value, count(*) FROM orang o, json_each('["' || replace(o.words, ' ', '","') || '"]') w WHERE o.words != '' GROUP BY 1`,
  'a found pair of somebody gone': `SELECT a, b FROM ganda_temuan WHERE a NOT IN (SELECT no FROM orang) OR b NOT IN (SELECT no FROM orang)`,
}

/** Fails unless chain, references, pages and everything that one table promises about another hold. */
export async function expectSound(office: TestOffice): Promise<void> {
  const { raw, db } = openedOffice(office)
  expect(raw.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(raw.pragma('foreign_key_check')).toEqual([])
  for (const [what, query] of Object.entries(neverThere)) {
    const { rows } = await sql.raw(query).execute(db)
    expect.soft(rows, what).toEqual([])
  }
  const { broken } = await office.must('jurnal.verify', {})
  expect(broken).toBeNull()
}

/** Everything that the tables hold but the search indexes' own pages, in a few characters. */
export function stateOf(office: TestOffice): string {
  const { raw } = openedOffice(office)
  const names = raw
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_cari%' ESCAPE '\\'`,
    )
    .pluck()
    .all() as string[]
  return names
    .map((name) => `${name} ${String(raw.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())}`)
    .concat(String(raw.prepare(`SELECT hash FROM jurnal ORDER BY seq DESC LIMIT 1`).pluck().get()))
    .join('\n')
}
