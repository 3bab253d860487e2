import type { Channel, InputOf, Output } from '#shared/contract/index.ts'

export type FormView = Output<'formulir.get'>['formulir']
export type Place = { readonly question: string; readonly rowId?: string | undefined }

/** What the core said of one form, call by call: each of these it must have for good. */
export type KnownForm = {
  revision: number
  status: FormView['status']
  /** By place. */
  readonly answers: Map<string, unknown>
  readonly rows: Map<string, string>
  reasons: readonly string[]
  notes: readonly string[]
  cursor: string | null
  /** As text, to compare; null when nothing is in progress. */
  draft: string | null
}

export type Sent = { readonly channel: string; readonly input: unknown }

export const keyOf = ({ question, rowId }: Place): string => `${rowId ?? ''}/${question}`

export function draftText(
  draft: (Place & { line?: string | undefined; rule?: string | undefined; text: string }) | null,
) {
  return draft === null ? null : [keyOf(draft), draft.line ?? '', draft.rule ?? '', draft.text].join('|')
}

/** A form as the core shows it, in the shape that is compared. */
export function knownFrom(form: FormView): KnownForm {
  const answers = new Map<string, unknown>()
  for (const [question, value] of Object.entries(form.answers)) answers.set(keyOf({ question }), value)
  const rows = new Map<string, string>()
  for (const row of form.rows) addRow({ answers, rows }, row)
  return {
    revision: form.revision,
    status: form.status,
    answers,
    rows,
    reasons: reasonTexts(form.reasons),
    notes: noteTexts(form.notes),
    cursor: form.cursor === null ? null : keyOf(form.cursor),
    draft: draftText(form.draft),
  }
}

/** Takes a form's answered call into account. */
export function acknowledge(form: KnownForm, channel: Channel, input: unknown, value: unknown): void {
  switch (channel) {
    case 'formulir.putAnswer':
      return answered(form, input as InputOf<'formulir.putAnswer'>, value as Output<'formulir.putAnswer'>)
    case 'formulir.putCursor': {
      const { cursor } = input as InputOf<'formulir.putCursor'>
      form.cursor = keyOf(cursor)
      if (draftPlace(form) !== form.cursor) form.draft = null
      return
    }
    case 'formulir.putDraft': {
      const { text, ...draft } = input as InputOf<'formulir.putDraft'>
      form.draft = text === null ? null : draftText({ ...draft, text })
      if (text !== null) form.cursor = keyOf(draft)
      return
    }
    case 'formulir.addRow': {
      const added = value as Output<'formulir.addRow'>
      changed(form, added)
      return addRow(form, added.row)
    }
    case 'formulir.removeRow': {
      const { rowId } = input as InputOf<'formulir.removeRow'>
      changed(form, value as Output<'formulir.removeRow'>)
      form.rows.delete(rowId)
      for (const key of form.answers.keys()) if (key.startsWith(`${rowId}/`)) form.answers.delete(key)
      if (draftPlace(form)?.startsWith(`${rowId}/`) === true) form.draft = null
      return
    }
    case 'formulir.restoreRow':
      addRow(form, (input as InputOf<'formulir.restoreRow'>).row)
      return changed(form, value as Output<'formulir.restoreRow'>)
    case 'formulir.putReason':
    case 'formulir.putNote': {
      changed(form, value as Output<'formulir.putReason'>)
      if (channel === 'formulir.putNote') form.notes = noteTexts((value as Output<'formulir.putNote'>).notes)
      if (draftPlace(form) === keyOf(input as Place)) form.draft = null
      return
    }
    default:
      return
  }
}

type Changed = Output<'formulir.putAnswer'>

function answered(form: KnownForm, input: InputOf<'formulir.putAnswer'>, value: Changed): void {
  const blank = input.value === null || (typeof input.value === 'string' && input.value.trim() === '')
  if (blank) form.answers.delete(keyOf(input))
  else form.answers.set(keyOf(input), input.value)
  changed(form, value)
  if (input.cursor !== undefined) form.cursor = keyOf(input.cursor)
  if (draftPlace(form) === keyOf(input)) form.draft = null
}

function changed(form: KnownForm, { revision, cleared, reasons }: Changed): void {
  form.revision = revision
  form.reasons = reasonTexts(reasons)
  for (const place of cleared) form.answers.delete(keyOf(place))
}

function draftPlace({ draft }: KnownForm): string | undefined {
  return draft?.split('|')[0]
}

function addRow(form: Pick<KnownForm, 'answers' | 'rows'>, row: FormView['rows'][number]): void {
  form.rows.set(row.id, row.roster)
  for (const [question, value] of Object.entries(row.answers))
    form.answers.set(keyOf({ question, rowId: row.id }), value)
}

function reasonTexts(reasons: FormView['reasons']): readonly string[] {
  return reasons.map((reason) => `${reason.rule}|${keyOf(reason)}|${reason.text}`).toSorted()
}

function noteTexts(notes: FormView['notes']): readonly string[] {
  return notes.map((note) => `${keyOf(note)}|${note.text}`).toSorted()
}
