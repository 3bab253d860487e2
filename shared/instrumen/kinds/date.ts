import { longDate, parseDateText, withSlashes } from '../../domain/date-text.ts'
import { isPlainDate } from '../../domain/plain-date.ts'
import type { Kind, QuestionOf } from './kind.ts'

/** A day of the calendar; stored as 'YYYY-MM-DD', typed as 17081990 or 17/08/1990. */
export const dateKind: Kind<QuestionOf<'date'>> = {
  read: (_question, typed) => parseDateText(typed),
  isReadable: (_question, value) => isPlainDate(value),
  typed: (_question, value) => withSlashes(String(value)),
  label: (_question, value) => longDate(String(value)),
  isComplete: (_question, typed) =>
    (/^\d{8}$/.test(typed) || /^\d{2}[/\-.]\d{2}[/\-.]\d{4}$/.test(typed)) && parseDateText(typed) !== undefined,
  problem: () => undefined,
  unreadable: () => 'Tanggal ini tidak ada di kalender. Tulis tanggal, bulan, tahun, misalnya 17/08/1990.',
}
