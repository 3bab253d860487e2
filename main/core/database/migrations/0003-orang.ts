import { sql, type Kysely } from 'kysely'

/**
 * The index by which the same person is found again: everyone of the register and of every form as one line, the keys by which a line is
 * found, and how often each word of a name occurs. Kept in step by triggers, so that no way of writing people can pass it by. The
 * functions orang_kata and orang_kunci are the program's (person-keys.ts); what they answer is stored, so a later change of theirs
 * needs a migration that fills these tables anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...views, ...people]) await sql.raw(statement).execute(db)
  await fileKeys(db)
  for (const statement of [...counts, ...sourceTriggers, ...indexTriggers]) await sql.raw(statement).execute(db)
}

const slice = 100_000

/** Slice by slice, each in the order of the keys: all at once a million people need more memory than a small machine has. */
async function fileKeys(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ last: number | null }>`SELECT max(no) AS last FROM orang`.execute(db)
  const last = rows[0]?.last ?? 0
  for (let from = 0; from < last; from += slice) {
    const within = `o.no > ${from} AND o.no <= ${from + slice}`
    await sql
      .raw(
        `INSERT OR IGNORE INTO orang_kunci SELECT k.value, o.no FROM orang AS o, ${keysOf('o')} WHERE ${within} ORDER BY 1`,
      )
      .execute(db)
  }
}

