import { findConditionFaults } from './check-instrumen/conditions.ts'
import { findDeclarationFaults } from './check-instrumen/declarations.ts'
import { findKeyedTwiceFaults } from './check-instrumen/keyed-twice.ts'
import { findMeaningFaults } from './check-instrumen/meaning.ts'
import { findRuleFaults } from './check-instrumen/rules.ts'
import type { Instrumen } from './types.ts'

/**
 * Everything that is wrong with the declaration of an edition, one line each, in words for whoever writes editions; empty when
 * it is sound. Finds double names and numbers, empty labels, overlapping bits, printed codes that do not alternate, conditions
 * that read what they can't or never hold, questions that are never reached, and rules that read what is not there.
 */
export function checkInstrumen(instrumen: Instrumen): string[] {
  return [
    ...findDeclarationFaults(instrumen),
    ...findConditionFaults(instrumen),
    ...findRuleFaults(instrumen),
    ...findMeaningFaults(instrumen),
    ...findKeyedTwiceFaults(instrumen),
  ]
}
