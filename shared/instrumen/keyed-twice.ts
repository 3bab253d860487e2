import { findQuestion, isKeyed } from './questions.ts'
import type { Instrumen, KeyedTwice, RosterId } from './types.ts'

const prefix = 'jumlah:'

/** The name under which the number of rows of a roster is keyed a second time; no edition has a question of that name. */
export function rowCountQuestion(roster: RosterId): string {
  return `${prefix}${roster}`
}

/** The roster whose rows such a name counts; undefined for a question of an edition. */
export function rosterCounted(question: string): RosterId | undefined {
  const roster = question.startsWith(prefix) ? question.slice(prefix.length) : ''
  return roster === 'anggota' || roster === 'usaha' || roster === 'kb' ? roster : undefined
}

/** What is keyed twice on every form of an edition; one that says nothing about it has the identity of its members keyed twice. */
export function keyedTwiceOf(instrumen: Instrumen): KeyedTwice {
  return instrumen.keyedTwice ?? identityOf(instrumen)
}

/** Names that every edition shares, with the number of members. */
function identityOf(instrumen: Instrumen): KeyedTwice {
  const has = (id: string) => {
    const question = findQuestion(instrumen, id)
    return question !== undefined && isKeyed(question)
  }
  const people = instrumen.blocks.some((block) => block.roster === 'anggota')
  return {
    always: ['nama', 'nik', 'nokk', 'tgllahir'].filter(has),
    oncePerValue: ['nokk'].filter(has),
    counts: people ? ['anggota'] : [],
  }
}
