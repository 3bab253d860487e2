import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Channel, InputOf, Output } from '#shared/contract/index.ts'
import { createCore, type Core } from '#core/core.ts'
import { kyselyOver } from '#core/database/kysely.ts'
import { migrate } from '#core/database/migrate.ts'
import { migrations } from '#core/database/migrations/index.ts'
import { openDatabase, type RawDatabase } from '#core/database/open.ts'
import { sampleOffice } from '#core/sistem/sample-accounts.ts'
import { inventFamilies, type SomeFamily } from './people/families.ts'
import { testPassword, testPlatform } from './office.ts'

/** An office with a large register, open, with somebody who keys. */
export type LargeOffice = {
  readonly core: Core
  readonly raw: RawDatabase
  readonly dir: string
  readonly must: <C extends Channel>(channel: C, input: InputOf<C>) => Promise<Output<C>>
  readonly close: () => Promise<void>
}

/** 300,000 families are about a million people: the whole register of a large kabupaten. */
export const largeFamilies = 300_000
export const largeSeed = 'kabupaten-besar-1'

const batch = 10_000

/** What the filled database depends on: when one of these changes, it is filled anew. */
const sources = [
  '../../main/core/database/schema.sql',
  '../../shared/domain/name-words.ts',
  '../../shared/domain/person-keys.ts',
  'people/names.ts',
  'people/families.ts',
]

/**
 * Opens the office with so many invented families (see people/families.ts), filling it the first time. The encrypted files stay in the
 * machine's folder for temporary files, one for each state of the schema and the keys, number of families and seed.
 */
export async function openLargeOffice(
  families: number,
  say: (text: string) => void = () => undefined,
  seed = largeSeed,
): Promise<LargeOffice> {
  const dir = join(tmpdir(), `padan-besar-${families}-${seed}-${fingerprint()}`)
  const filled = join(dir, 'terisi')
  if (!existsSync(filled)) {
    rmSync(dir, { recursive: true, force: true })
    mkdirSync(dir, { recursive: true })
    await fillOffice(dir, families, seed, say)
    writeFileSync(filled, '')
  }
  const core = await startCore(dir)
  const token = await signIn(core)
  const raw = rawOf(core)
  return {
    core,
    raw,
    dir,
    must: async (channel, input) => valueOf(channel, await core.dispatch(channel, input, token)) as never,
    close: () => core.close(),
  }
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const source of sources) hash.update(readFileSync(join(import.meta.dirname, source)))
  return hash.digest('hex').slice(0, 10)
}

function startCore(dataDir: string): Promise<Core> {
  return createCore({
    dataDir,
    version: '0.0.0-bench',
    platform: testPlatform(dataDir),
    kept: null,
    emit: () => undefined,
    keep: () => undefined,
  })
}

function rawOf(core: Core): RawDatabase {
  const raw = core.house.opened('kantor')?.raw
  if (raw === undefined) throw new Error('the office is not open')
  return raw
}

/** The register is written as an office of the version before the index had it; opening it again then builds the index, as an update does. */
async function fillOffice(dir: string, families: number, seed: string, say: (text: string) => void): Promise<void> {
  const core = await startCore(dir)
  await setUp(core)
  const opened = core.house.opened('kantor')
  if (opened === undefined) throw new Error('the office is not open')
  const file = join(opened.dir, 'padan.db')
  const older = await asOfTheSecondVersion(opened.raw, `${file}.lama`, opened.dataKey)
  fill(older, families, seed, say)
  older.close()
  await core.close()
  renameSync(`${file}.lama`, file)
  say('menyusun indeks orang')
  const started = performance.now()
  const again = await startCore(dir)
  await signIn(again)
  say(`indeks orang tersusun dalam ${Math.round((performance.now() - started) / 1000)} detik`)
  rawOf(again).exec('ANALYZE')
  await again.close()
  for (const copy of readdirSync(join(dir, 'kantor')).filter((name) => name.includes('versi')))
    rmSync(join(dir, 'kantor', copy))
}

