import type { Output } from '#shared/contract/index.ts'
import type { AnswerPlace, AnswerValue, FormContent, FormRow, Issue } from '#shared/instrumen/types.ts'
import type { Exact } from './exact.ts'
import type { KeyOrder, NextRows } from './key-order.ts'
import type { QueueState } from './save-queue.ts'

export type Formulir = Exact<Output<'formulir.get'>['formulir']>
export type Reason = Formulir['reasons'][number]
export type Note = Formulir['notes'][number]

/** One answer as it was and as it became. */
export type AnswerStep = {
  readonly place: AnswerPlace
  readonly before: AnswerValue | undefined
  readonly after: AnswerValue | undefined
}

/** What one act changed, to take it back: answers in the order they changed, and a row that came or went. */
export type Act = {
  readonly answers: readonly AnswerStep[]
  /** Ids of the rows that came with it. */
  readonly rows?: readonly string[]
  readonly removed?: FormRow
  /** Where the cursor stood. */
  readonly cursor: AnswerPlace
}

/** A sentence for the clerk that stays until the next one or until it is put away. */
export type Tidings = {
  readonly id: number
  readonly tone: 'tell' | 'problem'
  readonly text: string
  /** Ctrl+Z takes the last act back; said beside the sentence. */
  readonly undoable: boolean
}

/** What has the line at the bottom: the answer to an issue, or a note. `typed`: what stands there once somebody has typed. */
export type Strip =
  | {
      readonly kind: 'reason'
      readonly issue: Issue
      readonly back: AnswerPlace
      readonly toEnd: boolean
      readonly typed?: string
    }
  | { readonly kind: 'note'; readonly place: AnswerPlace; readonly text: string; readonly typed?: string }
  /** Where to go; nothing of it is kept. */
  | { readonly kind: 'jump'; readonly typed?: undefined }

export type EntryState = {
  readonly formulir: Formulir
  /** What was keyed: the truth of this screen; the core follows in the same order. */
  readonly content: FormContent
  /** The same with what is computed. */
  readonly shown: FormContent
  readonly order: KeyOrder
  readonly next: NextRows
  readonly cursor: AnswerPlace | null
  /** Past the last field: the cursor rests on the line that says how to go on, and stray keys change nothing. */
  readonly ended: boolean
  /** What stands in the current field; null while nobody has typed there. */
  readonly draft: string | null
  /** Which line of the filtered code list Enter takes. */
  readonly choice: number
  /** Rosters column by column: Enter goes to the next member instead of the next question. */
  readonly columns: boolean
  readonly issues: readonly Issue[]
  readonly reasons: readonly Reason[]
  readonly notes: readonly Note[]
  readonly acts: readonly Act[]
  readonly tidings: Tidings | null
  readonly strip: Strip | null
  /** Numbers of the questions that the last step passed because they are not asked here. */
  readonly skipped: readonly string[]
  readonly dusun: readonly string[]
  readonly saving: QueueState
  /** An answer is being fetched for the current field (F4): keys wait for it. */
  readonly fetching: boolean
  /** Why nothing can be changed; null when it can. */
  readonly locked: string | null
}
