import type { Generated, GeneratedAlways } from 'kysely'

/** Row types, one for each table of the schema. JSON columns are text here; each store parses them once, at its edge. */
export type Tables = {
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
  batch: {
    id: string
    periode_id: string
    desa_code: string
    jenis: 'usulan' | 'perubahan' | 'penghapusan'
    programme: string
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
  }
  batch_baris: {
    batch_id: string
    row_number: number
    formulir_id: string
    baris_id: string | null
    periode_id: string
    programme: string
    jenis: 'usulan' | 'perubahan' | 'penghapusan'
    nik: string
    cells: string
  }
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