/** Who the office is and who works there, in a file of the second version of the schema. */
async function asOfTheSecondVersion(raw: RawDatabase, path: string, key: Uint8Array): Promise<RawDatabase> {
  const older = openDatabase(path, key)
  const log = { info: () => undefined, error: () => undefined }
  const db = kyselyOver(older) as Kysely<unknown>
  await migrate({ raw: older, db, log, list: migrations.slice(0, 2), backupPath: () => '' })
  for (const table of ['kantor', 'pengguna', 'jurnal', 'jurnal_akhir']) {
    older.exec(`DELETE FROM ${table}`)
    for (const row of raw.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all()) {
      const columns = Object.keys(row)
      const values = columns.map((column) => `:${column}`).join(', ')
      older.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values})`).run(row)
    }
  }
  return older
}

async function setUp(core: Core): Promise<string> {
  const reply = await core.dispatch(
    'sistem.setUp',
    {
      kabupatenCode: sampleOffice.kabupatenCode,
      officeName: 'Dinas Sosial Besar',
      letterhead: sampleOffice.letterhead,
      account: { username: 'pertama', name: 'Pengguna Pertama', password: testPassword },
    },
    null,
  )
  return (valueOf('sistem.setUp', reply) as Output<'sistem.setUp'>).session.token
}

async function signIn(core: Core): Promise<string> {
  const reply = await core.dispatch(
    'sistem.signIn',
    { office: 'kantor', username: 'pertama', password: testPassword },
    null,
  )
  return (valueOf('sistem.signIn', reply) as Output<'sistem.signIn'>).session.token
}

function valueOf(channel: string, reply: Awaited<ReturnType<Core['dispatch']>>): unknown {
  if (!reply.ok) throw new Error(`${channel}: ${reply.error.message}`)
  return reply.value
}

function fill(raw: RawDatabase, families: number, seed: string, say: (text: string) => void): void {
  const insert = familyInserter(raw)
  let done = 0
  raw.exec('BEGIN')
  for (const family of inventFamilies(families, seed)) {
    insert(family)
    done += 1
    if (done % batch === 0) {
      raw.exec('COMMIT')
      raw.pragma('wal_checkpoint(PASSIVE)')
      if (done % (batch * 10) === 0) say(`mengisi daftar: ${done} dari ${families} keluarga`)
      raw.exec('BEGIN')
    }
  }
  raw.exec('COMMIT')
  raw.pragma('wal_checkpoint(TRUNCATE)')
}

/** What else a prelist says of a house and of a person, so that the rows have the size of real ones. */
const house = {
  luas_lantai: 36,
  lantai: '6',
  dinding: '1',
  kondisi_dinding: '2',
  atap: '4',
  kondisi_atap: '2',
  jumlah_kamar: 2,
  sumber_airminum: '6',
  cara_peroleh_airminum: '3',
  sumber_penerangan: '1',
  daya: '1',
  bb_masak: '3',
  fasbab: '1',
  kloset: '1',
}
const rest = {
  nuk: 1,
  sta_keberadaan_art: '1',
  ada_dikk: true,
  jenis_cacat: '0',
  penyakit_kronis: '0',
  sta_kawin: '2',
  ada_kartu_identitas: 4,
  partisipasi_sekolah: '2',
  pendidikan_tertinggi: '4',
  kelas_tertinggi: '8',
  ijazah_tertinggi: '2',
  sta_bekerja: true,
  jumlah_jamkerja: 40,
  lapangan_usaha: '1',
  status_pekerjaan: '6',
  jenis_pekerjaan: '20',
}

function familyInserter(raw: RawDatabase): (family: SomeFamily) => void {
  const keluarga = raw.prepare(
    `INSERT INTO keluarga (id, no_kk, id_bdt, head_name, head_nik, desa_code, dusun, rt, rw, address, members, instrumen, answers,
       status, updated_at, revision) VALUES (?, ?, '', ?, ?, ?, 'Krajan', ?, ?, ?, ?, 'pbdt2015', ?, 'aktif', '2026-01-01T00:00:00.000Z', 0)`,
  )
  const anggota = raw.prepare(
    `INSERT INTO anggota (id, keluarga_id, urutan, nik, name, birth_date, id_art_bdt, answers, status)
     VALUES (?, ?, ?, ?, ?, ?, '', ?, 'aktif')`,
  )
  return ({ people, noKk, desaCode, rt, rw }) => {
    const id = randomUUID()
    const [head] = people
    const address = `JL. MAWAR ${Number(rt) * 7}`
    const answers = JSON.stringify({ dusun: 'Krajan', rt, rw, alamat: address, ...house })
    keluarga.run(id, noKk, head?.name ?? '', head?.nik ?? '', desaCode, rt, rw, address, people.length, answers)
    people.forEach((person, index) => {
      const { name, nik, birthDate, sex, mother, relation } = person
      const own = {
        nama: name,
        nik,
        nokk: noKk,
        hub_krt: relation,
        hubkel: relation,
        jnskel: sex === 'L' ? '1' : '2',
        tmplahir: 'JEMBER',
        tgllahir: birthDate,
        namagadis_ibukandung: mother,
        ...rest,
      }
      anggota.run(randomUUID(), id, index + 1, nik, name, birthDate, JSON.stringify(own))
    })
  }
}
