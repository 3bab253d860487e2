import type { Kysely } from 'kysely'
import type { ReadRow } from '#shared/intake/types.ts'
import type { Tables } from '../database/tables.ts'
import { readPages } from '../intake/rows.ts'
import { getOfficeSettings, type OfficeSettings } from '../pengaturan/office-settings.ts'
import { placeAt, placeName } from '../wilayah/places.ts'
import type { AnsweredPerson } from './matching/types.ts'
import { wordsOf, type Words } from './words.ts'

type Db = Kysely<Tables>

/** A row of an answer that could be read. */
export type AnswerRow = AnsweredPerson & Words & { readonly registeredName: string }

export type ReadAnswer = {
  readonly rows: readonly AnswerRow[]
  /** Rows that could not be read, by number. */
  readonly refused: readonly number[]
}

/** NIK that an answer names. */
export async function namedNiks(db: Db, intakeId: string): Promise<string[]> {
  const niks = new Set<string>()
  for await (const page of readPages(db, intakeId)) {
    for (const { status, fields } of page) if (status !== 'ditolak' && fields.nik) niks.add(fields.nik)
  }
  return [...niks]
}

/** Every kept row of an answer; places by name are looked for among these desa, where the rows were sent from. */
export async function readAnswer(db: Db, intakeId: string, desaCodes: Iterable<string>): Promise<ReadAnswer> {
  const reading = { desaOf: desaFinder(desaCodes), programmeOf: programmeFinder(await getOfficeSettings(db)) }
  const rows: AnswerRow[] = []
  const refused: number[] = []
  for await (const page of readPages(db, intakeId)) {
    for (const row of page) {
      if (row.status === 'ditolak') refused.push(row.rowNumber)
      else rows.push(answerRow(row, reading))
    }
  }
  return { rows, refused }
}

type Reading = {
  readonly desaOf: (fields: ReadRow['fields']) => string
  readonly programmeOf: (text: string) => string
}

function answerRow({ rowNumber, fields }: ReadRow, { desaOf, programmeOf }: Reading): AnswerRow {
  const registeredName = fields.namaTerdaftar ?? ''
  return {
    row: rowNumber,
    nik: fields.nik ?? '',
    noKk: fields.noKk ?? '',
    name: fields.nama || registeredName,
    birthDate: fields.tanggalLahir ?? '',
    desaCode: desaOf(fields),
    programme: programmeOf(fields.program ?? ''),
    registeredName,
    ...wordsOf(fields),
  }
}

/** By code, or by the names of desa and kecamatan; '' when they name none, or several, of those that rows were sent from. */
function desaFinder(desaCodes: Iterable<string>): (fields: ReadRow['fields']) => string {
  const codes = new Set(desaCodes)
  const byName = new Map<string, string[]>()
  for (const code of codes) {
    const [desa, kecamatan] = [placeName(code), placeAt(code, 'kecamatan').name]
    for (const key of [plainName(desa), `${plainName(desa)}|${plainName(kecamatan)}`]) {
      byName.set(key, [...(byName.get(key) ?? []), code])
    }
  }
  return ({ kodeDesa = '', desa = '', kecamatan = '' }) => {
    if (codes.has(kodeDesa)) return kodeDesa
    const key = kecamatan === '' ? plainName(desa) : `${plainName(desa)}|${plainName(kecamatan)}`
    const found = byName.get(key) ?? []
    return found.length === 1 ? (found[0] ?? '') : ''
  }
}

function plainName(name: string): string {
  return name
    .toUpperCase()
    .replace(/^(DESA|KELURAHAN|KEL\.?|KECAMATAN|KEC\.?) +/, '')
    .replaceAll(/[^A-Z]/g, '')
}

/** A programme of the office by its code or name; '' for words that are neither. */
function programmeFinder({ programmes }: Pick<OfficeSettings, 'programmes'>): (text: string) => string {
  const byName = new Map(
    programmes.flatMap(({ code, name }) => [
      [plainName(code), code],
      [plainName(name), code],
    ]),
  )
  return (text) => byName.get(plainName(text)) ?? ''
}
