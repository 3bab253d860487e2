import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors/app-error.ts'
import type { Tables } from '../database/tables.ts'
import { findMeetings, type MeetingFacts } from '../musyawarah/find-meeting.ts'
import { removedPeople } from '../musyawarah/people.ts'
import { officeInstrumen } from '../pengaturan/office-instrumen.ts'
import { getOfficeSettings } from '../pengaturan/office-settings.ts'
import { getPeriode, type Periode } from '../periode/find-periode.ts'
import type { Layout } from '#shared/contract/layout.ts'
import { placeWithTerm } from '../wilayah/places.ts'
import { batchFileName, type NameFacts } from './file-name.ts'
import { getProgramme, rowsOfForm, type BatchSetting } from './form-rows.ts'
import { layoutInUse } from '../layout/in-use.ts'
import { splitRows, type Part } from './parts.ts'
import { placeTexts } from './place.ts'
import { changesOf, layRow, rowProblem, type DraftRow } from './row.ts'
import { findSentNiks, type BatchKey } from './store.ts'
import { needsMeeting, notAgreed, programmeOf, villageForms, type VillageForm } from './village.ts'

type Db = Kysely<Tables>

export type Excluded = {
  readonly formulirId: string
  readonly number: number
  readonly headName: string
  readonly why: string
}

/** Rows of one file, and their texts in the order of the layout. */
export type PreparedPart = Part<DraftRow> & {
  readonly fileName: string
  readonly texts: readonly (readonly string[])[]
}

/** A batch as it would be written now. */
export type Prepared = {
  readonly layout: Layout
  readonly suggestedName: string
  readonly meeting: MeetingFacts | undefined
  /** False when every form rests on an SPTJM: then the batch waits for no meeting. */
  readonly needsMeeting: boolean
  readonly rows: readonly DraftRow[]
  /** The same rows as they are divided over files. */
  readonly parts: readonly PreparedPart[]
  /** The texts of the rows in the order of the layout. */
  readonly texts: readonly (readonly string[])[]
  readonly changes: ReturnType<typeof changesOf>
  readonly excluded: readonly Excluded[]
  /** Forms that are in it, and who keyed them. */
  readonly forms: readonly { readonly id: string; readonly keyedById: string }[]
  /** True when somebody is left out because their row went out already. */
  readonly sentBefore: boolean
}

/** Gathers the rows of a batch from the database. Fails: notFound, validation (no such programme). */
export async function prepareBatch(db: Db, key: BatchKey, today: string): Promise<Prepared> {
  const forms = (await villageForms(db, key.periodeId, key.desaCode, key.jenis)).filter(
    (form) => key.jenis !== 'usulan' || programmeOf(form) === key.programme,
  )
  return prepareForms(db, key, forms, today)
}

/** The same from forms that were gathered already: all of that village, kind and programme. */
export async function prepareForms(
  db: Db,
  key: BatchKey,
  forms: readonly VillageForm[],
  today: string,
): Promise<Prepared> {
  const periode = await getPeriode(db, key.periodeId)
  const setting = await settingOf(db, key, today)
  return laidOut(
    setting,
    (part, parts) => batchFileName(setting.layout, nameFacts(setting, periode), part, parts),
    await choose(setting, forms, key),
    forms.length === 0 || forms.some(needsMeeting),
  )
}

function nameFacts({ place, programme }: BatchSetting, { month, year }: Periode): NameFacts {
  return { kecamatan: place.kecamatan, kelurahan: place.kelurahan, programme, month, year }
}

async function settingOf(db: Db, key: BatchKey, today: string): Promise<BatchSetting> {
  const office = await getOfficeSettings(db)
  if (key.jenis === 'usulan') getProgramme(office, key.programme)
  else if (key.programme !== '')
    throw new AppError('validation', 'Perubahan dan penghapusan tidak dibagi menurut program.')
  return {
    db,
    office,
    layout: await layoutInUse(db, key.jenis, today),
    place: placeTexts(key.desaCode),
    programme: key.programme,
    meeting: (await findMeetings(db, key.periodeId)).get(key.desaCode),
    instrumenOf: (id) => officeInstrumen(db, id),
  }
}

const formsPerTurn = 50
const removedTwice = 'Orang yang sama sudah ada pada penghapusan lain dalam batch ini.'

