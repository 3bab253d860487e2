import type { Kysely } from 'kysely'
import { AppError } from '#shared/errors/app-error.ts'
import type { Layout } from '#shared/contract/layout.ts'
import type { Tables } from '../database/tables.ts'
import type { MeetingFacts } from '../musyawarah/find-meeting.ts'
import { getOfficeSettings } from '../pengaturan/office-settings.ts'
import { textsOf, type BatchRow } from './batch-row.ts'
import { choose, type Chosen } from './choose.ts'
import { draftingOf, meetingOf, type Drafting } from './draft-forms.ts'
import { batchFileName, type NameFacts } from './file-name.ts'
import { getProgramme } from './form-rows.ts'
import { gather, type Gathered } from './gather.ts'
import type { BatchKey } from './key.ts'
import { splitRows, type Part } from './parts.ts'
import { placesOf } from './place.ts'
import { changesOf } from './row.ts'

type Db = Kysely<Tables>

/** Rows of one file, and their texts in the order of the layout. */
export type PreparedPart = Part<BatchRow> & {
  readonly fileName: string
  readonly texts: readonly (readonly string[])[]
}

/** A batch as it would be written now. */
export type Prepared = Chosen & {
  readonly gathered: Gathered
  readonly layout: Layout
  readonly suggestedName: string
  /** Which edition it would be, from 1. */
  readonly susunan: number
  /** The meetings that its rows rest on. */
  readonly meetings: readonly MeetingFacts[]
  /** The same rows as they are divided over files. */
  readonly parts: readonly PreparedPart[]
  /** The texts of the rows in the order of the layout. */
  readonly texts: readonly (readonly string[])[]
  readonly changes: ReturnType<typeof changesOf>
}

/** Gathers the rows of a batch from the database. Fails: notFound, validation (no such programme). */
export async function prepareBatch(db: Db, key: BatchKey, today: string): Promise<Prepared> {
  const gathered = await gather(db, key, today)
  if (gathered.splitSo) await refuseOddProgramme(db, key)
  const drafting = await draftingOf(
    db,
    gathered.layout,
    gathered.candidates.map(({ form }) => form),
  )
  return laidOut(gathered, drafting, await choose(drafting, gathered))
}

/** Fails: validation. */
async function refuseOddProgramme(db: Db, { jenis, programme }: BatchKey): Promise<void> {
  if (jenis !== 'usulan' && programme !== '') {
    throw new AppError('validation', 'Perubahan dan penghapusan tidak dibagi menurut program.')
  }
  if (jenis === 'usulan' && programme !== '') getProgramme(await getOfficeSettings(db), programme)
}

function laidOut(gathered: Gathered, drafting: Drafting, chosen: Chosen): Prepared {
  const { layout, key, periode, standing } = gathered
  const name: NameFacts = {
    ...placesOf(key.wilayahCode),
    programme: key.programme,
    month: periode.month,
    year: periode.year,
  }
  const parts = splitRows(chosen.rows, layout.rowLimit).map((part): PreparedPart => ({
    ...part,
    fileName: batchFileName(layout, name, part.part, part.parts),
    texts: part.rows.map((row, index) => textsOf(layout, row, index + 1)),
  }))
  const meetings = new Map(
    chosen.forms.flatMap(({ form }) => {
      const meeting = meetingOf(drafting, form)
      return meeting === undefined ? [] : [[meeting.id, meeting] as const]
    }),
  )
  return {
    ...chosen,
    gathered,
    layout,
    suggestedName: parts[0]?.fileName ?? '',
    susunan: (standing?.susunan ?? 0) + 1,
    meetings: [...meetings.values()],
    parts,
    texts: parts.flatMap(({ texts }) => texts),
    changes: chosen.rows.flatMap(({ draft, kept }, index) =>
      draft === null || kept !== null ? [] : changesOf(layout, draft, index + 1),
    ),
  }
}
