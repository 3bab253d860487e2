import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { findStoredBerkas, type StoredBerkas } from '../berkas/stored-berkas.ts'
import type { Tables } from '../database/tables.ts'
import { loadFormulir, type StoredFormulir } from '../formulir/stored-formulir.ts'
import { findMeetings, type MeetingFacts } from '../musyawarah/find-meeting.ts'
import { officeInstrumen } from '../pengaturan/office-instrumen.ts'
import { getOfficeSettings, type OfficeSettings } from '../pengaturan/office-settings.ts'
import type { Layout } from '#shared/contract/layout.ts'
import { needsMeeting } from './agreed.ts'
import type { CandidateForm } from './facts.ts'
import { rowsOfForm } from './form-rows.ts'
import { placeTexts } from './place.ts'
import type { DraftRow } from './row.ts'

type Db = Kysely<Tables>

/** The rows that a form gives now, with the form itself. */
export type DraftedForm = { readonly form: StoredFormulir; readonly rows: readonly DraftRow[] }

/** What making rows needs to know beside the forms. */
export type Drafting = {
  readonly db: Db
  readonly layout: Layout
  readonly office: OfficeSettings
  /** Of the periods that the forms came in, by period and desa. */
  readonly meetings: ReadonlyMap<string, ReadonlyMap<string, MeetingFacts>>
}

const formsPerTurn = 50

/** Reads what making the rows of these forms needs. */
export async function draftingOf(db: Db, layout: Layout, forms: readonly CandidateForm[]): Promise<Drafting> {
  const meetings = new Map<string, ReadonlyMap<string, MeetingFacts>>()
  for (const periodeId of new Set(forms.map((form) => form.periodeId))) {
    meetings.set(periodeId, await findMeetings(db, periodeId))
  }
  return { db, layout, office: await getOfficeSettings(db), meetings }
}

/** The meeting that a form rests on; what rests on an SPTJM names none, even where the village held one about other forms. */
export function meetingOf({ meetings }: Pick<Drafting, 'meetings'>, form: CandidateForm): MeetingFacts | undefined {
  return needsMeeting(form) ? meetings.get(form.periodeId)?.get(form.desaCode) : undefined
}

/** Makes the rows of these forms from the database as it is now, by id of the form. Fails: validation (no such programme). */
export async function draftForms(
  drafting: Drafting,
  forms: readonly CandidateForm[],
): Promise<Map<string, DraftedForm>> {
  const { db, layout, office } = drafting
  const berkas = await findStoredBerkas(db, [...new Set(forms.map(({ berkasId }) => berkasId))])
  const drafted = new Map<string, DraftedForm>()
  for (let at = 0; at < forms.length; at += formsPerTurn) {
    // Somebody is keying meanwhile: their saves come in between.
    await nextTurn()
    const some = forms.slice(at, at + formsPerTurn)
    const stored = await loadFormulir(
      db,
      some.map(({ id }) => id),
    )
    for (const [index, form] of stored.entries()) {
      const facts = some[index]
      if (facts === undefined) continue
      const setting = {
        db,
        layout,
        office,
        place: placeTexts(facts.desaCode),
        programme: facts.programme,
        meeting: meetingOf(drafting, facts),
        instrumenOf: (id: string) => officeInstrumen(db, id),
      }
      drafted.set(form.id, { form, rows: await rowsOfForm(setting, form, paperOf(berkas, facts)) })
    }
  }
  return drafted
}

function paperOf(berkas: ReadonlyMap<string, StoredBerkas>, { berkasId }: CandidateForm): StoredBerkas {
  const found = berkas.get(berkasId)
  if (found === undefined) throw new Error('a form has no berkas')
  return found
}
