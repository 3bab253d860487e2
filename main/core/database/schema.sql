CREATE TABLE anggota (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    keluarga_id TEXT NOT NULL REFERENCES keluarga (id),
    urutan INTEGER NOT NULL,
    nik TEXT NOT NULL,
    name TEXT NOT NULL,
    birth_date TEXT,
    id_art_bdt TEXT NOT NULL,
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    status TEXT NOT NULL CHECK (status IN ('aktif', 'dihapus'))
  , program TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(program))) STRICT;

CREATE VIRTUAL TABLE anggota_cari USING fts5 (name, content = 'anggota', content_rowid = 'no', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

CREATE TRIGGER anggota_cari_delete AFTER DELETE ON anggota BEGIN
    INSERT INTO anggota_cari (anggota_cari, rowid, name) VALUES ('delete', old.no, old.name);
  END;

CREATE TRIGGER anggota_cari_insert AFTER INSERT ON anggota WHEN NOT EXISTS (SELECT 1 FROM indeks_tunda) BEGIN
    INSERT INTO anggota_cari (rowid, name) VALUES (new.no, new.name);
  END;

CREATE TRIGGER anggota_cari_update AFTER UPDATE OF name ON anggota BEGIN
    INSERT INTO anggota_cari (anggota_cari, rowid, name) VALUES ('delete', old.no, old.name);
    INSERT INTO anggota_cari (rowid, name) VALUES (new.no, new.name);
  END;

CREATE INDEX anggota_keluarga ON anggota (keluarga_id, urutan);

CREATE INDEX anggota_nik ON anggota (nik);

CREATE TABLE arti_jawaban (
    words TEXT PRIMARY KEY,
    said TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('diterima', 'ditolak', 'tidakPadan', 'menunggu')),
    alasan TEXT NOT NULL,
    by_id TEXT NOT NULL REFERENCES pengguna (id),
    at TEXT NOT NULL
  ) STRICT;

CREATE TABLE "batch" (
    id TEXT PRIMARY KEY,
    periode_id TEXT NOT NULL REFERENCES periode (id),
    wilayah_code TEXT NOT NULL,
    jenis TEXT NOT NULL CHECK (jenis IN ('usulan', 'perubahan', 'penghapusan')),
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
  ) STRICT;

CREATE TABLE "batch_baris" (
    batch_id TEXT NOT NULL REFERENCES "batch" (id),
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
  ) STRICT;

CREATE INDEX batch_baris_formulir ON batch_baris (formulir_id, batch_id);

CREATE INDEX batch_baris_nik ON batch_baris (nik);

CREATE UNIQUE INDEX batch_baris_once ON batch_baris (periode_id, programme, nik) WHERE jenis = 'usulan' AND superseded = 0;

CREATE TABLE berita_acara (
    id TEXT PRIMARY KEY,
    musyawarah_id TEXT NOT NULL REFERENCES musyawarah (id),
    amendment INTEGER NOT NULL,
    reason TEXT,
    snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
    sha256 TEXT NOT NULL,
    frozen_at TEXT NOT NULL,
    frozen_by TEXT NOT NULL REFERENCES pengguna (id),
    print_count INTEGER NOT NULL,
    UNIQUE (musyawarah_id, amendment)
  ) STRICT;

CREATE TABLE berkas (
    id TEXT PRIMARY KEY,
    periode_id TEXT NOT NULL REFERENCES periode (id),
    number INTEGER NOT NULL,
    receipt_number TEXT NOT NULL,
    desa_code TEXT NOT NULL,
    dasar TEXT NOT NULL CHECK (dasar IN ('musyawarah', 'sptjm')),
    received_on TEXT NOT NULL,
    received_at TEXT NOT NULL,
    received_by TEXT NOT NULL REFERENCES pengguna (id),
    brought_by TEXT NOT NULL,
    brought_by_role TEXT NOT NULL,
    papers TEXT NOT NULL CHECK (json_valid(papers)),
    present TEXT NOT NULL CHECK (json_valid(present)),
    note TEXT NOT NULL,
    revision INTEGER NOT NULL, instrumen TEXT NOT NULL DEFAULT 'pbdt2015', tetap TEXT CHECK (tetap IS NULL OR json_valid(tetap)),
    UNIQUE (periode_id, number)
  ) STRICT;

CREATE INDEX berkas_desa ON berkas (periode_id, desa_code);

CREATE TABLE desa_profil (
    desa_code TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    contact TEXT NOT NULL,
    head_name TEXT NOT NULL,
    head_nip TEXT NOT NULL,
    council_name TEXT NOT NULL,
    operator_name TEXT NOT NULL
  ) STRICT;

