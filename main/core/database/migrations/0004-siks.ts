import { sql, type Kysely } from 'kysely'
import { makeInsertsDeferrable } from './deferrable-inserts.ts'

/**
 * What goes to SIKS-NG and comes back from it: lists that come in with what was read from each row, layouts of the office, batches in
 * parts and in cumulative editions, answers row by row, determinations, and what changed the register. Sealed batches move over unchanged.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
  await makeInsertsDeferrable(db)
}

const jenis = `CHECK (jenis IN ('usulan', 'perubahan', 'penghapusan'))`

const statements = [
  // A list that came in as a file: prelist, answer of SIKS-NG, determination. The file stays, whole, as evidence.
  `CREATE TABLE intake (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('prelist', 'hasil', 'penetapan')),
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT,
    status TEXT NOT NULL CHECK (status IN ('masuk', 'diperiksa', 'diterapkan')),
    mapping TEXT CHECK (mapping IS NULL OR json_valid(mapping)),
    counts TEXT CHECK (counts IS NULL OR json_valid(counts)),
    added_at TEXT NOT NULL,
    added_by TEXT NOT NULL REFERENCES pengguna (id),
    applied_at TEXT,
    applied_by TEXT REFERENCES pengguna (id),
    result TEXT CHECK (result IS NULL OR json_valid(result)),
    reading INTEGER NOT NULL DEFAULT 0,
    fields TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(fields))
  ) STRICT`,
  `CREATE INDEX intake_kind ON intake (kind, added_at)`,
  `CREATE TABLE intake_bagian (
    intake_id TEXT NOT NULL REFERENCES intake (id),
    part INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (intake_id, part)
  ) STRICT`,
  // One row of the list as it was read: number as Excel shows it, its values in the order of intake.fields, and what was repaired, doubted
  // or refused in it. A list that is read again gets a new `reading`, so that the one before stands until the new one is whole.
  `CREATE TABLE intake_baris (
    intake_id TEXT NOT NULL REFERENCES intake (id),
    reading INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('baik', 'diperbaiki', 'ditolak')),
    fields TEXT NOT NULL CHECK (json_valid(fields)),
    notes TEXT NOT NULL CHECK (json_valid(notes)),
    PRIMARY KEY (intake_id, reading, row_number)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX intake_baris_status ON intake_baris (intake_id, reading, status, row_number)`,
  // Which column is what, kept by the office under a name.
  `CREATE TABLE pemetaan (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    mapping TEXT NOT NULL CHECK (json_valid(mapping)),
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL REFERENCES pengguna (id),
    revision INTEGER NOT NULL,
    UNIQUE (kind, name)
  ) STRICT`,
  // Layouts that the office made, each version for good; and which one it sends in, where it does not leave that to the date.
  `CREATE TABLE layout (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    layout TEXT NOT NULL CHECK (json_valid(layout)),
    reason TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    saved_by TEXT NOT NULL REFERENCES pengguna (id),
    PRIMARY KEY (id, version)
  ) STRICT`,
  `CREATE TABLE layout_terpilih (
    jenis TEXT PRIMARY KEY ${jenis},
    layout_id TEXT NOT NULL,
    chosen_at TEXT NOT NULL,
    chosen_by TEXT NOT NULL REFERENCES pengguna (id)
  ) STRICT`,
  // When a programme takes proposals in a period, where that differs from the period's own dates.
  `CREATE TABLE jendela (
    periode_id TEXT NOT NULL REFERENCES periode (id),
    programme TEXT NOT NULL,
    opens_on TEXT NOT NULL,
    closes_on TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (periode_id, programme)
  ) STRICT`,
  // Batches move to a table of the new shape: parts (row limit), cumulative editions, wilayah as wide as the layout says, upload.
  `CREATE TABLE batch_baru (
    id TEXT PRIMARY KEY,
    periode_id TEXT NOT NULL REFERENCES periode (id),
    wilayah_code TEXT NOT NULL,
    jenis TEXT NOT NULL ${jenis},
    programme TEXT NOT NULL,
    susunan INTEGER NOT NULL,
    part INTEGER NOT NULL,
    parts INTEGER NOT NULL,
    superseded_by TEXT,
    layout TEXT NOT NULL CHECK (json_valid(layout)),
    layout_id TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    families INTEGER NOT NULL,
    people INTEGER NOT NULL,
    cells_compared INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    sealed_at TEXT NOT NULL,
    sealed_by TEXT NOT NULL REFERENCES pengguna (id),
    uploaded_on TEXT,
    uploaded_at TEXT,
    uploaded_by TEXT REFERENCES pengguna (id),
    upload_note TEXT NOT NULL DEFAULT '',
    -- Last, so that what is asked of every batch is read without its bytes.
    file BLOB NOT NULL,
    UNIQUE (periode_id, wilayah_code, jenis, programme, susunan, part)
  ) STRICT`,
  `INSERT INTO batch_baru (id, periode_id, wilayah_code, jenis, programme, susunan, part, parts, layout, layout_id, file_name, file,
      sha256, row_count, families, people, cells_compared, purpose, sealed_at, sealed_by)
    SELECT id, periode_id, desa_code, jenis, programme, 1, 1, 1, layout, layout_id, file_name, file,
      sha256, row_count, families, people, cells_compared, purpose, sealed_at, sealed_by FROM batch`,
  `CREATE TABLE batch_baris_baru (
    batch_id TEXT NOT NULL REFERENCES batch_baru (id),
    row_number INTEGER NOT NULL,
    formulir_id TEXT NOT NULL REFERENCES formulir (id),
    baris_id TEXT,
    periode_id TEXT NOT NULL,
    desa_code TEXT NOT NULL,
    programme TEXT NOT NULL,
    jenis TEXT NOT NULL,
    nik TEXT NOT NULL,
    cells TEXT NOT NULL CHECK (json_valid(cells)),
    superseded INTEGER NOT NULL DEFAULT 0 CHECK (superseded IN (0, 1)),
    late_from TEXT REFERENCES periode (id),
    previous_batch_id TEXT,
    previous_row INTEGER,
    PRIMARY KEY (batch_id, row_number)
  ) STRICT`,
  `INSERT INTO batch_baris_baru (batch_id, row_number, formulir_id, baris_id, periode_id, desa_code, programme, jenis, nik, cells)
    SELECT r.batch_id, r.row_number, r.formulir_id, r.baris_id, r.periode_id, b.desa_code, r.programme, r.jenis, r.nik, r.cells
    FROM batch_baris AS r JOIN batch AS b ON b.id = r.batch_id`,
  `DROP TABLE batch_baris`,
  `DROP TABLE batch`,
  `ALTER TABLE batch_baru RENAME TO batch`,
  `ALTER TABLE batch_baris_baru RENAME TO batch_baris`,
  `CREATE INDEX batch_baris_formulir ON batch_baris (formulir_id, batch_id)`,
  `CREATE INDEX batch_baris_nik ON batch_baris (nik)`,
  // One person can't go out twice in one period and programme, unless a cumulative edition takes the place of the one before.
  `CREATE UNIQUE INDEX batch_baris_once ON batch_baris (periode_id, programme, nik) WHERE jenis = 'usulan' AND superseded = 0`,
  // What SIKS-NG said about a row that was sent; the newest answer stands. No line: not answered yet.
  `CREATE TABLE jawaban (
    batch_id TEXT NOT NULL,
    row_number INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('diterima', 'ditolak', 'tidakPadan', 'menunggu', 'tidakDitemukan')),
    alasan TEXT NOT NULL,
    words TEXT NOT NULL,
    arti TEXT NOT NULL DEFAULT '',
    registered_name TEXT NOT NULL,
    match TEXT NOT NULL CHECK (match IN ('nik', 'orang', 'tangan', 'tidakAda')),
    score REAL NOT NULL,
    intake_id TEXT NOT NULL REFERENCES intake (id),
    intake_row INTEGER,
    at TEXT NOT NULL,
    PRIMARY KEY (batch_id, row_number),
    FOREIGN KEY (batch_id, row_number) REFERENCES batch_baris (batch_id, row_number)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX jawaban_outcome ON jawaban (outcome, at)`,
  `CREATE INDEX jawaban_arti ON jawaban (arti)`,
  `CREATE INDEX jawaban_intake ON jawaban (intake_id, batch_id, row_number)`,
  // Every row of an answer file, accounted for: the batch row it is about, or why there is none.
  `CREATE TABLE hasil_baris (
    intake_id TEXT NOT NULL REFERENCES intake (id),
    row_number INTEGER NOT NULL,
    account TEXT NOT NULL CHECK (account IN ('cocok', 'ganda', 'bukanKiriman', 'ditolak')),
    batch_id TEXT,
    batch_row INTEGER,
    outcome TEXT NOT NULL,
    match TEXT NOT NULL,
    score REAL NOT NULL,
    PRIMARY KEY (intake_id, row_number)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX hasil_baris_batch ON hasil_baris (batch_id, batch_row)`,
  // A refused form that was opened again: correctable from then until a row of it is sealed anew.
  `CREATE TABLE koreksi (
    formulir_id TEXT NOT NULL REFERENCES formulir (id),
    batch_id TEXT NOT NULL REFERENCES batch (id),
    at TEXT NOT NULL,
    by_id TEXT NOT NULL REFERENCES pengguna (id),
    PRIMARY KEY (formulir_id, batch_id)
  ) STRICT, WITHOUT ROWID`,
  // What the ministry's own words mean here, asked once.
  `CREATE TABLE arti_jawaban (
    words TEXT PRIMARY KEY,
    said TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('diterima', 'ditolak', 'tidakPadan', 'menunggu')),
    alasan TEXT NOT NULL,
    by_id TEXT NOT NULL REFERENCES pengguna (id),
    at TEXT NOT NULL
  ) STRICT`,
  // The determination of a period: ministerial list, desil.
  `CREATE TABLE penetapan (
    id TEXT PRIMARY KEY,
    periode_id TEXT NOT NULL REFERENCES periode (id),
    intake_id TEXT NOT NULL UNIQUE REFERENCES intake (id),
    number TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    counts TEXT NOT NULL CHECK (json_valid(counts)),
    applied_at TEXT NOT NULL,
    applied_by TEXT NOT NULL REFERENCES pengguna (id)
  ) STRICT`,
  `CREATE TABLE penetapan_baris (
    penetapan_id TEXT NOT NULL REFERENCES penetapan (id),
    keluarga_id TEXT NOT NULL REFERENCES keluarga (id),
    row_number INTEGER,
    status TEXT NOT NULL CHECK (status IN ('ditetapkan', 'dikeluarkan')),
    desil INTEGER CHECK (desil BETWEEN 1 AND 10),
    change TEXT NOT NULL CHECK (change IN ('masuk', 'keluar', 'desil', 'tetap')),
    desil_before INTEGER,
    desa_code TEXT NOT NULL,
    PRIMARY KEY (penetapan_id, keluarga_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX penetapan_baris_keluarga ON penetapan_baris (keluarga_id)`,
  `CREATE INDEX penetapan_baris_change ON penetapan_baris (penetapan_id, change, desa_code)`,
  // Official, never computed here (product.md: the desil comes only from the ministry).
  `ALTER TABLE keluarga ADD COLUMN desil INTEGER CHECK (desil BETWEEN 1 AND 10)`,
  `ALTER TABLE keluarga ADD COLUMN penetapan_id TEXT`,
  // Families and people of the whole register are counted on the first screen: 300,000 entries instead of a million people.
  `CREATE INDEX keluarga_jiwa ON keluarga (status, members)`,
  // Programmes that a list names for a person, as it names them.
  `ALTER TABLE anggota ADD COLUMN program TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(program))`,
  `ALTER TABLE keluarga ADD COLUMN program TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(program))`,
  // Lists name families and people by these; most of an office's families have none.
  `CREATE INDEX keluarga_id_bdt ON keluarga (id_bdt) WHERE id_bdt != ''`,
  // What changed a registered family: a list, an accepted form, a determination.
  `CREATE TABLE keluarga_riwayat (
    no INTEGER PRIMARY KEY,
    keluarga_id TEXT NOT NULL REFERENCES keluarga (id),
    at TEXT NOT NULL,
    by_id TEXT REFERENCES pengguna (id),
    source TEXT NOT NULL CHECK (source IN ('prelist', 'formulir', 'penetapan')),
    source_id TEXT NOT NULL,
    change TEXT NOT NULL CHECK (json_valid(change))
  ) STRICT`,
  `CREATE INDEX keluarga_riwayat_keluarga ON keluarga_riwayat (keluarga_id, no)`,
  // What a form came to be in the register once it was accepted.
  `CREATE TABLE formulir_diterapkan (
    formulir_id TEXT PRIMARY KEY REFERENCES formulir (id),
    keluarga_id TEXT NOT NULL REFERENCES keluarga (id),
    at TEXT NOT NULL
  ) STRICT`,
  // People of forms by name, as anggota_cari has those of the register.
  `CREATE VIRTUAL TABLE orang_cari USING fts5 (name, content = 'orang', content_rowid = 'no', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')`,
  `INSERT INTO orang_cari (rowid, name) SELECT no, name FROM orang WHERE kind = 'baris'`,
  `CREATE TRIGGER orang_cari_insert AFTER INSERT ON orang WHEN new.kind = 'baris' BEGIN
    INSERT INTO orang_cari (rowid, name) VALUES (new.no, new.name);
  END`,
  `CREATE TRIGGER orang_cari_delete AFTER DELETE ON orang WHEN old.kind = 'baris' BEGIN
    INSERT INTO orang_cari (orang_cari, rowid, name) VALUES ('delete', old.no, old.name);
  END`,
  `CREATE TRIGGER orang_cari_update AFTER UPDATE OF name ON orang WHEN new.kind = 'baris' AND old.name IS NOT new.name BEGIN
    INSERT INTO orang_cari (orang_cari, rowid, name) VALUES ('delete', old.no, old.name);
    INSERT INTO orang_cari (rowid, name) VALUES (new.no, new.name);
  END`,
]
