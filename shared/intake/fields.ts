import type { Instrumen, Question } from '../instrumen/types.ts'
import { isKeyed } from '../instrumen/questions.ts'
import { answerHeaders } from './answer-headers.ts'
import { personFields } from './person-fields.ts'
import { placeFields } from './place-fields.ts'
import { programmeFields } from './programmes.ts'
import { statusFields } from './status-fields.ts'
import type { IntakeField, IntakeShape } from './types.ts'

/** A field as the mapping screen lists it. */
export type ShownField = IntakeField & { readonly group: string }

/** What lists can say besides the answers of a questionnaire. */
export const intakeFields: readonly IntakeField[] = [
  ...personFields,
  ...placeFields,
  ...statusFields,
  ...programmeFields,
]

const fixed = new Map(intakeFields.map((field) => [field.id, field]))

/** The field of an answer of the questionnaire: 'jawaban:hub_krt'. */
export function answerFieldId(question: string): string {
  return `jawaban:${question}`
}

/** The question that a field is an answer of; undefined for other fields. */
export function questionOfField(field: string): string | undefined {
  return field.startsWith('jawaban:') ? field.slice('jawaban:'.length) : undefined
}

/** The programme that a field says somebody takes part in; undefined for other fields. */
export function programmeOfField(field: string): string | undefined {
  return field.startsWith('program:') ? field.slice('program:'.length) : undefined
}

/** A field that is no answer, by its id. */
export function findIntakeField(id: string): IntakeField | undefined {
  return fixed.get(id)
}

/** Questions that have a field of their own here, so that a list that knows no questionnaire can say them too. */
const ownField: ReadonlySet<string> = new Set(
  'nama nik nokk jnskel tmplahir tgllahir namagadis_ibukandung alamat dusun rt rw idbdt program'.split(' '),
)

/** Everything that a row of a shape can say in an edition: the fields above, then the answers in the order of the paper. */
export function fieldsFor(shape: IntakeShape, instrumen: Instrumen): readonly ShownField[] {
  const own = intakeFields.filter((field) => field.shapes.includes(shape))
  return [...own.map((field) => ({ ...field, group: groupOf(field) })), ...answerFields(shape, instrumen)]
}

function answerFields(shape: IntakeShape, instrumen: Instrumen): ShownField[] {
  if (shape === 'jawaban' || shape === 'ketetapan') return []
  const wanted = (roster: string | undefined) =>
    (roster === 'anggota' && shape !== 'keluarga') || (roster === undefined && shape !== 'anggota')
  return instrumen.blocks
    .filter((block) => wanted(block.roster))
    .flatMap((block) =>
      block.questions
        .filter((question: Question) => isKeyed(question) && !ownField.has(question.id))
        .map((question: Question) => ({
          id: answerFieldId(question.id),
          label: `${question.number} ${question.label}`,
          format: 'answer' as const,
          shapes: [shape],
          headers: headersOf(question),
          group: `Blok ${block.number === '' ? block.title : `${block.number} ${block.title}`}`,
        })),
    )
}

function headersOf(question: Question): string[] {
  const names = [question.siks, question.id, question.label, question.short, ...(answerHeaders[question.id] ?? [])]
  return names.filter((name) => name !== undefined)
}

const familyFields: ReadonlySet<string> = new Set(
  'noKk idBdt namaKepala nikKepala alamat dusun rt rw desil status'.split(' '),
)
const placeField = /^(kode|provinsi|kabupaten|kecamatan|desa$)/

function groupOf({ id }: IntakeField): string {
  if (programmeOfField(id) !== undefined) return 'Program'
  if (placeField.test(id)) return 'Wilayah'
  return familyFields.has(id) ? 'Keluarga' : 'Orang dan jawaban'
}
