import { z } from 'zod'
import { call, readers } from './call.ts'
import { DesaCode, Id, Instant, JenisFormulir, PlainDateText } from './values.ts'

const clerk = ['petugasEntri', 'kepalaBidang'] as const

/** How a row that was sent ended. 'tidakDitemukan': the answer that covers its batch has no row about it. */
export const Outcome = z.enum(['diterima', 'ditolak', 'tidakPadan', 'menunggu', 'tidakDitemukan'])

/** Rows of batches by how they ended; `total` is their sum with those that no answer covers yet. */
export const OutcomeCounts = z.object({
  total: z.int(),
  diterima: z.int(),
  ditolak: z.int(),
  tidakPadan: z.int(),
  menunggu: z.int(),
  tidakDitemukan: z.int(),
  belumDijawab: z.int(),
})

/** Rows of an answer file, each in exactly one: about a row that was sent, a second time about one, about nothing that was sent, unreadable. */
export const AnswerCounts = z.object({
  total: z.int(),
  cocok: z.int(),
  ganda: z.int(),
  bukanKiriman: z.int(),
  ditolak: z.int(),
})

/** Words of the ministry and what they mean here. */
export const Meaning = z.object({
  /** Result, padan and remark together, as a person reads them; long numbers left out. */
  said: z.string().min(1).max(400),
  outcome: z.enum(['diterima', 'ditolak', 'tidakPadan', 'menunggu']),
  /** Code of one of the reasons that `hasil.meanings` lists; '' where none fits. */
  alasan: z.string().max(20),
})

export const SentRow = z.object({
  batchId: Id,
  rowNumber: z.int(),
  fileName: z.string(),
  formulirId: Id,
  formulirNumber: z.int(),
  berkasNumber: z.int(),
  periodeName: z.string(),
  desaCode: DesaCode,
  desaName: z.string(),
  jenis: JenisFormulir,
  programme: z.string(),
  nik: z.string(),
  noKk: z.string(),
  /** As it was sent. */
  name: z.string(),
  outcome: Outcome.nullable(),
  /** The office's word for the reason, and the ministry's own. */
  alasan: z.string(),
  words: z.string(),
  registeredName: z.string(),
  match: z.enum(['nik', 'orang', 'tangan', 'tidakAda']).nullable(),
  score: z.number().nullable(),
  answeredAt: Instant.nullable(),
})

export const AnsweredRow = z.object({
  rowNumber: z.int(),
  account: z.enum(['cocok', 'ganda', 'bukanKiriman', 'ditolak']),
  nik: z.string(),
  name: z.string(),
  said: z.string(),
  why: z.string(),
  /** The row that was sent, where it is about one. */
  formulirId: Id.nullable(),
  batchId: Id.nullable(),
  batchRow: z.int().nullable(),
})

/** One refused form on the worklist. */
export const Refused = z.object({
  formulirId: Id,
  number: z.int(),
  berkasNumber: z.int(),
  jenis: JenisFormulir,
  desaName: z.string(),
  periodeName: z.string(),
  headName: z.string(),
  /** Its rows that were refused, not padan or not found. */
  rows: z.array(SentRow),
  since: Instant,
  /** Whether the form is complete: one that is corrected goes out once it is 'lengkap'. */
  status: z.enum(['draf', 'ditunda', 'lengkap']),
  /** 'menunggu': as it was sent · 'diperbaiki': changed since, goes into the next batch · 'dikirim': is in a later batch. */
  state: z.enum(['menunggu', 'diperbaiki', 'dikirim']),
})

