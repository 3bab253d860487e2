import { at, type Desk } from './desk.ts'
import { addFamily, type Family } from './register.ts'

const outcomes = ['diterima', 'diterima', 'ditolak', 'tidakPadan', 'menunggu', 'tidakDitemukan', null] as const

/** Sealed batches of some forms, an edition that was superseded among them, and answers to some rows. */
export function addBatches(desk: Desk, periode: string): void {
  const random = desk.random
  const intake = addIntake(desk, 'hasil')
  const forms = desk.raw
    .prepare<[string], { id: string; jenis: string; desa: string; program: string | null }>(
      `SELECT f.id, f.jenis, b.desa_code AS desa, json_extract(f.answers, '$.program') AS program FROM formulir f
       JOIN berkas b ON b.id = f.berkas_id WHERE b.periode_id = ? ORDER BY f.id`,
    )
    .all(periode)
  let serial = 0
  for (const [key, some] of Map.groupBy(forms, ({ jenis, desa, program }) => [desa, jenis, program ?? ''].join('|'))) {
    const [desa = '', jenis = '', programme = ''] = key.split('|')
    // A proposal without a programme never goes out.
    const editions = jenis === 'usulan' && programme === '' ? 0 : random.int(0, 2)
    for (let susunan = 1; susunan <= editions; susunan += 1) {
      const batch = addBatch(desk, { periode, desa, jenis, programme, susunan, uploaded: random.chance(0.6) })
      some.forEach(({ id }, index) => {
        serial += 1
        desk.insert('batch_baris', {
          batch_id: batch,
          row_number: index + 1,
          formulir_id: id,
          baris_id: null,
          periode_id: periode,
          desa_code: desa,
          programme,
          jenis,
          nik: `35091600000${String(serial).padStart(5, '0')}`,
          cells: '{}',
          superseded: susunan < editions ? 1 : 0,
        })
        const outcome = random.pick(outcomes)
        if (outcome === null) return
        desk.insert('jawaban', {
          batch_id: batch,
          row_number: index + 1,
          outcome,
          alasan: '',
          words: '',
          registered_name: '',
          match: 'nik',
          score: 1,
          intake_id: intake,
          intake_row: null,
          at,
        })
      })
    }
  }
}

function addBatch(
  desk: Desk,
  one: {
    readonly periode: string
    readonly desa: string
    readonly jenis: string
    readonly programme: string
    readonly susunan: number
    readonly uploaded: boolean
  },
): string {
  const id = desk.id()
  const common = {
    layout: '{}',
    layout_id: 'x',
    file_name: 'x.xlsx',
    sha256: 'x',
    row_count: 0,
    families: 0,
    people: 0,
  }
  desk.insert('batch', {
    id,
    periode_id: one.periode,
    wilayah_code: one.desa,
    jenis: one.jenis,
    programme: one.programme,
    susunan: one.susunan,
    part: 1,
    parts: 1,
    ...common,
    file: Buffer.alloc(0),
    cells_compared: 0,
    purpose: '',
    sealed_at: at,
    sealed_by: desk.by,
    uploaded_on: one.uploaded ? '2025-10-16' : null,
  })
  return id
}

function addIntake(desk: Desk, kind: string): string {
  const id = desk.id()
  desk.insert('intake', { id, kind, name: 'x', size: 0, status: 'diterapkan', added_at: at, added_by: desk.by })
  return id
}

/** A determination of some families, and some accepted proposals that came into the register with it. */
export function addDetermination(desk: Desk, periode: string, register: readonly Family[]): void {
  const random = desk.random
  const id = desk.id()
  desk.insert('penetapan', {
    id,
    periode_id: periode,
    intake_id: addIntake(desk, 'penetapan'),
    number: '1',
    decided_on: '2025-11-01',
    counts: '{}',
    applied_at: at,
    applied_by: desk.by,
  })
  for (const family of register) {
    if (random.chance(0.3)) continue
    desk.insert('penetapan_baris', {
      change: random.pick(['masuk', 'keluar', 'desil', 'tetap']),
      desa_code: '3509162002',
      penetapan_id: id,
      keluarga_id: family.id,
      row_number: null,
      status: random.pick(['ditetapkan', 'ditetapkan', 'dikeluarkan']),
      desil: random.pick([1, 2, 3, 4, 5, null]),
    })
  }
  const accepted = desk.raw
    .prepare<[string], { id: string }>(
      `SELECT f.id FROM formulir f JOIN berkas b ON b.id = f.berkas_id WHERE b.periode_id = ? AND f.jenis = 'usulan' ORDER BY f.id`,
    )
    .all(periode)
  for (const form of accepted) {
    if (random.chance(0.8)) continue
    desk.insert('formulir_diterapkan', { formulir_id: form.id, keluarga_id: addFamily(desk).id, at })
  }
}
