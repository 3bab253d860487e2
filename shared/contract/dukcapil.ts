import { z } from 'zod'
import { call, readers } from './call.ts'
import { Base64, Id, Instant, JenisFormulir, PlainDateText, Revision } from './values.ts'

/** What the civil registry (Dinas Dukcapil) has to look at. */
export const masalahDukcapil = [
  'nikTidakDitemukan',
  'nikGanda',
  'dataTidakSesuai',
  'belumPunyaNik',
  'kkTidakSesuai',
  'lainnya',
] as const
export const MasalahDukcapil = z.enum(masalahDukcapil)

/** padan: the registry agrees now · diperbaiki: the form was corrected · batal: it was no case for the registry. */
export const HasilDukcapil = z.enum(['padan', 'diperbaiki', 'batal'])

/** Who waits, as keyed. */
const Seen = z.object({ name: z.string(), nik: z.string(), noKk: z.string(), birthDate: z.string() })

/** One person in the lane. */
export const Menunggu = Seen.extend({
  id: Id,
  formulirId: Id,
  rowId: Id,
  /** 0: the form was taken away. */
  number: z.int(),
  jenis: JenisFormulir,
  berkasNumber: z.int(),
  desaName: z.string(),
  kecamatanName: z.string(),
  reason: MasalahDukcapil,
  note: z.string(),
  since: Instant,
  by: z.string(),
  /** Whole days from the day it was marked until today, or until it was closed. */
  days: z.int(),
  lookAgainOn: PlainDateText,
  /** Today is the day to look again, or it is past. */
  due: z.boolean(),
  surat: z.object({ id: Id, number: z.string() }).nullable(),
  /** As it was keyed when marked. */
  seen: Seen,
  /** What was keyed differs from what it was when marked: the words for each ('NIK', 'nama'); whoever corrected it is offered to close. */
  corrected: z.array(z.string()),
  closedAt: Instant.nullable(),
  outcome: HasilDukcapil.nullable(),
  revision: Revision,
})

export const Surat = z.object({
  id: Id,
  number: z.string(),
  madeAt: Instant,
  madeBy: z.string(),
  people: z.int(),
  /** Of them, how many still wait. */
  open: z.int(),
})

const desk = ['petugasEntri', 'verifikator'] as const
const note = z.string().trim().max(300).default('')

/** People whose NIK, KK or name the civil registry has to look at: a normal state that keeps no form back. */
export const dukcapil = {
  /** The lane over all periods: whoever is due first, then by the day to look again. `closed`: the last 500 that left it, newest first. */
  'dukcapil.list': call({
    access: readers,
    input: z.strictObject({ closed: z.boolean().default(false) }),
    output: z.object({ menunggu: z.array(Menunggu), today: PlainDateText, due: z.int() }),
  }),
  /** The open entries of one form, for its tags. */
  'dukcapil.ofForm': call({
    access: readers,
    input: z.strictObject({ formulirId: Id }),
    output: z.object({ menunggu: z.array(Menunggu) }),
  }),
  /**
   * Puts a member of a form into the lane, or changes reason, note and day of the open entry: a person stands there once. `lookAgainOn` absent:
   * in 14 days. Fails: notFound, validation (a day that is past).
   */
  'dukcapil.mark': call({
    access: desk,
    input: z.strictObject({
      formulirId: Id,
      rowId: Id,
      reason: MasalahDukcapil,
      note,
      lookAgainOn: PlainDateText.optional(),
    }),
    output: z.object({ menunggu: Menunggu }),
  }),
  /** Looks again on another day. Fails: notFound, conflict, validation (a day that is past), locked (closed). */
  'dukcapil.postpone': call({
    access: desk,
    input: z.strictObject({ id: Id, revision: Revision, lookAgainOn: PlainDateText }),
    output: z.object({ menunggu: Menunggu }),
  }),
  /** Takes a person out of the lane with what came of it. Fails: notFound, conflict, locked (closed already). */
  'dukcapil.close': call({
    access: desk,
    input: z.strictObject({ id: Id, revision: Revision, outcome: HasilDukcapil }),
    output: z.object({ menunggu: Menunggu }),
  }),
  /** Undoes a closing. Fails: notFound, conflict, locked (the person stands in the lane again by another entry, or the form is gone). */
  'dukcapil.reopen': call({
    access: desk,
    input: z.strictObject({ id: Id, revision: Revision }),
    output: z.object({ menunggu: Menunggu }),
  }),
  /** Freezes a letter to the civil registry about these people, with the next number of the year. Fails: notFound, locked (one was closed meanwhile). */
  'dukcapil.makeSurat': call({
    access: desk,
    input: z.strictObject({ ids: z.array(Id).min(1, 'Pilih paling sedikit satu orang.').max(500) }),
    output: z.object({ surat: Surat }),
  }),
  /** The letters, newest first. */
  'dukcapil.listSurat': call({
    access: readers,
    input: z.strictObject({}),
    output: z.object({ surat: z.array(Surat) }),
  }),
  /** A letter as it was frozen: printed again, the same bytes. Fails: notFound. */
  'dukcapil.printSurat': call({
    access: readers,
    input: z.strictObject({ id: Id }),
    output: z.object({ pdf: Base64, suggestedName: z.string() }),
  }),
}
