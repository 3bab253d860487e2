import type { HandlersOf } from '../dispatch/handlers.ts'
import { getOfficeSettings } from '../pengaturan/office-settings.ts'
import { listAnsweredRows } from './answered-rows.ts'
import { applyAnswer } from './apply.ts'
import { correctForm } from './correct.ts'
import { linkRow } from './link.ts'
import { matchIntake } from './match.ts'
import { viewMatch } from './match-view.ts'
import { listMeanings, saveMeanings } from './meanings.ts'
import { listHasil } from './overview.ts'
import { reasonsOf } from './reasons.ts'
import { listSentRows } from './sent-rows.ts'
import { refusedWorklist } from './worklist.ts'

/** What SIKS-NG answered: matched with what was sent, settled row by row, and what was refused on its way back. */
export const hasilHandlers: HandlersOf<'hasil'> = {
  'hasil.list': async (_, { office }) => listHasil(office.db),
  'hasil.match': async (input, context) => viewMatch(context.office.db, await matchIntake(context, input)),
  'hasil.meanings': async (_, { office: { db } }) => ({
    meanings: await listMeanings(db),
    reasons: reasonsOf(await getOfficeSettings(db)),
  }),
  'hasil.saveMeanings': async ({ meanings }, context) => done(saveMeanings(context, meanings)),
  'hasil.apply': async (input, context) => applyAnswer(context, input),
  'hasil.sentRows': async (input, { office }) => listSentRows(office.db, input),
  'hasil.answerRows': async (input, { office }) => listAnsweredRows(office.db, input),
  'hasil.link': async (input, context) => done(linkRow(context, input)),
  'hasil.worklist': async (input, { office }) => ({ refused: await refusedWorklist(office.db, input) }),
  'hasil.correct': async ({ formulirId }, context) => done(correctForm(context, formulirId)),
}

async function done(work: Promise<void>): Promise<Record<string, never>> {
  await work
  return {}
}
