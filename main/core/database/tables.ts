import type { Generated, GeneratedAlways } from 'kysely'
import type { KeyingTables } from './tables-keying.ts'
import type { SiksTables } from './tables-siks.ts'

/** Row types, one for each table of the schema. JSON columns are text here; each store parses them once, at its edge. */
export type Tables = OfficeTables & KeyingTables & SiksTables

type OfficeTables = {
  kantor: {
    id: number
    kind: 'kantor' | 'contoh'
    kabupaten_code: string
    name: string
    letterhead: string
    programmes: string
    alasan_penghapusan: string
    dasar_hukum: string
    unsur_peserta: string
    created_at: string
    revision: number
    /** The edition that a new berkas is keyed in. */
    instrumen: Generated<string>
  }
  pengguna: {
    id: string
    username: string
    name: string
    roles: string
    active: number
    last_formulir_id: string | null
    created_at: string
    revision: number
  }
  dusun: { id: string; desa_code: string; name: string }
  desa_profil: {
    desa_code: string
    address: string
    postal_code: string
    contact: string
    head_name: string
    head_nip: string
    council_name: string
    operator_name: string
  }
  periode: {
    id: string
    year: number
    month: number
    regime: 'DTKS' | 'DTSEN'
    opens_on: string
    village_cut_off_on: string
    office_cut_off_on: string
    closes_on: string
    status: 'open' | 'closed'
    note: string
    revision: number
  }
  keluarga: {
    no: Generated<number>
    id: string
    no_kk: string
    id_bdt: string
    head_name: string
    head_nik: string
    desa_code: string
    dusun: string
    rt: string
    rw: string
    address: string
    members: number
    instrumen: string
    answers: string
    status: 'aktif' | 'dihapus'
    updated_at: string
    revision: number
    /** Official, from the newest determination. */
    desil: Generated<number | null>
    penetapan_id: Generated<string | null>
    /** JSON: programmes that a list names for this family. */
    program: Generated<string>
  }
  anggota: {
    no: Generated<number>
    id: string
    keluarga_id: string
    urutan: number
    nik: string
    name: string
    birth_date: string | null
    id_art_bdt: string
    answers: string
    status: 'aktif' | 'dihapus'
    /** JSON: programmes that a list names for this person. */
    program: Generated<string>
  }
  berkas: {
    id: string
    periode_id: string
    number: number
    receipt_number: string
    desa_code: string
    dasar: 'musyawarah' | 'sptjm'
    received_on: string
    received_at: string
    received_by: string
    brought_by: string
    brought_by_role: string
    papers: string
    present: string
    note: string
    revision: number
    instrumen: Generated<string>
    /** JSON: questions that stay the same through the stack; null: as the edition declares. */
    tetap: Generated<string | null>
  }
  formulir: {
    id: string
    berkas_id: string
    number: number
    jenis: 'usulan' | 'perubahan' | 'penghapusan'
    instrumen: string
    status: 'draf' | 'ditunda' | 'lengkap'
    keluarga_id: string | null
    answers: string
    base: string | null
    head_name: string
    head_nik: string
    no_kk: string
    open_block: number
    open_reason: number
    /** Warnings that only tell. */
    informs: Generated<number>
    cursor: string | null
    keyed_by: string
    created_at: string
    updated_at: string
    completed_at: string | null
    revision: number
  }
  formulir_baris: {
    id: string
    formulir_id: string
    roster: string
    urutan: number
    anggota_id: string | null
    answers: string
    nik: GeneratedAlways<string | null>
    nokk: GeneratedAlways<string | null>
    name: GeneratedAlways<string | null>
  }
  formulir_alasan: {
    formulir_id: string
    rule: string
    question: string
    /** '' for a question of the form itself. */
    row_id: string
    text: string
    by_id: string
    at: string
  }
  formulir_catatan: { formulir_id: string; question: string; row_id: string; text: string; by_id: string; at: string }
  musyawarah: {
    id: string
    periode_id: string
    desa_code: string
    /** What was typed about the meeting, as in the contract's `Held`. */
    held: string
    held_on: string
    status: 'draf' | 'final'
    revision: number
  }
  keputusan: {
    formulir_id: string
    musyawarah_id: string
    putusan: 'setuju' | 'tolak' | 'tunda'
    note: string
    by_id: string
    at: string
  }
  berita_acara: {
    id: string
    musyawarah_id: string
    amendment: number
    reason: string | null
    snapshot: string
    sha256: string
    frozen_at: string
    frozen_by: string
    print_count: number
  }
  jurnal: {
    seq: Generated<number>
    at: string
    by_id: string | null
    action: string
    entity: string
    entity_id: string | null
    before: string | null
    after: string | null
    reason: string | null
    previous_hash: string
    hash: string
  }
  /** One row: the last entry of the journal. */
  jurnal_akhir: { id: number; seq: number; hash: string }
}