CREATE TABLE dusun (
    id TEXT PRIMARY KEY,
    desa_code TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (desa_code, name)
  ) STRICT;

CREATE TABLE formulir (
    id TEXT PRIMARY KEY,
    berkas_id TEXT NOT NULL REFERENCES berkas (id),
    number INTEGER NOT NULL,
    jenis TEXT NOT NULL CHECK (jenis IN ('usulan', 'perubahan', 'penghapusan')),
    instrumen TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draf', 'ditunda', 'lengkap')),
    keluarga_id TEXT REFERENCES keluarga (id),
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    base TEXT CHECK (base IS NULL OR json_valid(base)),
    head_name TEXT NOT NULL,
    head_nik TEXT NOT NULL,
    no_kk TEXT NOT NULL,
    open_block INTEGER NOT NULL,
    open_reason INTEGER NOT NULL,
    cursor TEXT CHECK (cursor IS NULL OR json_valid(cursor)),
    keyed_by TEXT NOT NULL REFERENCES pengguna (id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    completed_at TEXT,
    revision INTEGER NOT NULL, informs INTEGER NOT NULL DEFAULT 0,
    UNIQUE (berkas_id, number)
  ) STRICT;

CREATE TABLE formulir_alasan (
    formulir_id TEXT NOT NULL REFERENCES formulir (id),
    rule TEXT NOT NULL,
    question TEXT NOT NULL,
    row_id TEXT NOT NULL,
    text TEXT NOT NULL,
    by_id TEXT NOT NULL REFERENCES pengguna (id),
    at TEXT NOT NULL,
    PRIMARY KEY (formulir_id, rule, question, row_id)
  ) STRICT;

CREATE TABLE formulir_baris (
    id TEXT PRIMARY KEY,
    formulir_id TEXT NOT NULL REFERENCES formulir (id),
    roster TEXT NOT NULL,
    urutan INTEGER NOT NULL,
    anggota_id TEXT REFERENCES anggota (id),
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    nik TEXT GENERATED ALWAYS AS (json_extract(answers, '$.nik')) STORED,
    nokk TEXT GENERATED ALWAYS AS (json_extract(answers, '$.nokk')) STORED,
    name TEXT GENERATED ALWAYS AS (json_extract(answers, '$.nama')) STORED
  ) STRICT;

CREATE INDEX formulir_baris_formulir ON formulir_baris (formulir_id, roster, urutan);

CREATE INDEX formulir_baris_nik ON formulir_baris (nik);

CREATE TABLE formulir_catatan (
    formulir_id TEXT NOT NULL REFERENCES formulir (id),
    question TEXT NOT NULL,
    row_id TEXT NOT NULL,
    text TEXT NOT NULL,
    by_id TEXT NOT NULL REFERENCES pengguna (id),
    at TEXT NOT NULL,
    PRIMARY KEY (formulir_id, question, row_id)
  ) STRICT;

CREATE TABLE formulir_diterapkan (
    formulir_id TEXT PRIMARY KEY REFERENCES formulir (id),
    keluarga_id TEXT NOT NULL REFERENCES keluarga (id),
    at TEXT NOT NULL
  ) STRICT;

CREATE INDEX formulir_keluarga ON formulir (keluarga_id);

CREATE TABLE formulir_ketikan (
    formulir_id TEXT PRIMARY KEY REFERENCES formulir (id),
    question TEXT NOT NULL,
    row_id TEXT NOT NULL,
    line TEXT NOT NULL CHECK (line IN ('', 'note', 'reason')),
    rule TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;

CREATE INDEX formulir_no_kk ON formulir (no_kk);

CREATE TABLE formulir_terdahulu (
    formulir_id TEXT PRIMARY KEY REFERENCES formulir (id),
    instrumen TEXT NOT NULL,
    said TEXT NOT NULL CHECK (json_valid(said))
  ) STRICT;

CREATE TABLE ganda_periksa (formulir_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE ganda_putusan (
    a_kind TEXT NOT NULL CHECK (a_kind IN ('anggota', 'baris')),
    a_id TEXT NOT NULL,
    b_kind TEXT NOT NULL CHECK (b_kind IN ('anggota', 'baris')),
    b_id TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('sama', 'berbeda')),
    note TEXT NOT NULL,
    by_id TEXT NOT NULL REFERENCES pengguna (id),
    at TEXT NOT NULL,
    PRIMARY KEY (a_kind, a_id, b_kind, b_id)
  ) STRICT;

CREATE INDEX ganda_putusan_b ON ganda_putusan (b_kind, b_id);

CREATE TABLE ganda_temuan (
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    score REAL NOT NULL,
    PRIMARY KEY (a, b)
  ) STRICT, WITHOUT ROWID;

CREATE INDEX ganda_temuan_b ON ganda_temuan (b);

CREATE TABLE hasil_baris (
    intake_id TEXT NOT NULL REFERENCES intake (id),
    row_number INTEGER NOT NULL,
    account TEXT NOT NULL CHECK (account IN ('cocok', 'ganda', 'bukanKiriman', 'ditolak')),
    batch_id TEXT,
    batch_row INTEGER,
    outcome TEXT NOT NULL,
    match TEXT NOT NULL,
    score REAL NOT NULL,
    PRIMARY KEY (intake_id, row_number)
  ) STRICT, WITHOUT ROWID;

CREATE INDEX hasil_baris_batch ON hasil_baris (batch_id, batch_row);

CREATE TABLE indeks_tunda (id INTEGER PRIMARY KEY CHECK (id = 1)) STRICT;

CREATE TABLE intake (
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
  ) STRICT;

CREATE TABLE intake_bagian (
    intake_id TEXT NOT NULL REFERENCES intake (id),
    part INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (intake_id, part)
  ) STRICT;

CREATE TABLE intake_baris (
    intake_id TEXT NOT NULL REFERENCES intake (id),
    reading INTEGER NOT NULL,
    row_number INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('baik', 'diperbaiki', 'ditolak')),
    fields TEXT NOT NULL CHECK (json_valid(fields)),
    notes TEXT NOT NULL CHECK (json_valid(notes)),
    PRIMARY KEY (intake_id, reading, row_number)
  ) STRICT, WITHOUT ROWID;

CREATE INDEX intake_baris_status ON intake_baris (intake_id, reading, status, row_number);

CREATE INDEX intake_kind ON intake (kind, added_at);

CREATE TABLE jawaban (
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
  ) STRICT, WITHOUT ROWID;

CREATE INDEX jawaban_arti ON jawaban (arti);

CREATE INDEX jawaban_intake ON jawaban (intake_id, batch_id, row_number);

CREATE INDEX jawaban_outcome ON jawaban (outcome, at);

CREATE TABLE jendela (
    periode_id TEXT NOT NULL REFERENCES periode (id),
    programme TEXT NOT NULL,
    opens_on TEXT NOT NULL,
    closes_on TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (periode_id, programme)
  ) STRICT;

CREATE TABLE jurnal (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    by_id TEXT,
    action TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id TEXT,
    before TEXT CHECK (before IS NULL OR json_valid(before)),
    after TEXT CHECK (after IS NULL OR json_valid(after)),
    reason TEXT,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
  ) STRICT;

CREATE TABLE jurnal_akhir (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;

CREATE INDEX jurnal_entity ON jurnal (entity, entity_id, seq);

CREATE TRIGGER jurnal_no_delete BEFORE DELETE ON jurnal BEGIN SELECT RAISE(ABORT, 'jurnal is append-only'); END;

CREATE TRIGGER jurnal_no_update BEFORE UPDATE ON jurnal BEGIN SELECT RAISE(ABORT, 'jurnal is append-only'); END;

CREATE TABLE kantor (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    kind TEXT NOT NULL CHECK (kind IN ('kantor', 'contoh')),
    kabupaten_code TEXT NOT NULL,
    name TEXT NOT NULL,
    letterhead TEXT NOT NULL CHECK (json_valid(letterhead)),
    programmes TEXT NOT NULL CHECK (json_valid(programmes)),
    alasan_penghapusan TEXT NOT NULL CHECK (json_valid(alasan_penghapusan)),
    dasar_hukum TEXT NOT NULL CHECK (json_valid(dasar_hukum)),
    unsur_peserta TEXT NOT NULL CHECK (json_valid(unsur_peserta)),
    created_at TEXT NOT NULL,
    revision INTEGER NOT NULL
  , instrumen TEXT NOT NULL DEFAULT 'pbdt2015') STRICT;

CREATE TABLE keluarga (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    no_kk TEXT NOT NULL,
    id_bdt TEXT NOT NULL,
    head_name TEXT NOT NULL,
    head_nik TEXT NOT NULL,
    desa_code TEXT NOT NULL,
    dusun TEXT NOT NULL,
    rt TEXT NOT NULL,
    rw TEXT NOT NULL,
    address TEXT NOT NULL,
    members INTEGER NOT NULL,
    instrumen TEXT NOT NULL,
    answers TEXT NOT NULL CHECK (json_valid(answers)),
    status TEXT NOT NULL CHECK (status IN ('aktif', 'dihapus')),
    updated_at TEXT NOT NULL,
    revision INTEGER NOT NULL
  , desil INTEGER CHECK (desil BETWEEN 1 AND 10), penetapan_id TEXT, program TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(program))) STRICT;

CREATE VIRTUAL TABLE keluarga_cari USING fts5 (address, dusun, content = 'keluarga', content_rowid = 'no', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

CREATE TABLE 'keluarga_cari_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'keluarga_cari_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TRIGGER keluarga_cari_delete AFTER DELETE ON keluarga BEGIN
    INSERT INTO keluarga_cari (keluarga_cari, rowid, address, dusun) VALUES ('delete', old.no, old.address, old.dusun);
  END;

CREATE TABLE 'keluarga_cari_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'keluarga_cari_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TRIGGER keluarga_cari_insert AFTER INSERT ON keluarga WHEN NOT EXISTS (SELECT 1 FROM indeks_tunda) BEGIN
    INSERT INTO keluarga_cari (rowid, address, dusun) VALUES (new.no, new.address, new.dusun);
  END;

CREATE TRIGGER keluarga_cari_update AFTER UPDATE OF address, dusun ON keluarga BEGIN
    INSERT INTO keluarga_cari (keluarga_cari, rowid, address, dusun) VALUES ('delete', old.no, old.address, old.dusun);
    INSERT INTO keluarga_cari (rowid, address, dusun) VALUES (new.no, new.address, new.dusun);
  END;

CREATE INDEX keluarga_desa ON keluarga (desa_code, status, dusun, rt, head_name);

CREATE INDEX keluarga_id_bdt ON keluarga (id_bdt) WHERE id_bdt != '';

CREATE INDEX keluarga_jiwa ON keluarga (status, members);

CREATE INDEX keluarga_no_kk ON keluarga (no_kk);

CREATE TABLE keluarga_riwayat (
    no INTEGER PRIMARY KEY,
    keluarga_id TEXT NOT NULL REFERENCES keluarga (id),
    at TEXT NOT NULL,
    by_id TEXT REFERENCES pengguna (id),
    source TEXT NOT NULL CHECK (source IN ('prelist', 'formulir', 'penetapan')),
    source_id TEXT NOT NULL,
    change TEXT NOT NULL CHECK (json_valid(change))
  ) STRICT;

CREATE INDEX keluarga_riwayat_keluarga ON keluarga_riwayat (keluarga_id, no);

CREATE TABLE keputusan (
    formulir_id TEXT PRIMARY KEY REFERENCES formulir (id),
    musyawarah_id TEXT NOT NULL REFERENCES musyawarah (id),
    putusan TEXT NOT NULL CHECK (putusan IN ('setuju', 'tolak', 'tunda')),
    note TEXT NOT NULL,
    by_id TEXT NOT NULL REFERENCES pengguna (id),
    at TEXT NOT NULL
  ) STRICT;

CREATE INDEX keputusan_musyawarah ON keputusan (musyawarah_id);

CREATE TABLE kinerja (
    by_id TEXT NOT NULL REFERENCES pengguna (id),
    date TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('entri', 'verifikasi')),
    active_ms INTEGER NOT NULL,
    keys INTEGER NOT NULL,
    corrections INTEGER NOT NULL,
    fields INTEGER NOT NULL,
    forms INTEGER NOT NULL,
    PRIMARY KEY (by_id, date, mode)
  ) STRICT;

CREATE TABLE koreksi (
    formulir_id TEXT NOT NULL REFERENCES formulir (id),
    batch_id TEXT NOT NULL REFERENCES batch (id),
    at TEXT NOT NULL,
    by_id TEXT NOT NULL REFERENCES pengguna (id),
    PRIMARY KEY (formulir_id, batch_id)
  ) STRICT, WITHOUT ROWID;

CREATE TABLE layout (
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    layout TEXT NOT NULL CHECK (json_valid(layout)),
    reason TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    saved_by TEXT NOT NULL REFERENCES pengguna (id),
    PRIMARY KEY (id, version)
  ) STRICT;

CREATE TABLE layout_terpilih (
    jenis TEXT PRIMARY KEY CHECK (jenis IN ('usulan', 'perubahan', 'penghapusan')),
    layout_id TEXT NOT NULL,
    chosen_at TEXT NOT NULL,
    chosen_by TEXT NOT NULL REFERENCES pengguna (id)
  ) STRICT;

CREATE TABLE menunggu_dukcapil (
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
  ) STRICT;

CREATE UNIQUE INDEX menunggu_dukcapil_open ON menunggu_dukcapil (formulir_id, row_id) WHERE closed_at IS NULL;

CREATE TABLE musyawarah (
    id TEXT PRIMARY KEY,
    periode_id TEXT NOT NULL REFERENCES periode (id),
    desa_code TEXT NOT NULL,
    held TEXT NOT NULL CHECK (json_valid(held)),
    held_on TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draf', 'final')),
    revision INTEGER NOT NULL,
    UNIQUE (periode_id, desa_code)
  ) STRICT;

CREATE TABLE orang (
    no INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('anggota', 'baris')),
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    words TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    sex TEXT NOT NULL,
    mother TEXT NOT NULL,
    mother_words TEXT NOT NULL,
    nik TEXT NOT NULL,
    no_kk TEXT NOT NULL,
    desa_code TEXT NOT NULL
  ) STRICT;

