import { rowsOf } from '#shared/instrumen/asked.ts'
import type { Answers, FormContent, FormRow } from '#shared/instrumen/types.ts'
import type { StoredFormulir } from '../formulir/stored-formulir.ts'
import type { CountedForm, ExitCategory } from './count.ts'
import type { TabledForm } from './on-table.ts'

const absent: ReadonlySet<unknown> = new Set(['2', '3', '5', '6'])

/** The people of a family that live there (keberadaan of the form, §1.4): the head first, then in the order of the paper. */
export function presentPeople(content: FormContent): FormRow[] {
  const people = rowsOf(content, 'anggota').filter((row) => !absent.has(row.answers['sta_keberadaan_art']))
  return people.toSorted((a, b) => Number(isHead(b.answers)) - Number(isHead(a.answers)) || a.order - b.order)
}

/** Who a removal takes: the whole family, or the rows that are marked. */
export function leavingRows(form: Pick<StoredFormulir, 'content'>): 'everybody' | FormRow[] {
  if (form.content.answers['tingkat'] !== 'ART') return 'everybody'
  return rowsOf(form.content, 'anggota').filter((row) => row.answers['hapus'] === true)
}

/** The registered people whom a removal takes, each with the family; nobody for another kind of form. */
export function removedPeople(form: Pick<StoredFormulir, 'jenis' | 'keluargaId' | 'content'>): string[] {
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
  switch (form.jenis) {
    case 'usulan':
      return {
        ...weighed,
        jenis: 'usulan',
        noKk: form.keys.noKk,
        people: presentPeople(form.content).map((row) => ({ id: row.id, nik: textOf(row.answers, 'nik') })),
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
        category: categoryOf(textOf(form.content.answers, 'kode_alasan')),
      }
    }
  }
}

/** How many people a form is about. */
export function peopleCount(form: StoredFormulir): number {
  if (form.jenis !== 'penghapusan') return presentPeople(form.content).length
  const leaving = leavingRows(form)
  return leaving === 'everybody' ? (form.base?.rows ?? []).length : leaving.length
}

/** A text answer; '' when there is none. */
export function textOf(answers: Answers | undefined, question: string): string {
  const value = answers?.[question]
  return typeof value === 'string' ? value : ''
}

function isHead(answers: Answers): boolean {
  return answers['hub_krt'] === '1'
}

function registered(rows: readonly FormRow[]): string[] {
  return rows.flatMap((row) => (row.roster === 'anggota' && row.anggotaId !== undefined ? [row.anggotaId] : []))
}
