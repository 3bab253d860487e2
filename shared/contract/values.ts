import { z } from 'zod'
import { isPlainDate } from '../domain/plain-date.ts'

/** Shapes that several calls share. */
export const Id = z.uuid()
/** 'YYYY-MM-DD', a day of the calendar: what is made from it later (the weekday of a berita acara) has no way to refuse. */
export const PlainDateText = z.string().refine(isPlainDate, 'Tanggal ini tidak ada di kalender.')
export const Instant = z.iso.datetime()
export const Revision = z.int().nonnegative()
/** Kemendagri code without dots: 2, 4, 6 or 10 digits. */
export const WilayahCode = z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{10})$/)
export const DesaCode = z.string().regex(/^\d{10}$/)
export const JenisFormulir = z.enum(['usulan', 'perubahan', 'penghapusan'])
export const AnswerValue = z.union([z.string().max(2000), z.number(), z.boolean()])
export const Answers = z.record(z.string(), AnswerValue)
/** PDF or other bytes on their way to the screen. */
export const Base64 = z.string()
/** Names a place chosen in the host's dialog; the screen never sees a path. */
export const TargetId = z.string().min(8).max(80)

export const FormRow = z.object({
  id: Id,
  roster: z.enum(['anggota', 'usaha', 'kb']),
  order: z.int().positive(),
  anggotaId: Id.optional(),
  answers: Answers,
})

export const Issue = z.object({
  rule: z.string(),
  level: z.enum(['block', 'reason', 'inform']),
  question: z.string(),
  rowId: Id.optional(),
  message: z.string(),
  value: AnswerValue.optional(),
})