CREATE VIEW orang_anggota AS
    SELECT a.id AS id, a.keluarga_id AS keluarga_id, a.status AS status, a.name AS name,
      coalesce(nullif(a.birth_date, ''), json_extract(a.answers, '$.tgllahir'), '') AS birth_date,
      coalesce(json_extract(a.answers, '$.jnskel'), '') AS sex,
      coalesce(json_extract(a.answers, '$.namagadis_ibukandung'), '') AS mother,
      a.nik AS nik,
      coalesce(nullif(json_extract(a.answers, '$.nokk'), ''), k.no_kk) AS no_kk,
      k.desa_code AS desa_code
    FROM anggota AS a JOIN keluarga AS k ON k.id = a.keluarga_id;

CREATE TRIGGER orang_anggota_delete AFTER DELETE ON anggota BEGIN DELETE FROM orang WHERE id = old.id; END;

CREATE TRIGGER orang_anggota_insert AFTER INSERT ON anggota BEGIN INSERT INTO orang (kind, id, name, birth_date, sex, mother, nik, no_kk, desa_code, words, mother_words)
    SELECT 'anggota', id, name, birth_date, sex, mother, nik, no_kk, desa_code, orang_kata(name), orang_kata(mother) FROM orang_anggota WHERE id = new.id; END;

