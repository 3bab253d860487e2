import { createHash, randomUUID } from 'node:crypto'
import type { RawDatabase } from '#core/database/open.ts'

export type BusyPeriode = {
  readonly periodeId: string
  readonly formulirIds: readonly string[]
  readonly keluargaIds: readonly string[]
}

const at = '2026-11-12T03:00:00.000Z'
const outcomes = ['diterima', 'diterima', 'diterima', 'diterima', 'ditolak', 'tidakPadan', 'menunggu'] as const

type Family = {
  readonly id: string
  readonly no_kk: string
  readonly head_name: string
  readonly head_nik: string
  readonly answers: string
}
type Person = { readonly id: string; readonly name: string; readonly nik: string; readonly answers: string }

/**
 * A period in full swing, written straight into the tables of an office with a register: in each desa a berkas with so many perubahan of
 * registered families, agreed to, in a frozen berita acara, sealed in a batch and answered. The caller stands in a transaction that it
 * rolls back when the office is to be used again.
 */
export function fillPeriode(raw: RawDatabase, formsPerDesa: number, desaAtMost = 1_000): BusyPeriode {
  const [by] = raw.prepare<[], { id: string }>('SELECT id FROM pengguna').all()
  if (by === undefined) throw new Error('nobody works in this office')
  const periodeId = randomUUID()
  raw
    .prepare(
      // A month of its own: whoever measured in this office before may have opened one.
      `INSERT INTO periode SELECT ?, coalesce(max(year), 2025) + 1, 11, 'DTSEN', '2026-11-01', '2026-11-14', '2026-11-17', '2026-11-30',
         'open', '', 0 FROM periode`,
    )
    .run(periodeId)
  const desa = raw
    .prepare<[number], { code: string }>('SELECT DISTINCT desa_code AS code FROM keluarga ORDER BY code LIMIT ?')
    .all(desaAtMost)
  const made = desa.map(({ code }, index) =>
    village(raw, { periodeId, code, number: index + 1, by: by.id, formsPerDesa }),
  )
  return {
    periodeId,
    formulirIds: made.flatMap(({ formulirIds }) => formulirIds),
    keluargaIds: made.flatMap(({ keluargaIds }) => keluargaIds),
  }
}

type Village = {
  readonly periodeId: string
  readonly code: string
  readonly number: number
  readonly by: string
  readonly formsPerDesa: number
}

function village(raw: RawDatabase, work: Village): Pick<BusyPeriode, 'formulirIds' | 'keluargaIds'> {
  const families = raw
    .prepare<[string, number], Family>(
      'SELECT id, no_kk, head_name, head_nik, answers FROM keluarga WHERE desa_code = ? ORDER BY id LIMIT ?',
    )
    .all(work.code, work.formsPerDesa)
  const berkasId = berkas(raw, work, families.length)
  const forms = families.map((family, index) => ({ id: randomUUID(), family, number: index + 1 }))
  for (const form of forms) keyed(raw, work, berkasId, form)
  meeting(raw, work, forms)
  answered(raw, work, forms)
  return { formulirIds: forms.map(({ id }) => id), keluargaIds: families.map(({ id }) => id) }
}

type Form = { readonly id: string; readonly family: Family; readonly number: number }

function berkas(raw: RawDatabase, { periodeId, code, number, by }: Village, papers: number): string {
  const id = randomUUID()
  raw
    .prepare(
      `INSERT INTO berkas (id, periode_id, number, receipt_number, desa_code, dasar, received_on, received_at, received_by, brought_by,
         brought_by_role, papers, present, note, revision)
       VALUES (?, ?, ?, ?, ?, 'musyawarah', '2026-11-10', ?, ?, 'SUKARDI', 'Kepala Dusun', ?, '["formulir"]', '', 0)`,
    )
    .run(
      id,
      periodeId,
      number,
      `TT/${number}`,
      code,
      at,
      by,
      JSON.stringify({ usulan: 0, perubahan: papers, penghapusan: 0 }),
    )
  return id
}