export const hasil = {
  /** Per answer file: what was read, what it settled, whether the sums agree. */
  'hasil.list': call({
    access: readers,
    input: z.strictObject({}),
    output: z.object({
      answers: z.array(
        z.object({
          intakeId: Id,
          name: z.string(),
          appliedAt: Instant,
          appliedBy: z.string(),
          /** About a part of what its batches sent: what it does not name was not taken as 'tidakDitemukan'. */
          partial: z.boolean(),
          answer: AnswerCounts,
          /** All rows of the batches that it is about, as they stand now. */
          sent: OutcomeCounts,
        }),
      ),
      /** Of the sealed batches of each period that still stand. */
      batches: z.array(
        z.object({
          batchId: Id,
          fileName: z.string(),
          periodeName: z.string(),
          sealedAt: Instant,
          uploadedOn: PlainDateText.nullable(),
          counts: OutcomeCounts,
        }),
      ),
      /** Forms that were refused and that nobody has opened for correction yet. */
      refusedWaiting: z.int(),
    }),
  }),
  /**
   * What a read answer would settle, without settling it; the words of the ministry that nobody explained yet. An answer is about the batches in
   * which at least one row is named. Rows of them that it does not name become 'tidakDitemukan', but an earlier answer about a row stands,
   * and with `partial` they stay unanswered. Tells `progress` for job 'hasil'; `intake.cancel` stops it. Fails: notFound, validation, locked
   * (applied already), cancelled.
   */
  'hasil.match': call({
    access: clerk,
    input: z.strictObject({
      intakeId: Id,
      partial: z.boolean().default(false),
      /** Answer rows whose match by person somebody refused. */
      reject: z.array(z.int()).max(5000).default([]),
    }),
    output: z.object({
      answer: AnswerCounts,
      /** Rows whose words have no meaning yet are counted as 'menunggu' until they have one. */
      sent: OutcomeCounts,
      /** How many sent rows the rows that are 'cocok' settle: a perubahan has several rows about a person, its answer one. */
      settled: z.int(),
      /** Whether both sums agree, row by row; an answer where they don't is not applied. */
      agree: z.boolean(),
      /**
       * Less than half of the rows of its batches are named, or none that only the newest edition of a cumulative file has: worth asking whether it is
       * about a part of them.
       */
      looksPartial: z.boolean(),
      /** Batches that the answer is about. */
      batches: z.array(z.object({ batchId: Id, fileName: z.string(), rows: z.int(), answered: z.int() })),
      /** The most frequent first, 500 at most, each with the meaning that seems likely: a proposal, for a person to confirm. */
      unknown: z.array(Meaning.extend({ rows: z.int() })),
      unknownTotal: z.int(),
      /** Matched by person, not by NIK: the least sure first, 500 at most. */
      unsure: z.array(SentRow.extend({ answerRow: z.int(), answeredNik: z.string(), answeredName: z.string() })),
    }),
  }),
  'hasil.meanings': call({
    access: readers,
    input: z.strictObject({}),
    output: z.object({
      meanings: z.array(Meaning),
      /** Of the office's own list and those that answers need besides. */
      reasons: z.array(z.object({ code: z.string(), label: z.string() })),
    }),
  }),
  /** Says what words of the ministry mean; asked once, kept for every later answer. Said otherwise, rows that these words settled follow. */
  'hasil.saveMeanings': call({
    access: clerk,
    input: z.strictObject({ meanings: z.array(Meaning.strict()).min(1).max(500) }),
    output: z.strictObject({}),
  }),
  /**
   * Settles the rows of the batches that the answer is about, whole or not at all; its sums must agree. `reject`: answer rows whose match by
   * person somebody refused. Fails: validation (words without a meaning, sums, about nothing that was sent), locked (applied already), conflict (a
   * batch was sealed or answered meanwhile), cancelled.
   */
  'hasil.apply': call({
    access: clerk,
    input: z.strictObject({
      intakeId: Id,
      partial: z.boolean().default(false),
      reject: z.array(z.int()).max(5000).default([]),
    }),
    output: z.object({ answer: AnswerCounts, sent: OutcomeCounts }),
  }),
  /** The rows that were sent, by how they ended. */
  'hasil.sentRows': call({
    access: readers,
    input: z.strictObject({
      batchId: Id.optional(),
      /** Rows whose newest answer came with this file. */
      intakeId: Id.optional(),
      outcome: z.enum([...Outcome.options, 'belumDijawab']).optional(),
      /** A part of a NIK, No. KK or name, as it was sent. */
      query: z.string().max(100).optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    output: z.object({ rows: z.array(SentRow), total: z.int() }),
  }),
  /** The rows of an answer, by how they were accounted for. */
  'hasil.answerRows': call({
    access: readers,
    input: z.strictObject({
      intakeId: Id,
      account: AnsweredRow.shape.account.optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    output: z.object({ rows: z.array(AnsweredRow), total: z.int() }),
  }),
  /**
   * Says by hand that a row of an applied answer is about a row that was sent. Fails: notFound, conflict (either is settled by another),
   * validation (its words have no meaning yet).
   */
  'hasil.link': call({
    access: clerk,
    input: z.strictObject({ intakeId: Id, answerRow: z.int(), batchId: Id, rowNumber: z.int() }),
    output: z.strictObject({}),
  }),
  /** Forms with refused rows. */
  'hasil.worklist': call({
    access: readers,
    input: z.strictObject({ periodeId: Id.optional() }),
    output: z.object({ refused: z.array(Refused) }),
  }),
  /**
   * Opens a refused form for correction: it is a draft again, with what SIKS-NG said kept beside it; the sealed batch stays as it is. Doing it again
   * changes nothing. Fails: locked (not refused, or in a later batch already), notFound.
   */
  'hasil.correct': call({
    access: ['petugasEntri'],
    input: z.strictObject({ formulirId: Id }),
    output: z.strictObject({}),
  }),
}