CREATE TRIGGER orang_anggota_update AFTER UPDATE OF name, birth_date, nik, keluarga_id, answers ON anggota BEGIN
    UPDATE orang SET (name, birth_date, sex, mother, nik, no_kk, desa_code, words, mother_words) =
      (SELECT name, birth_date, sex, mother, nik, no_kk, desa_code, orang_kata(name), orang_kata(mother) FROM orang_anggota AS s WHERE s.id = orang.id)
    WHERE id IN (new.id); END;

CREATE VIEW orang_baris AS
    SELECT r.id AS id, r.formulir_id AS formulir_id, r.anggota_id AS anggota_id, f.jenis AS jenis,
      f.keluarga_id AS keluarga_id, b.periode_id AS periode_id,
      f.jenis = 'penghapusan' AND json_extract(f.answers, '$.tingkat') = 'ART'
        AND json_extract(r.answers, '$.hapus') IS NOT TRUE AS stays,
      coalesce(json_extract(r.answers, '$.nama'), '') AS name,
      coalesce(json_extract(r.answers, '$.tgllahir'), p.birth_date, '') AS birth_date,
      coalesce(json_extract(r.answers, '$.jnskel'), p.sex, '') AS sex,
      coalesce(json_extract(r.answers, '$.namagadis_ibukandung'), p.mother, '') AS mother,
      coalesce(json_extract(r.answers, '$.nik'), '') AS nik,
      coalesce(json_extract(r.answers, '$.nokk'), json_extract(f.answers, '$.nokk'), p.no_kk, '') AS no_kk,
      b.desa_code AS desa_code
    FROM formulir_baris AS r JOIN formulir AS f ON f.id = r.formulir_id JOIN berkas AS b ON b.id = f.berkas_id
      LEFT JOIN orang AS p ON f.jenis = 'penghapusan' AND p.id = r.anggota_id
    WHERE r.roster = 'anggota';

