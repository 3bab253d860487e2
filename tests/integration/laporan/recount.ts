import type { RawDatabase } from '#core/database/open.ts'
import { isKnownKecamatan, placeAt, placeName } from '#core/wilayah/places.ts'

type Numbers = Record<string, number>

/** One number by SQL. */
export function one(raw: RawDatabase, sql: string, ...given: (string | number)[]): number {
  return Number(
    raw
      .prepare(sql)
      .pluck()
      .get(...given) ?? 0,
  )
}

/** Numbers by the code of a desa, by SQL whose first column is the code and whose second is the number. */
export function byDesa(raw: RawDatabase, sql: string, ...given: string[]): Map<string, number> {
  const rows = raw.prepare<string[], { desa: string; n: number }>(sql).all(...given)
  return new Map(rows.map(({ desa, n }) => [desa, n]))
}

/** 'Jenggawah|Wonojati', as the reports name a desa. */
export function nameOf(desa: string): string {
  return `${placeAt(desa, 'kecamatan').name}|${placeName(desa)}`
}

type AnggotaRow = {
  readonly id: string
  readonly desa: string
  readonly nik: string
  readonly kk: string
  readonly born: string
  readonly sex: string
}

/** Wrong NIK of the register by kind, counted over whole lists in one go, with other means than the report. */
export function wrongNik(raw: RawDatabase): Numbers {
  const people = raw
    .prepare<[], AnggotaRow>(
      `SELECT a.id, k.desa_code AS desa, a.nik, coalesce(nullif(json_extract(a.answers, '$.nokk'), ''), k.no_kk) AS kk,
         coalesce(a.birth_date, json_extract(a.answers, '$.tgllahir'), '') AS born, json_extract(a.answers, '$.jnskel') AS sex
       FROM anggota a JOIN keluarga k ON k.id = a.keluarga_id WHERE a.status = 'aktif' AND k.status = 'aktif'`,
    )
    .all()
  // Only numbers that could be somebody's own are compared with each other.
  const own = people.filter(({ nik, kk }) => /^\d{16}$/.test(nik) && nik !== kk).map(({ nik }) => nik)
  const times = new Map<string, number>()
  for (const nik of own) times.set(nik, (times.get(nik) ?? 0) + 1)
  const counts: Numbers = {}
  for (const person of people) {
    const kind = nikKind(person, times)
    if (kind !== '') counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

function nikKind({ nik, kk, born, sex }: AnggotaRow, times: ReadonlyMap<string, number>): string {
  if (nik === '') return 'Kosong'
  if (nik.length !== 16 || Number.isNaN(Number(nik))) return 'Bukan 16 angka'
  if (nik === kk) return 'Sama dengan No. KK'
  if ((times.get(nik) ?? 0) > 1) return 'Ganda'
  if (!isKnownKecamatan(nik.slice(0, 6))) return 'Wilayah tak dikenal'
  const [dd, mm, yy] = [Number(nik.slice(6, 8)) % 40, nik.slice(8, 10), nik.slice(10, 12)]
  const day = Number(nik.slice(6, 8)) > 71 || Number(nik.slice(6, 8)) === 40 ? 0 : dd
  const exists = ['19', '20'].some((century) => realDay(`${century}${yy}`, mm, day))
  if (!exists) return 'Tanggal tak mungkin'
  if (born !== '' && born.slice(2) !== `${yy}-${mm}-${String(day).padStart(2, '0')}`) return 'Beda tanggal lahir'
  return (Number(nik.slice(6, 8)) > 40 ? '2' : '1') === sex ? '' : 'Beda jenis kelamin'
}

function realDay(year: string, month: string, day: number): boolean {
  const date = new Date(`${year}-${month}-${String(day).padStart(2, '0')}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === day
}

const agreed = `(b.dasar = 'musyawarah' AND u.putusan = 'setuju'
  OR b.dasar = 'sptjm' AND f.status = 'lengkap' AND b.present LIKE '%"sptjm"%')`
const decided = `FROM formulir f JOIN berkas b ON b.id = f.berkas_id LEFT JOIN keputusan u ON u.formulir_id = f.id`

/** Families and people that agreed removals of a period take, by their ids: with sets, form by form. */
export function removed(raw: RawDatabase, periode: string): { families: Set<string>; people: Set<string> } {
  const forms = raw
    .prepare<[string], { keluarga: string; tingkat: string; base: string; gone: string }>(
      `SELECT f.keluarga_id AS keluarga, json_extract(f.answers, '$.tingkat') AS tingkat, f.base,
         (SELECT json_group_array(r.anggota_id) FROM formulir_baris r
          WHERE r.formulir_id = f.id AND json_extract(r.answers, '$.hapus') = 1) AS gone
       ${decided} WHERE b.periode_id = ? AND f.jenis = 'penghapusan' AND ${agreed}`,
    )
    .all(periode)
  const families = new Set<string>()
  const people = new Set<string>()
  const listed = new Map<string, string[]>()
  for (const { keluarga, tingkat, base, gone } of forms) {
    const everybody = (JSON.parse(base) as { rows: { anggotaId: string }[] }).rows.map(({ anggotaId }) => anggotaId)
    listed.set(keluarga, everybody)
    const leaving = tingkat === 'KELUARGA' ? everybody : (JSON.parse(gone) as string[])
    for (const id of leaving) people.add(id)
    if (tingkat === 'KELUARGA') families.add(keluarga)
  }
  for (const [keluarga, everybody] of listed) if (everybody.every((id) => people.has(id))) families.add(keluarga)
  return { families, people }
}

/** Families by No. KK and people by NIK within each desa, of agreed proposals of a period. */
export function proposed(raw: RawDatabase, periode: string): { families: number; people: number } {
  const from = `${decided} WHERE b.periode_id = ? AND f.jenis = 'usulan' AND ${agreed}`
  return {
    families: one(raw, `SELECT count(DISTINCT b.desa_code || coalesce(nullif(f.no_kk, ''), f.id)) ${from}`, periode),
    people: one(
      raw,
      `SELECT count(DISTINCT desa || coalesce(nullif(nik, ''), id)) FROM (
         SELECT b.desa_code AS desa, r.id AS id, json_extract(r.answers, '$.nik') AS nik
         FROM formulir_baris r JOIN formulir f ON f.id = r.formulir_id JOIN berkas b ON b.id = f.berkas_id
           LEFT JOIN keputusan u ON u.formulir_id = f.id
         WHERE b.periode_id = ? AND f.jenis = 'usulan' AND ${agreed}
           AND coalesce(json_extract(r.answers, '$.sta_keberadaan_art'), '1') NOT IN ('2', '3', '5', '6'))`,
      periode,
    ),
  }
}

/** Registered families with somebody who is not entitled, that no agreed removal takes away; and these people. */
export function flagged(raw: RawDatabase, periode: string): { families: number; people: number } {
  const gone = removed(raw, periode)
  const left = raw
    .prepare<[], { id: string; keluarga: string }>(
      `SELECT a.id, a.keluarga_id AS keluarga FROM anggota a JOIN keluarga k ON k.id = a.keluarga_id
       WHERE a.status = 'aktif' AND k.status = 'aktif'
         AND json_extract(a.answers, '$.sta_keberadaan_art') NOT IN ('2', '3', '5', '6')
         AND (json_extract(a.answers, '$.status_pekerjaan') = '5' OR json_extract(a.answers, '$.jenis_pekerjaan') IN ('5', '52'))`,
    )
    .all()
    .filter(({ id, keluarga }) => !gone.people.has(id) && !gone.families.has(keluarga))
  return { families: new Set(left.map(({ keluarga }) => keluarga)).size, people: left.length }
}