type Chosen = Pick<Prepared, 'rows' | 'excluded' | 'forms' | 'sentBefore'>

/** A form is in the batch with all its rows or with none, so that no family goes out in part. */
async function choose(setting: BatchSetting, forms: readonly VillageForm[], key: BatchKey): Promise<Chosen> {
  const drafted: { form: VillageForm; rows: DraftRow[] }[] = []
  const excluded: Excluded[] = []
  for (const [index, form] of forms.entries()) {
    // Somebody is keying meanwhile: their saves come in between.
    if (index % formsPerTurn === 0) await nextTurn()
    const why = notAgreed(form)
    if (why) excluded.push(leaveOut(form, why))
    else drafted.push({ form, rows: await rowsOfForm(basisOf(setting, form), form.form, form.berkas) })
  }
  const sent = await sentNiks(setting.db, key, drafted)
  const taken = new Set<string>()
  const removed = new Set<string>()
  const chosen: typeof drafted = []
  let sentBefore = false
  for (const { form, rows } of drafted) {
    const before = rows.map(({ nik }) => sent.get(nik)).find((one) => one !== undefined)
    if (before) sentBefore = true
    const people = removedPeople(form.form)
    const problem = problemOf(setting.layout, rows, key.jenis === 'usulan' ? taken : undefined)
    const why = before ? sentWords(before) : people.some((one) => removed.has(one)) ? removedTwice : problem
    if (why) excluded.push(leaveOut(form, why))
    else {
      chosen.push({ form, rows })
      for (const { nik } of rows) taken.add(nik)
      for (const one of people) removed.add(one)
    }
  }
  return {
    rows: chosen.flatMap(({ rows }) => rows),
    forms: chosen.map(({ form }) => ({ id: form.line.id, keyedById: form.line.keyedById })),
    excluded: excluded.toSorted((a, b) => a.number - b.number),
    sentBefore,
  }
}

/** What rests on an SPTJM names no berita acara, even where the village held a meeting about other forms. */
function basisOf(setting: BatchSetting, form: VillageForm): BatchSetting {
  return needsMeeting(form) ? setting : { ...setting, meeting: undefined }
}

/** One person goes out in one programme of a period: a second row makes the first one worthless over there (S12). */
async function sentNiks(db: Db, key: BatchKey, drafted: readonly { rows: DraftRow[] }[]) {
  if (key.jenis !== 'usulan') return new Map<string, never>()
  return findSentNiks(
    db,
    key.periodeId,
    drafted.flatMap(({ rows }) => rows.map(({ nik }) => nik)),
  )
}

function sentWords({ programme, desaCode }: { programme: string; desaCode: string }): string {
  return `Sudah dikirim pada periode ini untuk program ${programme}, ${placeWithTerm(desaCode)}.`
}

function problemOf(layout: Layout, rows: readonly DraftRow[], taken: ReadonlySet<string> | undefined): string | null {
  if (rows.length === 0) return 'Tidak ada baris yang perlu dikirim.'
  for (const [index, row] of rows.entries()) {
    const problem = rowProblem(layout, row)
    if (problem) return rows.length === 1 ? `${problem}.` : `Baris ${index + 1}: ${problem}.`
    if (taken?.has(row.nik)) return 'NIK yang sama sudah ada pada formulir lain dalam batch ini.'
  }
  return null
}

function leaveOut({ line }: VillageForm, why: string): Excluded {
  return { formulirId: line.id, number: line.number, headName: line.headName, why }
}

function laidOut(
  { layout, meeting }: BatchSetting,
  nameOf: (part: number, parts: number) => string,
  chosen: Chosen,
  waitsForMeeting: boolean,
): Prepared {
  const parts = splitRows(chosen.rows, layout.rowLimit).map((part): PreparedPart => ({
    ...part,
    fileName: nameOf(part.part, part.parts),
    texts: part.rows.map((row, index) => layRow(layout, row, index + 1)),
  }))
  return {
    layout,
    meeting,
    needsMeeting: waitsForMeeting,
    suggestedName: parts[0]?.fileName ?? '',
    ...chosen,
    parts,
    texts: parts.flatMap(({ texts }) => texts),
    changes: chosen.rows.flatMap((row, index) => changesOf(layout, row, index + 1)),
  }
}