const tables = [
  `CREATE TABLE orang (
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
  ) STRICT`,
  // A key is a number of up to 52 bits that people share who may be the same one.
  `CREATE TABLE orang_kunci (
    kunci INTEGER NOT NULL,
    orang INTEGER NOT NULL,
    PRIMARY KEY (kunci, orang)
  ) STRICT, WITHOUT ROWID`,
  // How many people have a word in their name; '#' counts everyone, '#' with a code the people of that desa.
  `CREATE TABLE orang_kata (kata TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
  // Pairs that were found when a form was completed; the smaller number first.
  `CREATE TABLE ganda_temuan (
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    score REAL NOT NULL,
    PRIMARY KEY (a, b)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX ganda_temuan_b ON ganda_temuan (b)`,
  // Completed forms whose people were looked up as they are now.
  `CREATE TABLE ganda_periksa (formulir_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID`,
]

const views = [
  `CREATE VIEW orang_anggota AS
    SELECT a.id AS id, a.keluarga_id AS keluarga_id, a.status AS status, a.name AS name,
      coalesce(nullif(a.birth_date, ''), json_extract(a.answers, '$.tgllahir'), '') AS birth_date,
      coalesce(json_extract(a.answers, '$.jnskel'), '') AS sex,
      coalesce(json_extract(a.answers, '$.namagadis_ibukandung'), '') AS mother,
      a.nik AS nik,
      coalesce(nullif(json_extract(a.answers, '$.nokk'), ''), k.no_kk) AS no_kk,
      k.desa_code AS desa_code
    FROM anggota AS a JOIN keluarga AS k ON k.id = a.keluarga_id`,
  // A removal has only name and NIK on it: the rest of the person is what the register says.
  `CREATE VIEW orang_baris AS
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
    WHERE r.roster = 'anggota'`,
]

const facts = 'name, birth_date, sex, mother, nik, no_kk, desa_code'
const columns = `kind, id, ${facts}, words, mother_words`

function line(kind: 'anggota' | 'baris', where = ''): string {
  return `INSERT INTO orang (${columns})
    SELECT '${kind}', id, ${facts}, orang_kata(name), orang_kata(mother) FROM orang_${kind} ${where}`
}

function keysOf(of: string): string {
  const arguments_ = ['words', 'birth_date', 'sex', 'mother_words', 'nik', 'no_kk', 'desa_code']
  return `json_each(orang_kunci(${arguments_.map((column) => `${of}.${column}`).join(', ')})) AS k`
}

const people = [line('anggota'), line('baris')]

const counts = [
  `INSERT INTO orang_kata SELECT w.value, count(*) FROM orang AS o,
    json_each('["' || replace(o.words, ' ', '","') || '"]') AS w WHERE o.words != '' GROUP BY 1`,
  `INSERT INTO orang_kata SELECT '#' || desa_code, count(*) FROM orang GROUP BY 1`,
  `INSERT INTO orang_kata SELECT '#', count(*) FROM orang`,
]

function refresh(kind: 'anggota' | 'baris', ids: string): string {
  return `UPDATE orang SET (${facts}, words, mother_words) =
      (SELECT ${facts}, orang_kata(name), orang_kata(mother) FROM orang_${kind} AS s WHERE s.id = orang.id)
    WHERE id IN (${ids})`
}

const rowParts = ['nama', 'nik', 'nokk', 'tgllahir', 'jnskel', 'namagadis_ibukandung']

function differs(parts: readonly string[]): string {
  return parts
    .map((part) => `json_extract(old.answers, '$.${part}') IS NOT json_extract(new.answers, '$.${part}')`)
    .join(' OR ')
}

const sourceTriggers = [
  `CREATE TRIGGER orang_anggota_insert AFTER INSERT ON anggota BEGIN ${line('anggota', 'WHERE id = new.id')}; END`,
  `CREATE TRIGGER orang_anggota_update AFTER UPDATE OF name, birth_date, nik, keluarga_id, answers ON anggota BEGIN
    ${refresh('anggota', 'new.id')}; END`,
  `CREATE TRIGGER orang_anggota_delete AFTER DELETE ON anggota BEGIN DELETE FROM orang WHERE id = old.id; END`,
  `CREATE TRIGGER orang_keluarga_update AFTER UPDATE OF no_kk, desa_code ON keluarga
    WHEN old.no_kk IS NOT new.no_kk OR old.desa_code IS NOT new.desa_code BEGIN
    ${refresh('anggota', 'SELECT id FROM anggota WHERE keluarga_id = new.id')}; END`,
  `CREATE TRIGGER orang_baris_insert AFTER INSERT ON formulir_baris WHEN new.roster = 'anggota' BEGIN
    ${line('baris', 'WHERE id = new.id')}; END`,
  // Most keyed fields say nothing about who somebody is: they must cost next to nothing here.
  `CREATE TRIGGER orang_baris_update AFTER UPDATE OF answers ON formulir_baris
    WHEN new.roster = 'anggota' AND (${differs(rowParts)}) BEGIN
    ${refresh('baris', 'new.id')}; END`,
  `CREATE TRIGGER orang_baris_delete AFTER DELETE ON formulir_baris WHEN old.roster = 'anggota' BEGIN
    DELETE FROM orang WHERE id = old.id; END`,
  `CREATE TRIGGER orang_formulir_update AFTER UPDATE OF answers ON formulir WHEN ${differs(['nokk'])} BEGIN
    ${refresh('baris', 'SELECT id FROM formulir_baris WHERE formulir_id = new.id')}; END`,
  `CREATE TRIGGER orang_berkas_update AFTER UPDATE OF desa_code ON berkas WHEN old.desa_code IS NOT new.desa_code BEGIN
    ${refresh(
      'baris',
      `SELECT r.id FROM formulir_baris AS r JOIN formulir AS f ON f.id = r.formulir_id WHERE f.berkas_id = new.id`,
    )}; END`,
]

const factsOf = (of: string): string =>
  ['words', 'birth_date', 'sex', 'mother_words', 'nik', 'no_kk', 'desa_code'].map((column) => `${of}.${column}`).join()

function counted(of: 'old' | 'new', by: 1 | -1): string {
  const words = `json_each('["' || replace(${of}.words, ' ', '","') || '"]')`
  return `INSERT INTO orang_kata SELECT value, ${by} FROM ${words} WHERE value != ''
      ON CONFLICT (kata) DO UPDATE SET n = n + excluded.n;
    INSERT INTO orang_kata VALUES ('#', ${by}), ('#' || ${of}.desa_code, ${by})
      ON CONFLICT (kata) DO UPDATE SET n = n + excluded.n;`
}

const addKeys = `INSERT OR IGNORE INTO orang_kunci SELECT k.value, new.no FROM ${keysOf('new')};`
const dropKeys = `DELETE FROM orang_kunci WHERE orang = old.no AND kunci IN (SELECT k.value FROM ${keysOf('old')});`

/** What was found about somebody who changed is found again: the form is looked up anew. */
const forget = `DELETE FROM ganda_periksa WHERE formulir_id IN (
      SELECT r.formulir_id FROM formulir_baris AS r JOIN orang AS o ON o.id = r.id WHERE o.no IN (
        SELECT old.no UNION SELECT a FROM ganda_temuan WHERE b = old.no UNION SELECT b FROM ganda_temuan WHERE a = old.no));
    DELETE FROM ganda_temuan WHERE a = old.no;
    DELETE FROM ganda_temuan WHERE b = old.no;`

const indexTriggers = [
  `CREATE TRIGGER orang_insert AFTER INSERT ON orang BEGIN ${addKeys} ${counted('new', 1)} END`,
  `CREATE TRIGGER orang_update AFTER UPDATE ON orang WHEN (${factsOf('old')}) IS NOT (${factsOf('new')}) BEGIN
    ${dropKeys} ${addKeys} ${counted('old', -1)} ${counted('new', 1)} ${forget} END`,
  `CREATE TRIGGER orang_delete AFTER DELETE ON orang BEGIN ${dropKeys} ${counted('old', -1)} ${forget} END`,
]
