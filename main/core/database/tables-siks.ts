import type { Generated } from 'kysely'

type Jenis = 'usulan' | 'perubahan' | 'penghapusan'
type IntakeKind = 'prelist' | 'hasil' | 'penetapan'

/** Row types of what goes to SIKS-NG and comes back. */
export type SiksTables = {
  intake: {
    id: string
    kind: IntakeKind
    name: string
    size: number
    /** null while its parts are still coming. */
    sha256: string | null
    status: 'masuk' | 'diperiksa' | 'diterapkan'
    mapping: string | null
    counts: string | null
    added_at: string
    added_by: string
    applied_at: string | null
    applied_by: string | null
    result: string | null
    /** Which reading of the file stands; 0 before the first. */
    reading: Generated<number>
    /** The fields of its rows in the order of their values, as JSON. */
    fields: Generated<string>
  }
  intake_bagian: { intake_id: string; part: number; bytes: Uint8Array }
  intake_baris: {
    intake_id: string
    reading: number
    /** As Excel shows it, from 1. */
    row_number: number
    status: 'baik' | 'diperbaiki' | 'ditolak'
    fields: string
    notes: string
  }
  pemetaan: {
    id: string
    kind: IntakeKind
    name: string
    mapping: string
    updated_at: string
    updated_by: string
    revision: number
  }
  layout: { id: string; version: number; layout: string; reason: string; saved_at: string; saved_by: string }
  layout_terpilih: { jenis: Jenis; layout_id: string; chosen_at: string; chosen_by: string }
  jendela: { periode_id: string; programme: string; opens_on: string; closes_on: string; note: string }
  batch: {
    id: string
    periode_id: string
    /** Desa (10 digits), kecamatan (6) or kabupaten (4), as its layout splits. */
    wilayah_code: string
    jenis: Jenis
    programme: string
    /** Which cumulative edition, from 1. */
    susunan: Generated<number>
    part: Generated<number>
    parts: Generated<number>
    /** The batch of the next edition that took its place. */
    superseded_by: Generated<string | null>
    layout: string
    layout_id: string
    file_name: string
    file: Uint8Array
    sha256: string
    row_count: number
    families: number
    people: number
    cells_compared: number
    purpose: string
    sealed_at: string
    sealed_by: string
    uploaded_on: Generated<string | null>
    uploaded_at: Generated<string | null>
    uploaded_by: Generated<string | null>
    upload_note: Generated<string>
  }
  batch_baris: {
    batch_id: string
    row_number: number
    formulir_id: string
    baris_id: string | null
    periode_id: string
    desa_code: string
    programme: string
    jenis: Jenis
    nik: string
    cells: string
    superseded: Generated<number>
    /** The period that its papers came in, when that was another. */
    late_from: Generated<string | null>
    /** The row that was refused before this one. */
    previous_batch_id: Generated<string | null>
    previous_row: Generated<number | null>
  }
  jawaban: {
    batch_id: string
    row_number: number
    outcome: 'diterima' | 'ditolak' | 'tidakPadan' | 'menunggu' | 'tidakDitemukan'
    alasan: string
    words: string
    /** Under which key `arti_jawaban` says what the words mean; '' where there were none. */
    arti: Generated<string>
    registered_name: string
    match: 'nik' | 'orang' | 'tangan' | 'tidakAda'
    score: number
    intake_id: string
    intake_row: number | null
    at: string
  }
  hasil_baris: {
    intake_id: string
    row_number: number
    account: 'cocok' | 'ganda' | 'bukanKiriman' | 'ditolak'
    batch_id: string | null
    batch_row: number | null
    outcome: string
    match: string
    score: number
  }
  /** Refused forms that were opened again; `batch_id`: the newest batch that they were in then. */
  koreksi: { formulir_id: string; batch_id: string; at: string; by_id: string }
  arti_jawaban: {
    words: string
    said: string
    outcome: 'diterima' | 'ditolak' | 'tidakPadan' | 'menunggu'
    alasan: string
    by_id: string
    at: string
  }
  penetapan: {
    id: string
    periode_id: string
    intake_id: string
    number: string
    decided_on: string
    counts: string
    applied_at: string
    applied_by: string
  }
  penetapan_baris: {
    penetapan_id: string
    keluarga_id: string
    row_number: number | null
    status: 'ditetapkan' | 'dikeluarkan'
    desil: number | null
    /** Against what the register said before. */
    change: 'masuk' | 'keluar' | 'desil' | 'tetap'
    desil_before: number | null
    /** Where the family lived then. */
    desa_code: string
  }
  keluarga_riwayat: {
    no: Generated<number>
    keluarga_id: string
    at: string
    by_id: string | null
    source: 'prelist' | 'formulir' | 'penetapan'
    source_id: string
    change: string
  }
  /** A line while bulk work puts off the filing of new rows in the indexes. */
  indeks_tunda: { id: number }
  formulir_diterapkan: { formulir_id: string; keluarga_id: string; at: string }
}