CREATE TRIGGER orang_baris_delete AFTER DELETE ON formulir_baris WHEN old.roster = 'anggota' BEGIN
    DELETE FROM orang WHERE id = old.id; END;

CREATE TRIGGER orang_baris_insert AFTER INSERT ON formulir_baris WHEN new.roster = 'anggota' BEGIN
    INSERT INTO orang (kind, id, name, birth_date, sex, mother, nik, no_kk, desa_code, words, mother_words)
    SELECT 'baris', id, name, birth_date, sex, mother, nik, no_kk, desa_code, orang_kata(name), orang_kata(mother) FROM orang_baris WHERE id = new.id; END;

CREATE TRIGGER orang_baris_update AFTER UPDATE OF answers ON formulir_baris
    WHEN new.roster = 'anggota' AND (json_extract(old.answers, '$.nama') IS NOT json_extract(new.answers, '$.nama') OR json_extract(old.answers, '$.nik') IS NOT json_extract(new.answers, '$.nik') OR json_extract(old.answers, '$.nokk') IS NOT json_extract(new.answers, '$.nokk') OR json_extract(old.answers, '$.tgllahir') IS NOT json_extract(new.answers, '$.tgllahir') OR json_extract(old.answers, '$.jnskel') IS NOT json_extract(new.answers, '$.jnskel') OR json_extract(old.answers, '$.namagadis_ibukandung') IS NOT json_extract(new.answers, '$.namagadis_ibukandung')) BEGIN
    UPDATE orang SET (name, birth_date, sex, mother, nik, no_kk, desa_code, words, mother_words) =
      (SELECT name, birth_date, sex, mother, nik, no_kk, desa_code, orang_kata(name), orang_kata(mother) FROM orang_baris AS s WHERE s.id = orang.id)
    WHERE id IN (new.id); END;

