import { rowsOf } from '#shared/instrumen/asked.ts'
import { isHead, meets, presentMembers, removalMeaning } from '#shared/instrumen/meaning.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { Answers, FormContent, FormRow, Instrumen } from '#shared/instrumen/types.ts'
import type { StoredFormulir } from '../formulir/stored-formulir.ts'
import type { CountedForm, ExitCategory } from './count.ts'
import type { TabledForm } from './on-table.ts'

type Keyed = Pick<StoredFormulir, 'instrumen' | 'content'>

/** The people of a family that live there: the head first, then in the order of the paper. */
export function presentPeople(instrumen: Instrumen, content: FormContent): FormRow[] {
  const isFirst = (row: FormRow) => Number(isHead(instrumen, row.answers))
  return presentMembers(instrumen, content).toSorted((a, b) => isFirst(b) - isFirst(a) || a.order - b.order)
}

/** Who a removal takes: the whole family, or the rows that are marked. Before it is said, it is the whole family. */
export function leavingRows({ instrumen, content }: Keyed): 'everybody' | FormRow[] {
  const { whole, scope, leaves } = removalMeaning(getInstrumen(instrumen))
  if (content.answers[scope] === undefined || meets(whole, content.answers)) return 'everybody'
  return rowsOf(content, 'anggota').filter((row) => meets(leaves, row.answers))
}

/** The registered people whom a removal takes, each with the family; nobody for another kind of form. */
export function removedPeople(form: Keyed & Pick<StoredFormulir, 'jenis' | 'keluargaId'>): string[] {
  if (form.jenis !== 'penghapusan') return []
  const leaving = leavingRows(form)
  const rows = leaving === 'everybody' ? rowsOf(form.content, 'anggota') : leaving
  return registered(rows).map((id) => `${form.keluargaId ?? ''}/${id}`)
}

/** The form as the counting sees it. `categoryOf`: where the office counts a reason. */
export function countedForm(
  { form, decision }: Pick<TabledForm, 'form' | 'decision'>,
  categoryOf: (code: string) => ExitCategory,
): CountedForm {
  const weighed = { id: form.id, complete: form.status === 'lengkap', putusan: decision?.putusan ?? null }
  const keluargaId = form.keluargaId ?? form.id
  const anggotaIds = registered(form.base?.rows ?? [])
  const instrumen = getInstrumen(form.instrumen)
  switch (form.jenis) {
    case 'usulan':
      return {
        ...weighed,
        jenis: 'usulan',
        noKk: form.keys.noKk,
        people: presentPeople(instrumen, form.content).map((row) => ({ id: row.id, nik: textOf(row.answers, 'nik') })),
      }
    case 'perubahan':
      return { ...weighed, jenis: 'perubahan', keluargaId, anggotaIds }
    case 'penghapusan': {
      const leaving = leavingRows(form)
      return {
        ...weighed,
        jenis: 'penghapusan',
        keluargaId,
        anggotaIds,
        leaving: leaving === 'everybody' ? leaving : registered(leaving),
        category: categoryOf(textOf(form.content.answers, removalMeaning(instrumen).reason)),
      }
    }
  }
}

/** How many people a form is about. */
export function peopleCount(form: StoredFormulir): number {
  if (form.jenis !== 'penghapusan') return presentPeople(getInstrumen(form.instrumen), form.content).length
  const leaving = leavingRows(form)
  return leaving === 'everybody' ? (form.base?.rows ?? []).length : leaving.length
}

/** A text answer; '' when there is none. */
export function textOf(answers: Answers | undefined, question: string): string {
  const value = answers?.[question]
  return typeof value === 'string' ? value : ''
}

function registered(rows: readonly FormRow[]): string[] {
  return rows.flatMap((row) => (row.roster === 'anggota' && row.anggotaId !== undefined ? [row.anggotaId] : []))
}
