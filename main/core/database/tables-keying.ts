import type { Generated } from 'kysely'

/** Row types of what keying, checking and verifying need beside the forms (migrations 0002 and 0003). */
export type KeyingTables = {
  /** The field in progress of a form: typed, no answer yet. */
  /** `line`: '' for the field itself. */
  formulir_ketikan: {
    formulir_id: string
    question: string
    row_id: string
    line: '' | 'note' | 'reason'
    rule: string
    text: string
    at: string
  }
  formulir_terdahulu: { formulir_id: string; instrumen: string; said: string }
  pengembalian: {
    id: string
    formulir_id: string
    reason: string
    by_id: string
    at: string
    closed_at: string | null
  }
  verifikasi: {
    id: string
    formulir_id: string
    by_id: string
    keyed_by: string
    status: 'berjalan' | 'selesai' | 'batal'
    plan: string
    started_at: string
    finished_at: string | null
  }
  verifikasi_isian: {
    verifikasi_id: string
    question: string
    row_id: string
    stratum: 'wajib' | 'sampel' | 'tambahan'
    first: string | null
    second: string | null
    outcome: 'sama' | 'beda' | null
    chosen: 'pertama' | 'kedua' | 'lain' | null
    wrong: 'petugasEntri' | 'verifikator' | 'kertas' | null
    keys: Generated<number>
    at: string | null
  }
  kinerja: {
    by_id: string
    date: string
    mode: 'entri' | 'verifikasi'
    active_ms: number
    keys: number
    corrections: number
    fields: number
    forms: number
  }
  surat_dukcapil: { id: string; number: string; snapshot: string; made_at: string; made_by: string }
  /** `seen`: who it was about, as keyed when it was marked. `with_row`: 1 when it was closed because the row went. */
  menunggu_dukcapil: {
    id: string
    formulir_id: string
    row_id: string
    seen: string
    reason: string
    note: string
    since: string
    look_again_on: string
    by_id: string
    surat_id: string | null
    closed_at: string | null
    outcome: 'padan' | 'diperbaiki' | 'batal' | null
    with_row: number
    revision: number
  }
  ganda_putusan: {
    a_kind: 'anggota' | 'baris'
    a_id: string
    b_kind: 'anggota' | 'baris'
    b_id: string
    verdict: 'sama' | 'berbeda'
    note: string
    by_id: string
    at: string
  }
  /** Everyone of the register and of the forms, as look-alikes are searched; written by triggers alone. */
  orang: {
    no: Generated<number>
    kind: 'anggota' | 'baris'
    id: string
    name: string
    words: string
    birth_date: string
    sex: string
    mother: string
    mother_words: string
    nik: string
    no_kk: string
    desa_code: string
  }
  orang_kunci: { kunci: number; orang: number }
  orang_kata: { kata: string; n: number }
  ganda_temuan: { a: number; b: number; score: number }
  ganda_periksa: { formulir_id: string }
  pindaian: {
    id: string
    berkas_id: string
    name: string
    kind: 'pdf' | 'jpeg' | 'png'
    size: number
    pages: number
    /** null until its last part has come. */
    sha256: string | null
    added_at: string
    added_by: string
  }
  pindaian_bagian: { pindaian_id: string; part: number; bytes: Uint8Array }
  /** `number`: of the paper within the berkas, `urutan`: its first, second … page. */
  pindaian_halaman: {
    berkas_id: string
    number: number
    urutan: number
    pindaian_id: string
    page: number
    rotation: number
  }
  /** Where a block stands on the paper: page of the form, and the part of it in thousandths. */
  pandangan: {
    instrumen: string
    block: string
    page: number
    x: number
    y: number
    width: number
    height: number
  }
}
