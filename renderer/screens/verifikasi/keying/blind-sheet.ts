import { bindQuestionnaire, type Questionnaire } from '#renderer/entry/questionnaire.ts'
import { placeKey, placeOf } from '#renderer/entry/places.ts'
import { rosterCounted } from '#shared/instrumen/keyed-twice.ts'
import type { AnswerPlace, Block, FormContent, Instrumen, Question } from '#shared/instrumen/types.ts'
import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'
import type { Isian, Verifikasi } from './verifikasi-types.ts'

/** The places of the plan as the engine of the entry screen sees a form: nothing but them, and nothing in them. */
export type BlindSheet = {
  readonly questionnaire: Questionnaire
  readonly isian: (place: AnswerPlace) => Isian | undefined
  readonly all: () => readonly Isian[]
  /** The core told what became of one place. */
  readonly take: (isian: Isian) => void
  /** Places came or went. */
  readonly replace: (isian: readonly Isian[]) => void
}

/** Whether nothing is left to do at a place. */
export function isDone(isian: Isian | undefined): boolean {
  return isian?.state === 'sama' || isian?.state === 'diputuskan'
}

const mostRows = 99

/** How many rows the paper has: asked before any row is, and no question of the edition. */
function rowCount(id: string, block: Block): Question {
  return {
    id,
    number: block.number,
    label: verifikasiText.rowCount[block.roster ?? 'anggota'],
    help: verifikasiText.rowCountHelp,
    kind: 'integer',
    min: 0,
    max: mostRows,
  }
}

/** Lays out what is keyed a second time. The edition says what a question is; the plan alone says which are asked. */
export function createBlindSheet(instrumen: Instrumen, verifikasi: Verifikasi, today: string): BlindSheet {
  const edition = bindQuestionnaire(instrumen, verifikasi.jenis, today)
  let isian = new Map(verifikasi.isian.map((one) => [placeKey(one), one]))
  const counting = new Map<string, Question>()

  function block(id: string): Block {
    const roster = rosterCounted(id)
    const found = roster === undefined ? undefined : instrumen.blocks.find((one) => one.roster === roster)
    return found ?? edition.block(id)
  }

  function question(id: string): Question {
    if (rosterCounted(id) === undefined) return edition.question(id)
    const known = counting.get(id) ?? rowCount(id, block(id))
    counting.set(id, known)
    return known
  }

  const isOpen = (place: AnswerPlace): boolean => isian.get(placeKey(place))?.state === 'belum'
  return {
    questionnaire: {
      instrumen,
      jenis: verifikasi.jenis,
      question,
      block,
      // Nothing is computed, skipped or cleared here: what the second person keys follows from nothing but the paper.
      computed: (content: FormContent) => content,
      places: () => [...isian.values()].map((one) => placeOf(one.question, one.rowId)),
      asked: (_content: FormContent, place: AnswerPlace) => isian.has(placeKey(place)),
      asksRow: () => false,
      open: (_content: FormContent, places: readonly AnswerPlace[]) =>
        new Set(places.filter((place) => isOpen(place)).map((place) => placeKey(place))),
      leftOver: () => [],
    },
    isian: (place) => isian.get(placeKey(place)),
    all: () => [...isian.values()],
    take: (one) => {
      isian = new Map(isian).set(placeKey(one), one)
    },
    replace: (all) => {
      isian = new Map(all.map((one) => [placeKey(one), one]))
    },
  }
}
