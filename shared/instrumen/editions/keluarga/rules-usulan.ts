import type { Condition, Rule } from '../../types.ts'
import { all, any, is, oneOf } from '../declare.ts'
import type { Numbered } from '../rules/numbering.ts'
import { changeRule, comfortRule, criteriaRules, otherHouseRule } from '../rules/proposal.ts'
import { sumsWithoutKtp } from './identitas.ts'
import { stateEmployee } from './people.ts'

const KRITERIA = 'form-and-siksng.md §4.3'

function hint(number: string, at: string, when: Condition, message: string): Rule {
  return { number, level: 'inform', check: { op: 'never', when, at }, message, source: KRITERIA }
}

type Proposal = {
  readonly present: Condition
  /** Things that a poor family seldom has. */
  readonly comfort: Condition
  /** Light of 450 watt or no electricity; light of more than that. */
  readonly littlePower: Condition
  readonly morePower: Condition
  /** Rules of this edition alone, between those about the family and those about the criteria. */
  readonly more?: readonly Rule[]
}

/** R-x601 to R-x690: whether a proposal fits the criteria, and whether a change changes anything. The person decides. */
export function proposalRules(
  rule: Numbered,
  { present, comfort, littlePower, morePower, more = [] }: Proposal,
): readonly Rule[] {
  return [
    ...criteriaRules(rule, {
      present,
      stateEmployee,
      identity: { question: 'r411_identitas', withoutKtp: sumsWithoutKtp },
    }),
    ...more,
    comfortRule(rule, comfort),
    otherHouseRule(rule),
    ...criteriaAnswers(rule, littlePower, morePower),
    changeRule(rule),
  ]
}

/** R-x621 to R-x626: the ten criteria beside what the paper says of the same things. */
function criteriaAnswers(rule: Numbered, littlePower: Condition, morePower: Condition): readonly Rule[] {
  return [
    hint(
      rule(621),
      'k262_tempat',
      is('k262_tempat', false),
      'Tidak memiliki tempat berteduh tetap: menurut Kepmensos 262/HUK/2022 langsung termasuk fakir miskin.',
    ),
    {
      number: rule(622),
      level: 'inform',
      check: {
        op: 'rows',
        roster: 'anggota',
        given: is('k262_bekerja', true),
        when: is('sta_bekerja', true),
        need: 'some',
        at: 'k262_bekerja',
      },
      message:
        'Kriteria menyatakan kepala keluarga masih bekerja, tetapi tidak ada anggota yang bekerja. Periksa keduanya.',
      source: KRITERIA,
    },
    hint(
      rule(623),
      'k262_lantai',
      any(
        all(is('k262_lantai', false), is('r303_lantai', '8')),
        all(is('k262_lantai', true), oneOf('r303_lantai', '1', '2', '3', '4')),
      ),
      'Kriteria lantai tanah atau plesteran berbeda dari jenis lantai pada 303. Periksa keduanya.',
    ),
    hint(
      rule(624),
      'k262_dinding',
      all(is('k262_dinding', false), oneOf('r304_dinding', '4', '5', '6')),
      'Kriteria dinding berbeda dari jenis dinding pada 304 (bambu atau batang kayu). Periksa keduanya.',
    ),
    hint(
      rule(625),
      'k262_bab',
      any(
        all(is('k262_bab', false), is('r309a_bab', '1')),
        all(is('k262_bab', true), oneOf('r309a_bab', '3', '4', '6')),
      ),
      'Kriteria tempat buang air besar sendiri berbeda dari 309a. Periksa keduanya.',
    ),
    hint(
      rule(626),
      'k262_listrik',
      any(all(is('k262_listrik', false), littlePower), all(is('k262_listrik', true), morePower)),
      'Kriteria penerangan berbeda dari sumber penerangan dan daya pada 307. Periksa keduanya.',
    ),
  ]
}
