import { sql, type Kysely } from 'kysely'

/**
 * What keying and checking need beside the forms: the field in progress, returned forms, blind verification, pace, people that wait for
 * the civil registry, verdicts about look-alikes, scans. Nothing that stands is moved; new columns have their default.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // The edition that a village's papers are printed in; the office's own is what a new berkas begins with.
  `ALTER TABLE kantor ADD COLUMN instrumen TEXT NOT NULL DEFAULT 'pbdt2015'`,
  `ALTER TABLE berkas ADD COLUMN instrumen TEXT NOT NULL DEFAULT 'pbdt2015'`,
  // Which questions stay the same from one form of the stack to the next; NULL: as the edition declares.
  `ALTER TABLE berkas ADD COLUMN tetap TEXT CHECK (tetap IS NULL OR json_valid(tetap))`,
  // Warnings that only tell: with those that ask, they make the list of forms to look at again.
  `ALTER TABLE formulir ADD COLUMN informs INTEGER NOT NULL DEFAULT 0`,
  // The field in progress: what was typed there and is no answer yet. `line`: it is a note or a reason about that field, `rule` says for what.
  `CREATE TABLE formulir_ketikan (
    formulir_id TEXT PRIMARY KEY REFERENCES formulir (id),
    question TEXT NOT NULL,
    row_id TEXT NOT NULL,
    line TEXT NOT NULL CHECK (line IN ('', 'note', 'reason')),
    rule TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT`,
  // What the register said in another edition where it could not be carried over: shown beside the field, never an answer.
  `CREATE TABLE formulir_terdahulu (
    formulir_id TEXT PRIMARY KEY REFERENCES formulir (id),
    instrumen TEXT NOT NULL,
    said TEXT NOT NULL CHECK (json_valid(said))
  ) STRICT`,
  `CREATE TABLE pengembalian (
    id TEXT PRIMARY KEY,
    formulir_id TEXT NOT NULL REFERENCES formulir (id),
    reason TEXT NOT NULL,
    by_id TEXT NOT NULL REFERENCES pengguna (id),
    at TEXT NOT NULL,
    closed_at TEXT
  ) STRICT`,
  `CREATE UNIQUE INDEX pengembalian_open ON pengembalian (formulir_id) WHERE closed_at IS NULL`,
  // One blind keying of a form. 'batal': the form was opened again afterwards, so it proves nothing any more.
  `CREATE TABLE verifikasi (
    id TEXT PRIMARY KEY,
    formulir_id TEXT NOT NULL REFERENCES formulir (id),
    by_id TEXT NOT NULL REFERENCES pengguna (id),
    keyed_by TEXT NOT NULL REFERENCES pengguna (id),
    status TEXT NOT NULL CHECK (status IN ('berjalan', 'selesai', 'batal')),
    plan TEXT NOT NULL CHECK (json_valid(plan)),
    started_at TEXT NOT NULL,
    finished_at TEXT
  ) STRICT`,
  `CREATE UNIQUE INDEX verifikasi_formulir ON verifikasi (formulir_id) WHERE status != 'batal'`,
  `CREATE TABLE verifikasi_isian (
    verifikasi_id TEXT NOT NULL REFERENCES verifikasi (id),
    question TEXT NOT NULL,
    row_id TEXT NOT NULL,
    stratum TEXT NOT NULL CHECK (stratum IN ('wajib', 'sampel', 'tambahan')),
    first TEXT CHECK (first IS NULL OR json_valid(first)),
    second TEXT CHECK (second IS NULL OR json_valid(second)),
    outcome TEXT CHECK (outcome IN ('sama', 'beda')),
    chosen TEXT CHECK (chosen IN ('pertama', 'kedua', 'lain')),
    wrong TEXT CHECK (wrong IN ('petugasEntri', 'verifikator', 'kertas')),
    keys INTEGER NOT NULL DEFAULT 0,
    at TEXT,
    PRIMARY KEY (verifikasi_id, question, row_id)
  ) STRICT`,
  `CREATE TABLE kinerja (
    by_id TEXT NOT NULL REFERENCES pengguna (id),
    date TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('entri', 'verifikasi')),
    active_ms INTEGER NOT NULL,
    keys INTEGER NOT NULL,
    corrections INTEGER NOT NULL,
    fields INTEGER NOT NULL,
    forms INTEGER NOT NULL,
    PRIMARY KEY (by_id, date, mode)
  ) STRICT`,
  // A letter to the civil registry: frozen, as it was printed.
  `CREATE TABLE surat_dukcapil (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL REFERENCES pengguna (id)
  ) STRICT`,
  // A person whose number the civil registry has to look at: a normal state, not an error. It outlives its form (taken away: 'batal'),
  // so `seen` keeps who it was about, as keyed when it was marked. `with_row`: closed because the row went, to be undone with it.
  `CREATE TABLE menunggu_dukcapil (
    id TEXT PRIMARY KEY,
    formulir_id TEXT NOT NULL,
    row_id TEXT NOT NULL,
    seen TEXT NOT NULL CHECK (json_valid(seen)),
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    since TEXT NOT NULL,
    look_again_on TEXT NOT NULL,
    by_id TEXT NOT NULL REFERENCES pengguna (id),
    surat_id TEXT REFERENCES surat_dukcapil (id),
    closed_at TEXT,
    outcome TEXT CHECK (outcome IN ('padan', 'diperbaiki', 'batal')),
    with_row INTEGER NOT NULL DEFAULT 0,
    revision INTEGER NOT NULL
  ) STRICT`,
  `CREATE UNIQUE INDEX menunggu_dukcapil_open ON menunggu_dukcapil (formulir_id, row_id) WHERE closed_at IS NULL`,
  // What somebody said about two people: the same one or not. The smaller reference stands first.
  `CREATE TABLE ganda_putusan (
    a_kind TEXT NOT NULL CHECK (a_kind IN ('anggota', 'baris')),
    a_id TEXT NOT NULL,
    b_kind TEXT NOT NULL CHECK (b_kind IN ('anggota', 'baris')),
    b_id TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('sama', 'berbeda')),
    note TEXT NOT NULL,
    by_id TEXT NOT NULL REFERENCES pengguna (id),
    at TEXT NOT NULL,
    PRIMARY KEY (a_kind, a_id, b_kind, b_id)
  ) STRICT`,
  `CREATE INDEX ganda_putusan_b ON ganda_putusan (b_kind, b_id)`,
  // A scanned file that a village sent, in parts of at most 1 MiB; and which of its pages belong to which paper of the berkas,
  // by number, since a paper has its scan before anybody begins its form.
  `CREATE TABLE pindaian (
    id TEXT PRIMARY KEY,
    berkas_id TEXT NOT NULL REFERENCES berkas (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png')),
    size INTEGER NOT NULL,
    pages INTEGER NOT NULL,
    sha256 TEXT,
    added_at TEXT NOT NULL,
    added_by TEXT NOT NULL REFERENCES pengguna (id),
    UNIQUE (berkas_id, sha256)
  ) STRICT`,
  `CREATE TABLE pindaian_bagian (
    pindaian_id TEXT NOT NULL REFERENCES pindaian (id),
    part INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (pindaian_id, part)
  ) STRICT`,
  `CREATE TABLE pindaian_halaman (
    berkas_id TEXT NOT NULL REFERENCES berkas (id),
    number INTEGER NOT NULL,
    urutan INTEGER NOT NULL,
    pindaian_id TEXT NOT NULL REFERENCES pindaian (id),
    page INTEGER NOT NULL,
    rotation INTEGER NOT NULL CHECK (rotation IN (0, 90, 180, 270)),
    PRIMARY KEY (berkas_id, number, urutan),
    UNIQUE (pindaian_id, page)
  ) STRICT`,
  // Where a block stands on the paper of an edition: page of the form, and the part of that page in thousandths.
  `CREATE TABLE pandangan (
    instrumen TEXT NOT NULL,
    block TEXT NOT NULL,
    page INTEGER NOT NULL,
    x INTEGER NOT NULL,
    y INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    PRIMARY KEY (instrumen, block)
  ) STRICT`,
]
