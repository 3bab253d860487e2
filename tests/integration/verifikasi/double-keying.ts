import type { Output } from '#shared/contract/index.ts'
import { rosterCounted } from '#shared/instrumen/keyed-twice.ts'
import type { AnswerPlace, AnswerValue } from '#shared/instrumen/types.ts'
import type { Desk, TestOffice } from '#tests/builders/office.ts'
import { createForm, keyAll, openPeriode, put, receiveBerkas, type FormulirView } from '#tests/builders/paperwork.ts'

export type Verifikasi = Output<'verifikasi.open'>['verifikasi']
type Isian = Verifikasi['isian'][number]

/** A period with one berkas at an office. */
export async function berkasAtDesk(office: TestOffice) {
  const periode = await openPeriode(office)
  return { periode, berkas: await receiveBerkas(office, periode.id) }
}

/** A completed usulan about a woman who lives alone; `change` answers otherwise than the builder. */
export async function completedForm(
  desk: Desk,
  berkasId: string,
  change: Readonly<Record<string, AnswerValue>> = {},
): Promise<FormulirView> {
  const form = await keyAll(desk, await createForm(desk, berkasId, 'usulan'))
  for (const [question, value] of Object.entries(change)) {
    const row = question in form.answers ? undefined : form.rows[0]?.id
    await put(desk, form.id, question, value, row)
  }
  await answerReasons(desk, form.id)
  return (await desk.must('formulir.complete', { id: form.id })).formulir
}

/** Explains every value that asks for it. */
export async function answerReasons(desk: Desk, id: string): Promise<void> {
  const { formulir } = await desk.must('formulir.get', { id })
  for (const { level, rule, question, rowId } of formulir.issues) {
    const place = rowId === undefined ? { question } : { question, rowId }
    if (level === 'reason') await desk.must('formulir.putReason', { id, rule, ...place, text: 'Sesuai kertas' })
  }
}

/** What the paper says at a place: what was keyed first, unless the test says otherwise. */
export type PaperOf = (place: AnswerPlace) => AnswerValue | null

export function paperOf(form: FormulirView, other: Readonly<Record<string, AnswerValue | null>> = {}): PaperOf {
  return ({ question, rowId }) => {
    if (question in other) return other[question] ?? null
    const roster = rosterCounted(question)
    if (roster !== undefined) return form.rows.filter((row) => row.roster === roster).length
    const holder = rowId === undefined ? form : form.rows.find((row) => row.id === rowId)
    return holder?.answers[question] ?? null
  }
}

export function placeOf({ question, rowId }: Isian): AnswerPlace {
  return rowId === undefined ? { question } : { question, rowId }
}

/** Keys every place that opens, as the paper says, until none is left; stays at what differs. */
export async function keySecond(desk: Desk, formulirId: string, paper: PaperOf): Promise<Verifikasi> {
  for (;;) {
    const { verifikasi } = await desk.must('verifikasi.open', { formulirId })
    const open = verifikasi.isian.filter(({ state }) => state === 'belum')
    if (open.length === 0) return verifikasi
    for (const isian of open) {
      const place = placeOf(isian)
      const { more } = await desk.must('verifikasi.putAnswer', {
        id: verifikasi.id,
        ...place,
        value: paper(place),
        keys: 3,
      })
      if (more) break
    }
  }
}
