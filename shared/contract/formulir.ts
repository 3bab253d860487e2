import { z } from 'zod'
import { call, readers } from './call.ts'
import { AnswerValue, Answers, Base64, FormRow, Id, Instant, Issue, JenisFormulir, Revision } from './values.ts'

const clerk = ['petugasEntri'] as const

export const Reason = z.object({
  rule: z.string(),
  question: z.string(),
  rowId: Id.optional(),
  text: z.string(),
  by: z.string(),
  at: Instant,
})

/** Where the cursor is, so that a restart opens there. */
export const Cursor = z.object({ question: z.string(), rowId: Id.optional() })
const MovedTo = Cursor.extend({ question: z.string().max(60) })

/**
 * What was typed in one field and is no answer yet: it comes back as it was after whatever ended the program. `line`: typed in the line
 * at the bottom instead, as a note about the field or as the reason that `rule` asks for.
 */
export const Draft = z.object({
  question: z.string().max(60),
  rowId: Id.optional(),
  line: z.enum(['note', 'reason']).optional(),
  rule: z.string().max(20).optional(),
  text: z.string().max(2000),
})

/** Questions whose answer goes from one form of a stack to the next: as it is (`tetap`), or as the next number (`naik`). */
export const Carried = z.object({
  tetap: z.array(z.string().max(60)).max(200),
  naik: z.array(z.string().max(60)).max(50),
})

/** What another edition said, in its code and words, by the place on this form that it is about. */
export const Earlier = z.object({
  /** Edition of those words. */
  instrumen: z.string(),
  said: z.array(z.object({ question: z.string(), rowId: Id.optional(), text: z.string() })),
})

export const Formulir = z.object({
  id: Id,
  berkasId: Id,
  berkasNumber: z.int(),
  periodeId: Id,
  desaCode: z.string(),
  desaName: z.string(),
  kecamatanName: z.string(),
  number: z.int().positive(),
  /** How many forms the berkas has by now, and how many papers it came with. */
  countInBerkas: z.int(),
  papersInBerkas: z.int(),
  /** The stack that it lies in: its papers by kind, and what became of the forms so far. */
  stack: z.object({
    papers: z.object({ usulan: z.int(), perubahan: z.int(), penghapusan: z.int() }),
    forms: z.object({ draf: z.int(), ditunda: z.int(), lengkap: z.int() }),
    carried: Carried,
  }),
  jenis: JenisFormulir,
  /** Edition of the questionnaire it is keyed in. */
  instrumen: z.string(),
  status: z.enum(['draf', 'ditunda', 'lengkap']),
  keluargaId: Id.nullable(),
  answers: Answers,
  rows: z.array(FormRow),
  /** For a perubahan or penghapusan: what the register says, to compare with. Rows carry anggotaId. */
  base: z.object({ answers: Answers, rows: z.array(FormRow) }).nullable(),
  /** What the register says in another edition where it could not be carried over; absent where there is nothing of the kind. */
  earlier: Earlier.optional(),
  issues: z.array(Issue),
  reasons: z.array(Reason),
  notes: z.array(
    z.object({ question: z.string(), rowId: Id.optional(), text: z.string(), by: z.string(), at: Instant }),
  ),
  cursor: Cursor.nullable(),
  /** The field in progress when the form was last left without finishing it. */
  draft: Draft.nullable(),
  keyedBy: z.string(),
  /** Why it was given back to whoever keyed it, as long as it is not complete again. */
  returned: z.object({ reason: z.string(), by: z.string(), at: Instant }).nullable(),
  /** What SIKS-NG said when it refused rows of this form, as long as none was sent again. */
  refused: z
    .object({
      at: Instant,
      rows: z.array(
        z.object({
          name: z.string(),
          outcome: z.enum(['ditolak', 'tidakPadan', 'tidakDitemukan']),
          /** The office's word for the reason, '' where there is none; the ministry's own; the name as it is registered. */
          alasan: z.string(),
          words: z.string(),
          registeredName: z.string(),
        }),
      ),
    })
    .optional(),
  /** True while this form's decision is final or its rows are sealed, and SIKS-NG did not refuse them since: nothing can be changed. */
  frozen: z.boolean(),
  updatedAt: Instant,
  revision: Revision,
})

