import { findQuestionAndBlock } from '#shared/instrumen/questions.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import { listStoredBerkas } from '../berkas/stored-berkas.ts'
import type { Context, Write } from '../dispatch/context.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'
import { memberExists } from '../keluarga/register.ts'
import { namesOf } from '../pengguna/person.ts'
import { closeWithRow, reopenWithRow } from '../dukcapil/with-form.ts'
import { rememberFormulir } from '../pengguna/last-formulir.ts'
import { placeName } from '../wilayah/places.ts'
import { addRowChange, answerChange, placeIn, removeRowChange, restoreRowChange } from './answer.ts'
import { changeForm } from './change.ts'
import { createFormulir } from './create.ts'
import { discardFormulir } from './discard.ts'
import { dropDraftAt, dropDraftElsewhere, dropDraftInRow, keepDraft } from './draft.ts'
import { refuseUnlessEditable } from './frozen.ts'
import { findPreviousId, listFormulirOf } from './lists.ts'
import { answerOnPrevious } from './opening.ts'
import { printFormulir } from './print.ts'
import { listNotes, putNote, putReason } from './remarks.ts'
import { completeFormulir, parkFormulir, reopenFormulir } from './status.ts'
import { getStoredFormulir, rowExists, saveCursor, withoutAbsent, type StoredFormulir } from './stored-formulir.ts'
import { viewFormulir } from './view.ts'
import { formulirWorklist } from './worklist.ts'

/** Keying one paper form: opened, answered field by field, explained, completed. */
export const formulirHandlers: HandlersOf<'formulir'> = {
  'formulir.create': async (input, context) => shown(context, await createFormulir(context, input)),

  'formulir.get': async ({ id }, context) => shown(context, await getStoredFormulir(context.office.db, id)),

  'formulir.putAnswer': async (input, context) => {
    const { changed } = await changeForm(context, input.id, async (form, instrumen, { db }) => {
      const change = answerChange(form, instrumen, placeIn(input), input.value, input.cursor)
      await dropDraftAt(db, input.id, placeIn(input))
      return change
    })
    return changed
  },

  'formulir.putCursor': async ({ id, cursor }, { office, session }) =>
    office.write(session, async ({ db }) => {
      await refuseUnlessEditable(db, await getStoredFormulir(db, id))
      await saveCursor(db, id, cursor)
      await dropDraftElsewhere(db, id, placeIn(cursor))
      await rememberFormulir(db, session.penggunaId, id)
      return {}
    }),

  'formulir.putDraft': async (input, context) => {
    await keepDraft(context, input)
    return {}
  },

  'formulir.addRow': async ({ id, roster, rowId: chosen }, context) => {
    const rowId = chosen ?? context.platform.ids.next()
    const { changed, change } = await changeForm(context, id, async (form, instrumen, { db }) =>
      addRowChange(form, instrumen, roster, rowId, await isTaken(db, rowId)),
    )
    return { ...changed, row: change.row }
  },

  'formulir.removeRow': async ({ id, rowId }, context) => {
    const { changed, change } = await changeForm(context, id, async (form, instrumen, write) => {
      const change = removeRowChange(form, instrumen, rowId)
      await dropDraftInRow(write.db, id, rowId)
      await closeWithRow(write, id, rowId)
      return change
    })
    return { ...changed, removed: change.removed }
  },

  'formulir.restoreRow': async ({ id, row }, context) => {
    const { changed } = await changeForm(context, id, async (form, instrumen, write) => {
      const change = restoreRowChange(form, instrumen, withoutAbsent(row), await isTaken(write.db, row.id))
      await reopenWithRow(write, id, row.id)
      return change
    })
    return changed
  },

  'formulir.putReason': async ({ id, rule, text, ...input }, context) => {
    const { changed } = await changeForm(context, id, async (_form, _instrumen, { db, at }) => {
      await dropDraftAt(db, id, placeIn(input))
      await putReason(db, id, { ...placeIn(input), rule, text, byId: context.session.penggunaId, at })
      return { action: 'putReason', after: { ...placeIn(input), rule, text } }
    })
    return changed
  },

  'formulir.putNote': async ({ id, text, ...input }, context) => {
    const { changed } = await changeForm(context, id, async (_form, _instrumen, { db, at }) => {
      await dropDraftAt(db, id, placeIn(input))
      await putNote(db, id, { ...placeIn(input), text, byId: context.session.penggunaId, at })
      return { action: 'putNote', after: { ...placeIn(input), text } }
    })
    return { ...changed, notes: await notesOf(context, id) }
  },

  'formulir.previousAnswer': async ({ id, question, rowOrder }, { office, session }) => {
    const form = await getStoredFormulir(office.db, id)
    const previousId = await findPreviousId(office.db, form, session.penggunaId)
    if (previousId === undefined) return { value: null }
    const previous = await getStoredFormulir(office.db, previousId)
    const found = findQuestionAndBlock(getInstrumen(previous.instrumen), question)
    return { value: answerOnPrevious(previous.content, question, found?.block.roster, rowOrder) }
  },

  'formulir.complete': async ({ id }, context) => shown(context, await completeFormulir(context, id)),
  'formulir.park': async ({ id }, context) => shown(context, await parkFormulir(context, id)),
  'formulir.reopen': async ({ id }, context) => shown(context, await reopenFormulir(context, id)),

  'formulir.discard': async ({ id, reason }, context) => {
    await discardFormulir(context, id, reason)
    return {}
  },

  'formulir.waiting': async ({ periodeId }, { office }) => {
    const berkas = new Map((await listStoredBerkas(office.db, periodeId)).map((one) => [one.id, one]))
    const names = await namesOf(office.db)
    const forms = await listFormulirOf(office.db, [...berkas.keys()])
    return {
      formulir: forms.flatMap((form) => {
        const its = berkas.get(form.berkasId)
        if (form.status === 'lengkap' || its === undefined) return []
        return [
          {
            id: form.id,
            berkasNumber: its.number,
            desaName: placeName(its.desaCode),
            number: form.number,
            jenis: form.jenis,
            status: form.status,
            headName: form.headName,
            keyedBy: names.get(form.keyedById) ?? '',
            updatedAt: form.updatedAt,
          },
        ]
      }),
    }
  },

  'formulir.worklist': async ({ periodeId }, { office, platform }) =>
    formulirWorklist(office.db, periodeId, platform.clock.today()),

  'formulir.print': async ({ id }, { office }) => printFormulir(office.db, await getStoredFormulir(office.db, id)),
}

async function shown({ office, platform }: Context, form: StoredFormulir) {
  return { formulir: await viewFormulir(office.db, form, platform.clock.today()) }
}

/** True for an id that a row of some form or a registered member has: one id never names two people. */
async function isTaken(db: Write['db'], id: string): Promise<boolean> {
  return (await rowExists(db, id)) || (await memberExists(db, id))
}

async function notesOf({ office }: Context, id: string) {
  const names = await namesOf(office.db)
  return (await listNotes(office.db, id)).map(({ byId, ...note }) => ({ ...note, by: names.get(byId) ?? '' }))
}
