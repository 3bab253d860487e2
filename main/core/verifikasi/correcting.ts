import { listPlaces } from '#shared/instrumen/asked.ts'
import { keyedTwiceOf, rosterCounted } from '#shared/instrumen/keyed-twice.ts'
import { findQuestion, isAnswered, isKeyed } from '#shared/instrumen/questions.ts'
import type { AnswerPlace, AnswerValue, FormContent, Instrumen } from '#shared/instrumen/types.ts'
import type { Write } from '../dispatch/context.ts'
import { applyChange } from '../formulir/change.ts'
import { answerChange } from '../formulir/answer.ts'
import { withAnswer } from '../formulir/content.ts'
import { getStoredFormulir } from '../formulir/stored-formulir.ts'
import type { StoredIsian } from './isian.ts'
import { placeKey, placesOfForm, valueAt } from './places.ts'
import type { Running } from './running.ts'
import { deleteIsian, insertIsian, updateVerifikasi } from './store.ts'

/** True where the form can take a right value by itself; not the number of rows, nor whom a removal is about. */
export function canCorrect(instrumen: Instrumen, { question }: AnswerPlace): boolean {
  const found = findQuestion(instrumen, question)
  return rosterCounted(question) === undefined && found !== undefined && isKeyed(found)
}

/**
 * Puts the value that stands into the completed form, through the one way in which forms change, and lets the plan follow what is asked now:
 * places that are asked no longer leave it, those that are asked from now on and have no answer join it.
 */
export async function correctForm(
  write: Write,
  running: Running,
  place: AnswerPlace,
  value: AnswerValue | null,
  today: string,
): Promise<void> {
  const { instrumen, form } = running
  const copies = copiesOf(running, place)
  const change = answerChange(form, instrumen, placeOnly(place), value)
  const content = copies.reduce((now, copy) => withAnswer(now, copy, value), change.content ?? form.content)
  const touched = [...(change.touched ?? []), ...copies]
  await applyChange(write, instrumen, form, { ...change, action: 'verify', content, touched }, today)
  const after = await getStoredFormulir(write.db, form.id)
  await followSkips(write, running, form.content, after.content)
}

/** Rows that said the same as this one and were not keyed again by themselves: what was proven for one holds for all. */
function copiesOf({ instrumen, form, isian }: Running, place: AnswerPlace): AnswerPlace[] {
  if (place.rowId === undefined || keyedTwiceOf(instrumen).oncePerValue?.includes(place.question) !== true) return []
  const said = valueAt(form.content, place)
  const planned = new Set(isian.map(placeKey))
  return form.content.rows
    .map((row) => ({ question: place.question, rowId: row.id }))
    .filter((copy) => !planned.has(placeKey(copy)) && valueAt(form.content, copy) === said)
}

async function followSkips(write: Write, running: Running, before: FormContent, after: FormContent): Promise<void> {
  const { verifikasi, instrumen, form, isian } = running
  const asked = (content: FormContent) => new Set(listPlaces(instrumen, form.jenis, content).map(placeKey))
  const [then, now] = [asked(before), asked(after)]
  const gone = isian.filter((one) => one.outcome === null && then.has(placeKey(one)) && !now.has(placeKey(one)))
  for (const one of gone) await deleteIsian(write.db, verifikasi.id, one)
  const planned = new Set(isian.map(placeKey))
  for (const place of listPlaces(instrumen, form.jenis, after)) {
    if (then.has(placeKey(place)) || planned.has(placeKey(place)) || isAnswered(valueAt(after, place) ?? undefined))
      continue
    await insertIsian(write.db, verifikasi.id, newlyAsked(instrumen, place))
  }
  const left = placesOfForm(instrumen, { jenis: form.jenis, content: before }).others.filter(
    (place) => !now.has(placeKey(place)),
  )
  if (left.length === 0) return
  const population = verifikasi.plan.population - left.length
  await updateVerifikasi(write.db, verifikasi.id, { plan: { ...verifikasi.plan, population: Math.max(population, 0) } })
}

/** Nobody keyed it yet: the second person is the first, and it tells nothing about the other's keying. */
function newlyAsked(instrumen: Instrumen, place: AnswerPlace): StoredIsian {
  const always = keyedTwiceOf(instrumen).always.includes(place.question)
  return {
    ...place,
    stratum: always ? 'wajib' : 'tambahan',
    first: undefined,
    second: undefined,
    outcome: null,
    chosen: null,
    wrong: null,
    keys: 0,
  }
}

function placeOnly({ question, rowId }: AnswerPlace): AnswerPlace {
  return rowId === undefined ? { question } : { question, rowId }
}