/** What every change of a form answers: the new truth of what the change touched. */
const Changed = z.object({
  revision: Revision,
  savedAt: Instant,
  issues: z.array(Issue),
  /** Values that stopped being asked and were taken away, so that the screen can tell and offer to undo. */
  cleared: z.array(z.object({ question: z.string(), rowId: Id.optional(), before: AnswerValue })),
  /** All reasons that still stand: one is dropped when the value that it explains changes. */
  reasons: z.array(Reason),
})

/** A form in a list of what waits. */
const Listed = z.object({
  id: Id,
  berkasNumber: z.int(),
  desaName: z.string(),
  number: z.int(),
  jenis: JenisFormulir,
  status: Formulir.shape.status,
  headName: z.string(),
  keyedBy: z.string(),
  updatedAt: Instant,
})

export const formulir = {
  /**
   * Opens a new form of a berkas. `keluargaId` for perubahan (prefilled) and penghapusan (who is removed).
   * `sticky`: take over the answers that stay the same for a stack from the previous form of the berkas. `number`: of the paper, as its
   * slip says; else of the first paper of its kind without a form. Fails: validation (the number is taken).
   */
  'formulir.create': call({
    access: clerk,
    input: z.strictObject({
      berkasId: Id,
      jenis: JenisFormulir,
      keluargaId: Id.optional(),
      sticky: z.boolean().default(true),
      number: z.int().min(1).max(9999).optional(),
    }),
    output: z.object({ formulir: Formulir }),
  }),
  'formulir.get': call({
    access: readers,
    input: z.strictObject({ id: Id }),
    output: z.object({ formulir: Formulir }),
  }),
  /**
   * Stores one completed field durably before answering. `value` null takes the answer away.
   * `cursor` is where the person goes next. Fails: notFound, locked, conflict is not possible (the last keyed value wins within one form).
   */
  'formulir.putAnswer': call({
    access: clerk,
    input: z.strictObject({
      id: Id,
      question: z.string().max(60),
      rowId: Id.optional(),
      value: AnswerValue.nullable(),
      cursor: MovedTo.optional(),
    }),
    output: Changed,
  }),
  /** Remembers the cursor without changing an answer. */
  'formulir.putCursor': call({
    access: clerk,
    input: z.strictObject({ id: Id, cursor: MovedTo }),
    output: z.strictObject({}),
  }),
  /**
   * Keeps the field in progress durably, in place of what was kept before; `text` null: nothing is in progress any more, anywhere. No new revision,
   * nothing for the jurnal. The cursor goes along. An answer of the same place, a note or reason of the same line, a cursor elsewhere and
   * the end of its row take it away. Fails: notFound, locked, validation (not a question that is keyed there).
   */
  'formulir.putDraft': call({
    access: clerk,
    input: z.strictObject({ id: Id, ...Draft.shape, text: Draft.shape.text.nullable() }),
    output: z.strictObject({}),
  }),
  /**
   * Adds an empty row at the end. `rowId`: chosen by the screen, so that keying goes on before the reply and
   * asking a second time (the reply was lost) adds nothing.
   */
  'formulir.addRow': call({
    access: clerk,
    input: z.strictObject({ id: Id, roster: FormRow.shape.roster, rowId: Id.optional() }),
    output: Changed.extend({ row: FormRow }),
  }),
  'formulir.removeRow': call({
    access: clerk,
    input: z.strictObject({ id: Id, rowId: Id }),
    /** The row as it was, to undo with restoreRow. */
    output: Changed.extend({ removed: FormRow }),
  }),
  /** Puts a removed row back. Asked a second time (the reply was lost), it adds nothing. */
  'formulir.restoreRow': call({ access: clerk, input: z.strictObject({ id: Id, row: FormRow }), output: Changed }),
  /** Answers an issue of level 'reason'. */
  'formulir.putReason': call({
    access: clerk,
    input: z.strictObject({
      id: Id,
      rule: z.string().max(20),
      question: z.string().max(60),
      rowId: Id.optional(),
      text: z.string().trim().min(1).max(300),
    }),
    output: Changed,
  }),
  'formulir.putNote': call({
    access: clerk,
    input: z.strictObject({
      id: Id,
      question: z.string().max(60),
      rowId: Id.optional(),
      text: z.string().trim().max(500),
    }),
    output: Changed.extend({ notes: Formulir.shape.notes }),
  }),
  /** F4: the answer to this question on the previous form of the same berkas and clerk; null when there is none. */
  'formulir.previousAnswer': call({
    access: clerk,
    input: z.strictObject({ id: Id, question: z.string().max(60), rowOrder: z.int().positive().optional() }),
    output: z.object({ value: AnswerValue.nullable() }),
  }),
  /** F9. Fails: validation while blocking issues or unanswered reasons are open (they come back in `fields`). */
  'formulir.complete': call({
    access: clerk,
    input: z.strictObject({ id: Id }),
    output: z.object({ formulir: Formulir }),
  }),
  /** Puts the form aside with its open problems. */
  'formulir.park': call({ access: clerk, input: z.strictObject({ id: Id }), output: z.object({ formulir: Formulir }) }),
  /** Opens a completed or parked form again. Fails: locked. */
  'formulir.reopen': call({
    access: clerk,
    input: z.strictObject({ id: Id }),
    output: z.object({ formulir: Formulir }),
  }),
  /**
   * Takes away a form that was opened by mistake or twice; the jurnal keeps all that was keyed on it, and why. Only a draft or parked one:
   * a complete one is opened again first. Fails: locked, notFound.
   */
  'formulir.discard': call({
    access: clerk,
    input: z.strictObject({ id: Id, reason: z.string().trim().min(3, 'Tulis alasannya.').max(300) }),
    output: z.strictObject({}),
  }),
  /** Forms of the period that wait for a clerk: drafts and parked ones. */
  'formulir.waiting': call({
    access: readers,
    input: z.strictObject({ periodeId: Id }),
    output: z.object({
      formulir: z.array(
        z.object({
          id: Id,
          berkasNumber: z.int(),
          desaName: z.string(),
          number: z.int(),
          jenis: JenisFormulir,
          status: z.enum(['draf', 'ditunda']),
          headName: z.string(),
          keyedBy: z.string(),
          updatedAt: Instant,
        }),
      ),
    }),
  }),
  /**
   * What waits to be looked at again. `peringatan`: what is odd on the forms of a period, whatever their status, by berkas and number: what
   * blocks, what asks for a reason and has none, what only tells; not what was never answered. Checked anew, for the 300 forms changed
   * last that have any; `more`: forms beyond them. `dikembalikan`: forms that a second person gave back, until they are complete again.
   */
  'formulir.worklist': call({
    access: readers,
    input: z.strictObject({ periodeId: Id }),
    output: z.object({
      peringatan: z.array(
        Listed.extend({
          issue: Issue,
          /** Where on the paper: 'IV 2b NIK', and the row with its name. */
          at: z.string(),
          row: z.string(),
        }),
      ),
      more: z.int(),
      dikembalikan: z.array(Listed.extend({ reason: z.string(), by: z.string(), since: Instant })),
    }),
  }),
  /** The keyed form as a PDF, in the order of the paper. */
  'formulir.print': call({
    access: readers,
    input: z.strictObject({ id: Id }),
    output: z.object({ pdf: Base64, suggestedName: z.string() }),
  }),
}