function keyed(raw: RawDatabase, { by }: Village, berkasId: string, { id, family, number }: Form): void {
  raw
    .prepare(
      `INSERT INTO formulir (id, berkas_id, number, jenis, instrumen, status, keluarga_id, answers, base, head_name, head_nik, no_kk,
         open_block, open_reason, cursor, keyed_by, created_at, updated_at, completed_at, revision)
       VALUES (?, ?, ?, 'perubahan', 'pbdt2015', 'lengkap', ?, ?, ?, ?, ?, ?, 0, 0, NULL, ?, ?, ?, ?, 1)`,
    )
    .run(
      id,
      berkasId,
      number,
      family.id,
      family.answers,
      JSON.stringify({ answers: JSON.parse(family.answers) as unknown, rows: [] }),
      family.head_name,
      family.head_nik,
      family.no_kk,
      by,
      at,
      at,
      at,
    )
  const people = raw
    .prepare<[string], Person>('SELECT id, name, nik, answers FROM anggota WHERE keluarga_id = ?')
    .all(family.id)
  const row = raw.prepare(
    `INSERT INTO formulir_baris (id, formulir_id, roster, urutan, anggota_id, answers) VALUES (?, ?, 'anggota', ?, ?, ?)`,
  )
  people.forEach((person, index) => row.run(randomUUID(), id, index + 1, person.id, person.answers))
}

/** The meeting agrees to all of them; its berita acara has a line for each. */
function meeting(raw: RawDatabase, { periodeId, code, by }: Village, forms: readonly Form[]): void {
  const id = randomUUID()
  raw
    .prepare(`INSERT INTO musyawarah VALUES (?, ?, ?, ?, '2026-11-11', 'final', 1)`)
    .run(id, periodeId, code, JSON.stringify({ nomor: '140/BA/2026' }))
  const decide = raw.prepare(`INSERT INTO keputusan VALUES (?, ?, 'setuju', '', ?, ?)`)
  for (const form of forms) decide.run(form.id, id, by, at)
  const lines = forms.map(({ family }) => ({
    name: family.head_name,
    nik: family.head_nik,
    noKk: family.no_kk,
    element: 'Lantai',
    before: 'Tanah',
    after: 'Semen',
    evidence: 'Foto',
  }))
  const snapshot = JSON.stringify({ lampiran: { usulan: [], penghapusan: [], perubahan: lines, ditolak: [] } })
  raw
    .prepare(`INSERT INTO berita_acara VALUES (?, ?, 0, NULL, ?, ?, ?, ?, 1)`)
    .run(randomUUID(), id, snapshot, sha256(snapshot), at, by)
}

/** One row for each form goes out, and most come back accepted. */
function answered(raw: RawDatabase, { periodeId, code, by }: Village, forms: readonly Form[]): void {
  const [batchId, intakeId] = [randomUUID(), randomUUID()]
  raw
    .prepare(
      `INSERT INTO batch (id, periode_id, wilayah_code, jenis, programme, susunan, part, parts, layout, layout_id, file_name, file, sha256,
         row_count, families, people, cells_compared, purpose, sealed_at, sealed_by, uploaded_on, uploaded_at, uploaded_by)
       VALUES (?, ?, ?, 'perubahan', '', 1, 1, 1, '{}', 'perubahan-usulan', ?, x'00', ?, ?, ?, ?, 0, '', ?, ?, '2026-11-13', ?, ?)`,
    )
    .run(
      batchId,
      periodeId,
      code,
      `PERUBAHAN ${code}.xlsx`,
      sha256(code),
      forms.length,
      forms.length,
      forms.length,
      at,
      by,
      at,
      by,
    )
  raw
    .prepare(
      `INSERT INTO intake (id, kind, name, size, sha256, status, added_at, added_by, applied_at, applied_by)
       VALUES (?, 'hasil', ?, 1, ?, 'diterapkan', ?, ?, ?, ?)`,
    )
    .run(intakeId, `hasil ${code}.csv`, sha256(intakeId), at, by, at, by)
  const row = raw.prepare(
    `INSERT INTO batch_baris (batch_id, row_number, formulir_id, baris_id, periode_id, desa_code, programme, jenis, nik, cells)
     VALUES (?, ?, ?, NULL, ?, ?, '', 'perubahan', ?, '[]')`,
  )
  const answer = raw.prepare(
    `INSERT INTO jawaban (batch_id, row_number, outcome, alasan, words, registered_name, match, score, intake_id, intake_row, at)
     VALUES (?, ?, ?, '', 'KATA SIKS-NG', '', 'nik', 1, ?, ?, ?)`,
  )
  for (const { id, family, number } of forms) {
    row.run(batchId, number, id, periodeId, code, family.head_nik)
    answer.run(batchId, number, outcomes[number % outcomes.length], intakeId, number + 1, at)
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