CREATE TRIGGER orang_berkas_update AFTER UPDATE OF desa_code ON berkas WHEN old.desa_code IS NOT new.desa_code BEGIN
    UPDATE orang SET (name, birth_date, sex, mother, nik, no_kk, desa_code, words, mother_words) =
      (SELECT name, birth_date, sex, mother, nik, no_kk, desa_code, orang_kata(name), orang_kata(mother) FROM orang_baris AS s WHERE s.id = orang.id)
    WHERE id IN (SELECT r.id FROM formulir_baris AS r JOIN formulir AS f ON f.id = r.formulir_id WHERE f.berkas_id = new.id); END;

CREATE VIRTUAL TABLE orang_cari USING fts5 (name, content = 'orang', content_rowid = 'no', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

CREATE TABLE 'orang_cari_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'orang_cari_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TRIGGER orang_cari_delete AFTER DELETE ON orang WHEN old.kind = 'baris' BEGIN
    INSERT INTO orang_cari (orang_cari, rowid, name) VALUES ('delete', old.no, old.name);
  END;

CREATE TABLE 'orang_cari_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'orang_cari_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TRIGGER orang_cari_insert AFTER INSERT ON orang WHEN new.kind = 'baris' BEGIN
    INSERT INTO orang_cari (rowid, name) VALUES (new.no, new.name);
  END;

CREATE TRIGGER orang_cari_update AFTER UPDATE OF name ON orang WHEN new.kind = 'baris' AND old.name IS NOT new.name BEGIN
    INSERT INTO orang_cari (orang_cari, rowid, name) VALUES ('delete', old.no, old.name);
    INSERT INTO orang_cari (rowid, name) VALUES (new.no, new.name);
  END;

CREATE TRIGGER orang_delete AFTER DELETE ON orang BEGIN DELETE FROM orang_kunci WHERE orang = old.no AND kunci IN (SELECT k.value FROM json_each(orang_kunci(old.words, old.birth_date, old.sex, old.mother_words, old.nik, old.no_kk, old.desa_code)) AS k); INSERT INTO orang_kata SELECT value, -1 FROM json_each('["' || replace(old.words, ' ', '","') || '"]') WHERE value != ''
      ON CONFLICT (kata) DO UPDATE SET n = n + excluded.n;
    INSERT INTO orang_kata VALUES ('#', -1), ('#' || old.desa_code, -1)
      ON CONFLICT (kata) DO UPDATE SET n = n + excluded.n; DELETE FROM ganda_periksa WHERE formulir_id IN (
      SELECT r.formulir_id FROM formulir_baris AS r JOIN orang AS o ON o.id = r.id WHERE o.no IN (
        SELECT old.no UNION SELECT a FROM ganda_temuan WHERE b = old.no UNION SELECT b FROM ganda_temuan WHERE a = old.no));
    DELETE FROM ganda_temuan WHERE a = old.no;
    DELETE FROM ganda_temuan WHERE b = old.no; END;

CREATE TRIGGER orang_formulir_update AFTER UPDATE OF answers ON formulir WHEN json_extract(old.answers, '$.nokk') IS NOT json_extract(new.answers, '$.nokk') BEGIN
    UPDATE orang SET (name, birth_date, sex, mother, nik, no_kk, desa_code, words, mother_words) =
      (SELECT name, birth_date, sex, mother, nik, no_kk, desa_code, orang_kata(name), orang_kata(mother) FROM orang_baris AS s WHERE s.id = orang.id)
    WHERE id IN (SELECT id FROM formulir_baris WHERE formulir_id = new.id); END;

CREATE TRIGGER orang_insert AFTER INSERT ON orang WHEN NOT EXISTS (SELECT 1 FROM indeks_tunda) BEGIN INSERT OR IGNORE INTO orang_kunci SELECT k.value, new.no FROM json_each(orang_kunci(new.words, new.birth_date, new.sex, new.mother_words, new.nik, new.no_kk, new.desa_code)) AS k; INSERT INTO orang_kata SELECT value, 1 FROM json_each('["' || replace(new.words, ' ', '","') || '"]') WHERE value != ''
      ON CONFLICT (kata) DO UPDATE SET n = n + excluded.n;
    INSERT INTO orang_kata VALUES ('#', 1), ('#' || new.desa_code, 1)
      ON CONFLICT (kata) DO UPDATE SET n = n + excluded.n; END;

CREATE TABLE orang_kata (kata TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TRIGGER orang_keluarga_update AFTER UPDATE OF no_kk, desa_code ON keluarga
    WHEN old.no_kk IS NOT new.no_kk OR old.desa_code IS NOT new.desa_code BEGIN
    UPDATE orang SET (name, birth_date, sex, mother, nik, no_kk, desa_code, words, mother_words) =
      (SELECT name, birth_date, sex, mother, nik, no_kk, desa_code, orang_kata(name), orang_kata(mother) FROM orang_anggota AS s WHERE s.id = orang.id)
    WHERE id IN (SELECT id FROM anggota WHERE keluarga_id = new.id); END;

CREATE TABLE orang_kunci (
    kunci INTEGER NOT NULL,
    orang INTEGER NOT NULL,
    PRIMARY KEY (kunci, orang)
  ) STRICT, WITHOUT ROWID;

CREATE TRIGGER orang_update AFTER UPDATE ON orang WHEN (old.words,old.birth_date,old.sex,old.mother_words,old.nik,old.no_kk,old.desa_code) IS NOT (new.words,new.birth_date,new.sex,new.mother_words,new.nik,new.no_kk,new.desa_code) BEGIN
    DELETE FROM orang_kunci WHERE orang = old.no AND kunci IN (SELECT k.value FROM json_each(orang_kunci(old.words, old.birth_date, old.sex, old.mother_words, old.nik, old.no_kk, old.desa_code)) AS k); INSERT OR IGNORE INTO orang_kunci SELECT k.value, new.no FROM json_each(orang_kunci(new.words, new.birth_date, new.sex, new.mother_words, new.nik, new.no_kk, new.desa_code)) AS k; INSERT INTO orang_kata SELECT value, -1 FROM json_each('["' || replace(old.words, ' ', '","') || '"]') WHERE value != ''
      ON CONFLICT (kata) DO UPDATE SET n = n + excluded.n;
    INSERT INTO orang_kata VALUES ('#', -1), ('#' || old.desa_code, -1)
      ON CONFLICT (kata) DO UPDATE SET n = n + excluded.n; INSERT INTO orang_kata SELECT value, 1 FROM json_each('["' || replace(new.words, ' ', '","') || '"]') WHERE value != ''
      ON CONFLICT (kata) DO UPDATE SET n = n + excluded.n;
    INSERT INTO orang_kata VALUES ('#', 1), ('#' || new.desa_code, 1)
      ON CONFLICT (kata) DO UPDATE SET n = n + excluded.n; DELETE FROM ganda_periksa WHERE formulir_id IN (
      SELECT r.formulir_id FROM formulir_baris AS r JOIN orang AS o ON o.id = r.id WHERE o.no IN (
        SELECT old.no UNION SELECT a FROM ganda_temuan WHERE b = old.no UNION SELECT b FROM ganda_temuan WHERE a = old.no));
    DELETE FROM ganda_temuan WHERE a = old.no;
    DELETE FROM ganda_temuan WHERE b = old.no; END;

CREATE TABLE pandangan (
    instrumen TEXT NOT NULL,
    block TEXT NOT NULL,
    page INTEGER NOT NULL,
    x INTEGER NOT NULL,
    y INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    PRIMARY KEY (instrumen, block)
  ) STRICT;

CREATE TABLE pemetaan (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    mapping TEXT NOT NULL CHECK (json_valid(mapping)),
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL REFERENCES pengguna (id),
    revision INTEGER NOT NULL,
    UNIQUE (kind, name)
  ) STRICT;

CREATE TABLE penetapan (
    id TEXT PRIMARY KEY,
    periode_id TEXT NOT NULL REFERENCES periode (id),
    intake_id TEXT NOT NULL UNIQUE REFERENCES intake (id),
    number TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    counts TEXT NOT NULL CHECK (json_valid(counts)),
    applied_at TEXT NOT NULL,
    applied_by TEXT NOT NULL REFERENCES pengguna (id)
  ) STRICT;

CREATE TABLE penetapan_baris (
    penetapan_id TEXT NOT NULL REFERENCES penetapan (id),
    keluarga_id TEXT NOT NULL REFERENCES keluarga (id),
    row_number INTEGER,
    status TEXT NOT NULL CHECK (status IN ('ditetapkan', 'dikeluarkan')),
    desil INTEGER CHECK (desil BETWEEN 1 AND 10),
    change TEXT NOT NULL CHECK (change IN ('masuk', 'keluar', 'desil', 'tetap')),
    desil_before INTEGER,
    desa_code TEXT NOT NULL,
    PRIMARY KEY (penetapan_id, keluarga_id)
  ) STRICT, WITHOUT ROWID;

CREATE INDEX penetapan_baris_change ON penetapan_baris (penetapan_id, change, desa_code);

CREATE INDEX penetapan_baris_keluarga ON penetapan_baris (keluarga_id);

CREATE TABLE pengembalian (
    id TEXT PRIMARY KEY,
    formulir_id TEXT NOT NULL REFERENCES formulir (id),
    reason TEXT NOT NULL,
    by_id TEXT NOT NULL REFERENCES pengguna (id),
    at TEXT NOT NULL,
    closed_at TEXT
  ) STRICT;

CREATE UNIQUE INDEX pengembalian_open ON pengembalian (formulir_id) WHERE closed_at IS NULL;

CREATE TABLE pengguna (
    id TEXT PRIMARY KEY,
    username TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    roles TEXT NOT NULL CHECK (json_valid(roles)),
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    last_formulir_id TEXT,
    created_at TEXT NOT NULL,
    revision INTEGER NOT NULL
  ) STRICT;

CREATE TABLE periode (
    id TEXT PRIMARY KEY,
    year INTEGER NOT NULL,
    month INTEGER NOT NULL,
    regime TEXT NOT NULL CHECK (regime IN ('DTKS', 'DTSEN')),
    opens_on TEXT NOT NULL,
    village_cut_off_on TEXT NOT NULL,
    office_cut_off_on TEXT NOT NULL,
    closes_on TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'closed')),
    note TEXT NOT NULL,
    revision INTEGER NOT NULL,
    UNIQUE (year, month)
  ) STRICT;

