import { instrumenFor } from '#shared/instrumen/registry.ts'
import type { Instrumen } from '#shared/instrumen/types.ts'
import type { RawDatabase } from '../database/open.ts'
import type { Platform } from '../platform/types.ts'
import { sampleProfile } from './officials.ts'
import { sampleDesa, sampleDusun } from './places.ts'
import type { SampleFamily } from './family.ts'
import { contentOf } from './stored-answers.ts'

export type OnProgress = (done: number, total: number, text: string) => void

type Inserting = {
  readonly raw: RawDatabase
  readonly platform: Platform
  readonly at: string
  readonly onProgress: OnProgress
}

const chunk = 80

/**
 * Writes the families and their members with statements prepared once, dusun and profile of the desa with them. Runs inside the
 * transaction that is open on `raw`; answers a turn to others now and then so that progress is seen.
 */
export async function insertRegister(inserting: Inserting, families: readonly SampleFamily[]): Promise<void> {
  const { raw, platform, onProgress } = inserting
  insertDesa(raw, platform)
  const insert = familyInserter(inserting, instrumenFor('perubahan'))
  for (let from = 0; from < families.length; from += chunk) {
    for (const family of families.slice(from, from + chunk)) insert(family)
    const done = Math.min(from + chunk, families.length)
    onProgress(
      done,
      families.length,
      `Mengisi daftar keluarga Desa ${sampleDesa.desaName}: ${done} dari ${families.length}`,
    )
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function insertDesa(raw: RawDatabase, platform: Platform): void {
  const dusun = raw.prepare('INSERT INTO dusun (id, desa_code, name) VALUES (?, ?, ?)')
  for (const { name } of sampleDusun) dusun.run(platform.ids.next(), sampleDesa.desaCode, name)
  raw
    .prepare(
      `INSERT INTO desa_profil (desa_code, address, postal_code, contact, head_name, head_nip, council_name, operator_name)
       VALUES (:desaCode, :address, :postalCode, :contact, :headName, :headNip, :councilName, :operatorName)`,
    )
    .run({ desaCode: sampleDesa.desaCode, ...sampleProfile })
}

function familyInserter({ raw, platform, at }: Inserting, instrumen: Instrumen): (family: SampleFamily) => void {
  const keluarga = raw.prepare(
    `INSERT INTO keluarga (id, no_kk, id_bdt, head_name, head_nik, desa_code, dusun, rt, rw, address, members, instrumen, answers,
       status, updated_at, revision)
     VALUES (:id, :noKk, :idBdt, :headName, :headNik, :desaCode, :dusun, :rt, :rw, :address, :members, :instrumen, :answers,
       'aktif', :at, 0)`,
  )
  const anggota = raw.prepare(
    `INSERT INTO anggota (id, keluarga_id, urutan, nik, name, birth_date, id_art_bdt, answers, status)
     VALUES (:id, :keluargaId, :urutan, :nik, :name, :birthDate, :idArtBdt, :answers, 'aktif')`,
  )
  return (family) => {
    const id = platform.ids.next()
    const content = contentOf(instrumen, 'perubahan', family)
    const { dusun, rt, rw, address, idBdt } = family
    const head = content.rows[0]?.answers ?? {}
    keluarga.run({
      id,
      idBdt,
      dusun,
      rt,
      rw,
      address,
      at,
      noKk: textOf(head['nokk']),
      headName: textOf(head['nama']),
      headNik: textOf(head['nik']),
      desaCode: sampleDesa.desaCode,
      members: content.rows.length,
      instrumen: instrumen.id,
      answers: JSON.stringify(content.answers),
    })
    content.rows.forEach(({ answers }, index) => {
      anggota.run({
        id: platform.ids.next(),
        keluargaId: id,
        urutan: index + 1,
        nik: textOf(answers['nik']),
        name: textOf(answers['nama']),
        birthDate: textOf(answers['tgllahir']),
        idArtBdt: family.persons[index]?.idArtBdt ?? '',
        answers: JSON.stringify(answers),
      })
    })
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
