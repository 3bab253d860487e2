import { findDifferences, findSameRow, type Difference } from '#shared/instrumen/differences.ts'
import { labelText, printedCode } from '#shared/instrumen/kinds.ts'
import { familyMeaning, headOf, noKkOf } from '#shared/instrumen/meaning.ts'
import { getQuestion } from '#shared/instrumen/questions.ts'
import type { AnswerPlace, AnswerValue, FormContent, FormRow, Instrumen, Question } from '#shared/instrumen/types.ts'
import { excelDateText } from '#shared/domain/excel-text.ts'
import { earlierWords, type Earlier } from '../formulir/earlier.ts'
import { commonValues, oneLine, type Origin } from './common-values.ts'
import { textOf, type DraftRow } from './row.ts'

export type PerubahanSource = {
  readonly formulirId: string
  readonly content: FormContent
  readonly base: FormContent
  readonly instrumen: Instrumen
  /** What the register said in another edition, by place. */
  readonly earlier: Earlier | undefined
  readonly origin: Origin
  readonly idBdt: string
  /** IDARTBDT by the id of the registered member. */
  readonly idArtBdt: ReadonlyMap<string, string>
}

/**
 * Rows of a perubahan (form-and-siksng.md §2.6): one for each column that differs from the register, with printed codes old and new.
 * A question without a SIKS column goes under its own name, so that nothing changed is lost. Somebody who is no longer on the form
 * is one row about where they are, not one for each answer.
 */
export function perubahanRows(source: PerubahanSource): DraftRow<'perubahan'>[] {
  const differences = findDifferences(source.instrumen, source.content, source.base)
  const gone = new Set<string>()
  return differences.flatMap((difference) => {
    if (difference.kind !== 'rowRemoved') return [changedRow(source, difference)]
    const id = difference.row?.id ?? ''
    if (gone.has(id)) return []
    gone.add(id)
    return [goneRow(source, difference)]
  })
}

function changedRow(source: PerubahanSource, difference: Difference): DraftRow<'perubahan'> {
  const question = getQuestion(source.instrumen, difference.question)
  return row(source, difference, {
    kolom: question.siks ?? question.id.toUpperCase(),
    lama: codeText(question, difference.before) || earlierWords(source.earlier, placeOf(difference)),
    baru: codeText(question, difference.after),
    label: labelText(question, difference.after),
  })
}

function placeOf({ question, row }: Difference): AnswerPlace {
  return row === undefined ? { question } : { question, rowId: row.id }
}

function goneRow(source: PerubahanSource, difference: Difference): DraftRow<'perubahan'> {
  const question = getQuestion(source.instrumen, familyMeaning(source.instrumen).presence)
  return row(source, difference, {
    kolom: question.siks ?? question.id.toUpperCase(),
    lama: codeText(question, difference.row?.answers[question.id]),
    baru: '',
    label: 'Tidak tercantum lagi pada formulir',
  })
}

type What = { readonly kolom: string; readonly lama: string; readonly baru: string; readonly label: string }

function row(source: PerubahanSource, difference: Difference, what: What): DraftRow<'perubahan'> {
  const { content, base } = source
  const person = difference.row?.roster === 'anggota' ? difference.row : headOf(source.instrumen, content)
  const before = person === undefined ? undefined : findSameRow(person, base.rows)
  const nik = textOf(person?.answers['nik'])
  const noKk = noKkOf(content, person)
  return {
    formulirId: source.formulirId,
    barisId: difference.row?.id ?? null,
    nik,
    noKk,
    people: 1,
    values: {
      ...commonValues(source.origin),
      idBdt: source.idBdt,
      idArtBdt: artIdOf(source, difference.row),
      nikLama: textOf(before?.answers['nik']),
      nik,
      noKk,
      nama: textOf(person?.answers['nama']),
      namaKepala: textOf(headOf(source.instrumen, content)?.answers['nama']),
      kolom: what.kolom,
      nilaiLama: oneLine(what.lama),
      nilaiBaru: oneLine(what.baru),
      labelBaru: oneLine(what.label),
      alasan: oneLine(textOf(content.answers['alasan_perubahan'])),
    },
  }
}

/** Only a row about a member carries the member's ID; a row about the household carries none. */
function artIdOf(source: PerubahanSource, row: FormRow | undefined): string {
  if (row?.roster !== 'anggota' || row.anggotaId === undefined) return ''
  return source.idArtBdt.get(row.anggotaId) ?? ''
}

function codeText(question: Question, value: AnswerValue | undefined): string {
  if (question.kind === 'date') return excelDateText(textOf(value)) || textOf(value)
  return printedCode(question, value)
}