CREATE TABLE pindaian (
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
  ) STRICT;

CREATE TABLE pindaian_bagian (
    pindaian_id TEXT NOT NULL REFERENCES pindaian (id),
    part INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (pindaian_id, part)
  ) STRICT;

CREATE TABLE pindaian_halaman (
    berkas_id TEXT NOT NULL REFERENCES berkas (id),
    number INTEGER NOT NULL,
    urutan INTEGER NOT NULL,
    pindaian_id TEXT NOT NULL REFERENCES pindaian (id),
    page INTEGER NOT NULL,
    rotation INTEGER NOT NULL CHECK (rotation IN (0, 90, 180, 270)),
    PRIMARY KEY (berkas_id, number, urutan),
    UNIQUE (pindaian_id, page)
  ) STRICT;

CREATE TABLE surat_dukcapil (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL REFERENCES pengguna (id)
  ) STRICT;

CREATE TABLE verifikasi (
    id TEXT PRIMARY KEY,
    formulir_id TEXT NOT NULL REFERENCES formulir (id),
    by_id TEXT NOT NULL REFERENCES pengguna (id),
    keyed_by TEXT NOT NULL REFERENCES pengguna (id),
    status TEXT NOT NULL CHECK (status IN ('berjalan', 'selesai', 'batal')),
    plan TEXT NOT NULL CHECK (json_valid(plan)),
    started_at TEXT NOT NULL,
    finished_at TEXT
  ) STRICT;

CREATE UNIQUE INDEX verifikasi_formulir ON verifikasi (formulir_id) WHERE status != 'batal';

CREATE TABLE verifikasi_isian (
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
  ) STRICT;
