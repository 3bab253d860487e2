import { findQuestion, findQuestionAndBlock } from '../questions.ts'
import { sharedQuestions, type SharedQuestion } from '../shared-questions.ts'
import type { FamilyMeaning, Instrumen, QuestionId, RemovalMeaning, RosterId } from '../types.ts'
import { readFaults } from './conditions.ts'

/** What is wrong with what an edition says that its questions mean, and with the questions that every edition shares. */
export function findMeaningFaults(instrumen: Instrumen): string[] {
  const { family, removal } = instrumen.meaning ?? {}
  const needsFamily = instrumen.jenis.some((jenis) => jenis !== 'penghapusan')
  const faults = [
    ...(needsFamily && family === undefined ? ['does not say what its questions about families mean'] : []),
    ...(instrumen.jenis.includes('penghapusan') && removal === undefined ? ['does not say how it removes'] : []),
    ...(family === undefined ? [] : familyFaults(instrumen, family)),
    ...(removal === undefined ? [] : removalFaults(instrumen, removal)),
  ]
  return [...faults.map((fault) => `meaning: ${fault}`), ...sharedFaults(instrumen)]
}

function familyFaults(instrumen: Instrumen, family: FamilyMeaning): string[] {
  const { sex, marital, pregnancy, disability, relation } = family
  const optional = [family.familyNumber, family.occupation, pregnancy.since].filter((id) => id !== undefined)
  const questions = [sex.question, marital.question, family.presence, relation.toHead, relation.toFamilyHead]
  const conditions = [
    family.head,
    family.familyHead,
    family.gone,
    pregnancy.yes,
    pregnancy.no,
    ...disability.map(({ when }) => when),
  ]
  return [
    ...[...questions, ...optional].flatMap((id) => placeFaults(instrumen, id, 'anggota')),
    ...conditions.flatMap((condition) => readFaults(instrumen, condition, 'anggota')),
    ...codeFaults(instrumen, sex.question, [sex.male, sex.female]),
    ...codeFaults(instrumen, marital.question, Object.keys(marital.codes)),
  ]
}

function removalFaults(instrumen: Instrumen, removal: RemovalMeaning): string[] {
  const { scope, reason, detail, eventDate, document } = removal
  const questions = [scope, reason, detail, eventDate, document.kind, document.number, document.date]
  return [
    ...questions.flatMap((id) => placeFaults(instrumen, id, undefined)),
    ...readFaults(instrumen, removal.whole, undefined),
    ...readFaults(instrumen, removal.leaves, 'anggota'),
  ]
}

function placeFaults(instrumen: Instrumen, id: QuestionId, roster: RosterId | undefined): string[] {
  const found = findQuestionAndBlock(instrumen, id)
  if (found === undefined) return [`names ${id}, which does not exist`]
  return found.block.roster === roster ? [] : [`names ${id}, which does not stand there`]
}

/** Every code must mean something, and nothing else may be named. */
function codeFaults(instrumen: Instrumen, id: QuestionId, named: readonly string[]): string[] {
  const question = findQuestion(instrumen, id)
  if (question === undefined) return []
  if (question.kind !== 'code') return [`names ${id}, which has no codes`]
  const codes = question.codes.map(({ code }) => code)
  return [
    ...named.filter((code) => !codes.includes(code)).map((code) => `names code ${code} of ${id}, which does not exist`),
    ...codes.filter((code) => !named.includes(code)).map((code) => `says nothing of code ${code} of ${id}`),
  ]
}

function sharedFaults(instrumen: Instrumen): string[] {
  return Object.entries(sharedQuestions).flatMap(([id, shared]) =>
    sharedQuestionFaults(instrumen, id, shared).map((fault) => `${id}: ${fault}`),
  )
}

function sharedQuestionFaults(instrumen: Instrumen, id: QuestionId, shared: SharedQuestion): string[] {
  const found = findQuestionAndBlock(instrumen, id)
  if (found === undefined) {
    return instrumen.jenis.some((jenis) => shared.needed.includes(jenis)) ? ['is asked by every edition'] : []
  }
  const { kind } = found.question
  const { roster } = found.block
  const fits = shared.at === 'either' ? roster === undefined || roster === 'anggota' : (roster ?? 'form') === shared.at
  return [
    ...(shared.kinds.includes(kind) ? [] : [`is shared by all editions as ${shared.kinds.join(' or ')}`]),
    ...(fits ? [] : ['does not stand where all editions have it']),
  ]
}
