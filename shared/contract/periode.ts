import { z } from 'zod'
import { call, nothing } from './call.ts'
import { Id, PlainDateText, Revision } from './values.ts'

export const Periode = z.object({
  id: Id,
  year: z.int().min(2019).max(2100),
  month: z.int().min(1).max(12),
  /** 'November 2026' */
  name: z.string(),
  /** The register that proposals go to: sets the words on documents. */
  regime: z.enum(['DTKS', 'DTSEN']),
  opensOn: PlainDateText,
  villageCutOffOn: PlainDateText,
  officeCutOffOn: PlainDateText,
  closesOn: PlainDateText,
  status: z.enum(['open', 'closed']),
  note: z.string(),
  revision: Revision,
})

/** When SIKS-NG takes one programme in a period, where that differs from the dates of the period. */
export const Window = z.object({
  programme: z.string().min(1).max(40),
  opensOn: PlainDateText,
  closesOn: PlainDateText,
  /** The letter that says so, for one. */
  note: z.string().trim().max(500),
})

const Dates = {
  opensOn: PlainDateText,
  villageCutOffOn: PlainDateText,
  officeCutOffOn: PlainDateText,
  closesOn: PlainDateText,
  note: z.string().trim().max(500),
}

export const periode = {
  'periode.list': call({ access: 'signedIn', input: nothing, output: z.object({ periode: z.array(Periode) }) }),
  /** Opens the period of a month. The dates are the office's own data: opens ≤ village cut-off ≤ office cut-off ≤ closes. Fails: conflict, validation. */
  'periode.open': call({
    access: ['petugasEntri', 'kepalaBidang'],
    input: z.strictObject({
      year: z.int().min(2019).max(2100),
      month: z.int().min(1).max(12),
      regime: z.enum(['DTKS', 'DTSEN']),
      ...Dates,
    }),
    output: z.object({ periode: Periode }),
  }),
  'periode.update': call({
    access: ['kepalaBidang'],
    input: z.strictObject({ id: Id, revision: Revision, ...Dates }),
    output: z.object({ periode: Periode }),
  }),
  'periode.close': call({
    access: ['kepalaBidang'],
    input: z.strictObject({ id: Id, revision: Revision }),
    output: z.object({ periode: Periode }),
  }),
  /** The windows of programmes that have their own in a period, by programme. Fails: notFound. */
  'periode.listWindows': call({
    access: 'signedIn',
    input: z.strictObject({ periodeId: Id }),
    output: z.object({ windows: z.array(Window) }),
  }),
  /** Replaces the windows of a period. Fails: validation (dates, a programme twice or unknown), locked (closed). */
  'periode.saveWindows': call({
    access: ['kepalaBidang'],
    input: z.strictObject({ periodeId: Id, windows: z.array(Window.strict()).max(50) }),
    output: z.object({ windows: z.array(Window) }),
  }),
}
