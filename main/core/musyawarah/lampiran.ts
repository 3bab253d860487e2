import { withDashes } from '#shared/domain/date-text.ts'
import type { Difference } from '#shared/instrumen/differences.ts'
import { familyMeaning, noKkOf, removalMeaning, sexOf } from '#shared/instrumen/meaning.ts'
import type { Answers, FormRow, Instrumen } from '#shared/instrumen/types.ts'
import type { DitolakLine, PenghapusanLine, PerubahanLine, UsulanLine } from '../documents/snapshot.ts'
import { earlierWords } from '../formulir/earlier.ts'
import type { StoredFormulir } from '../formulir/stored-formulir.ts'
import type { Decision } from './putusan.ts'
import { leavingRows, presentPeople, textOf } from './people.ts'
import { differencesOf, elementOf, listed, removalReason, wordsOf } from './words-of-form.ts'

/** Lampiran I: every person of an agreed usulan, the head first. */
export function usulanLines(instrumen: Instrumen, { content }: StoredFormulir): UsulanLine[] {
  const { answers } = content
  const { relation, occupation } = familyMeaning(instrumen)
  return presentPeople(instrumen, content).map((row) => ({
    name: textOf(row.answers, 'nama'),
    nik: textOf(row.answers, 'nik'),
    noKk: noKkOf(content, row),
    shdk: wordsOf(instrumen, row.answers, relation.toFamilyHead) || wordsOf(instrumen, row.answers, relation.toHead),
    sex: sexLetter(instrumen, row.answers),
    birthPlace: textOf(row.answers, 'tmplahir'),
    birthDate: withDashes(textOf(row.answers, 'tgllahir')),
    motherName: textOf(row.answers, 'namagadis_ibukandung'),
    address: addressOf(answers),
    rt: textOf(answers, 'rt'),
    rw: textOf(answers, 'rw'),
    job: occupation === undefined ? '' : wordsOf(instrumen, row.answers, occupation),
    programme: wordsOf(instrumen, answers, 'program'),
    reason: textOf(answers, 'alasan_usulan'),
    note: '',
  }))
}

/** Lampiran II: one line for a whole family, or one for each member who leaves. */
export function penghapusanLines(instrumen: Instrumen, form: StoredFormulir): PenghapusanLine[] {
  const { answers } = form.content
  const home = form.base?.answers ?? {}
  const common = {
    idDtks: textOf(home, 'idbdt'),
    address: withRtRw(home),
    reason: removalReason(instrumen, answers),
    eventDate: withDashes(textOf(answers, removalMeaning(instrumen).eventDate)),
    evidence: evidenceOf(instrumen, answers),
  }
  const leaving = leavingRows(form)
  if (leaving === 'everybody') {
    const { headName: name, headNik: nik, noKk } = form.keys
    return [{ ...common, name, nik, noKk, note: `Seluruh keluarga, ${form.base?.rows.length ?? 0} jiwa` }]
  }
  return leaving.map((row) => ({
    ...common,
    name: textOf(row.answers, 'nama'),
    nik: textOf(row.answers, 'nik'),
    noKk: form.keys.noKk,
    note: 'Satu anggota',
  }))
}

/** Lampiran III: one line for each changed answer, and one for each member who came or went. */
export function perubahanLines(instrumen: Instrumen, form: StoredFormulir): PerubahanLine[] {
  const evidence = textOf(form.content.answers, 'bukti_perubahan')
  const head = { name: form.keys.headName, nik: form.keys.headNik, noKk: form.keys.noKk, evidence }
  const lines = onePerRow(differencesOf(instrumen, form)).map((difference) => {
    const { row } = difference
    const who = row?.roster === 'anggota' ? { ...head, ...personOf(form, row) } : head
    return { ...who, element: elementOf(instrumen, difference), ...semulaMenjadi(instrumen, form, difference) }
  })
  if (lines.length > 0) return lines
  return [{ ...head, element: 'Tidak ada yang berubah', before: '-', after: '-' }]
}

/** Lampiran IV: what was refused or put off, and why. */
export function ditolakLine(form: StoredFormulir, decision: Decision): DitolakLine {
  const kinds = { usulan: 'Usulan', perubahan: 'Perubahan', penghapusan: 'Penghapusan' } as const
  return {
    name: form.keys.headName,
    nik: form.keys.headNik,
    address: withRtRw(form.jenis === 'penghapusan' ? (form.base?.answers ?? {}) : form.content.answers),
    reason: `${kinds[form.jenis]}: ${decision.note}`,
    followUp: decision.putusan === 'tolak' ? 'Ditolak' : 'Ditunda ke musyawarah berikutnya',
  }
}

/** A row that came or went is one line, not one for each of its answers. */
function onePerRow(differences: readonly Difference[]): Difference[] {
  const seen = new Set<string>()
  return differences.filter((difference) => {
    if (difference.kind === 'changed') return true
    const key = `${difference.kind}/${difference.row?.id ?? ''}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function semulaMenjadi(
  instrumen: Instrumen,
  form: StoredFormulir,
  difference: Difference,
): { before: string; after: string } {
  const name = textOf(difference.row?.answers, 'nama') || '-'
  switch (difference.kind) {
    case 'changed':
      return {
        before: beforeOf(instrumen, form, difference),
        after: listed(instrumen, difference.question, difference.after),
      }
    case 'rowAdded':
      return { before: '-', after: name }
    case 'rowRemoved':
      return { before: name, after: '-' }
  }
}

/** In the words of the other edition where the register is in one and nothing could be carried over. */
function beforeOf(instrumen: Instrumen, form: StoredFormulir, { question, row, before }: Difference): string {
  const place = row === undefined ? { question } : { question, rowId: row.id }
  const said = before === undefined ? earlierWords(form.earlier, place) : ''
  return said || listed(instrumen, question, before)
}

function personOf(form: StoredFormulir, row: FormRow) {
  return {
    name: textOf(row.answers, 'nama'),
    nik: textOf(row.answers, 'nik'),
    noKk: noKkOf(form.content, row) || form.keys.noKk,
  }
}

const sexLetters = { male: 'L', female: 'P' } as const

function sexLetter(instrumen: Instrumen, answers: Answers): UsulanLine['sex'] {
  const sex = sexOf(instrumen, answers)
  return sex === undefined ? '' : sexLetters[sex]
}

function addressOf(answers: Answers): string {
  const dusun = textOf(answers, 'dusun')
  return [textOf(answers, 'alamat'), dusun === '' ? '' : `Dusun ${dusun}`].filter(Boolean).join(', ')
}

function withRtRw(answers: Answers): string {
  const rt = textOf(answers, 'rt')
  const rw = textOf(answers, 'rw')
  const rtRw = [rt === '' ? '' : `RT ${rt}`, rw === '' ? '' : `RW ${rw}`].filter(Boolean).join(' ')
  return [addressOf(answers), rtRw].filter(Boolean).join(', ')
}

function evidenceOf(instrumen: Instrumen, answers: Answers): string {
  const { document } = removalMeaning(instrumen)
  const date = withDashes(textOf(answers, document.date))
  const number = textOf(answers, document.number)
  return [
    wordsOf(instrumen, answers, document.kind),
    number === '' ? '' : `No. ${number}`,
    date === '' ? '' : `tgl. ${date}`,
  ]
    .filter(Boolean)
    .join(' ')
}
