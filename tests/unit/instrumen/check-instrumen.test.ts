import { describe, expect, test } from 'vitest'
import { checkInstrumen } from '#shared/instrumen/check-instrumen.ts'
import { getInstrumen, instrumenList } from '#shared/instrumen/registry.ts'
import type { Block, Condition, Instrumen, Question, Rule } from '#shared/instrumen/types.ts'

const pbdt = getInstrumen('pbdt2015')

/** A copy of the edition with one question changed. */
function withQuestion(id: string, change: (question: Question) => unknown): Instrumen {
  return withBlocks((block) => ({
    ...block,
    questions: block.questions.map((one) => (one.id === id ? (change(one) as Question) : one)),
  }))
}

function withBlocks(change: (block: Block) => Block): Instrumen {
  return { ...pbdt, blocks: pbdt.blocks.map(change) }
}

function withAskWhen(id: string, askWhen: Condition): Instrumen {
  return withQuestion(id, (question) => ({ ...question, askWhen }))
}

function withRule(change: (rule: Rule) => Rule): Instrumen {
  return { ...pbdt, rules: pbdt.rules.map((rule, index) => (index === 0 ? change(rule) : rule)) }
}

const is = (question: string, value: string | number | boolean): Condition => ({ op: 'is', question, value })

describe('checkInstrumen', () => {
  test.each(instrumenList)('$id is sound', (instrumen) => {
    expect(checkInstrumen(instrumen)).toEqual([])
  })

  const broken: readonly (readonly [string, Instrumen, string])[] = [
    ['a name used twice', withQuestion('lantai', (one) => ({ ...one, id: 'dinding' })), 'dinding: declared twice'],
    ['a number used twice', withQuestion('lantai', (one) => ({ ...one, number: '2' })), 'number III.2: printed twice'],
    [
      'a number used twice over two parts of block V',
      withQuestion('sta_kks', (one) => ({ ...one, number: '1a' })),
      'number V.1a: printed twice',
    ],
    [
      'a block declared twice',
      withBlocks((block) => (block.id === 'V-7' ? { ...block, id: 'V' } : block)),
      'block V: declared twice',
    ],
    ['a question without a label', withQuestion('lantai', (one) => ({ ...one, label: ' ' })), 'lantai: no label'],
    ['a question without a number', withQuestion('lantai', (one) => ({ ...one, number: '' })), 'lantai: no number'],
    ['an empty help', withQuestion('rt', (one) => ({ ...one, help: '' })), 'rt: empty help'],
    [
      'a block without a title',
      withBlocks((block) => (block.id === 'II' ? { ...block, title: '' } : block)),
      'block II: no title',
    ],
    [
      'a code used twice',
      withQuestion('fasbab', (one) => ({
        ...one,
        codes: [
          { code: '1', label: 'a' },
          { code: '1', label: 'b' },
        ],
      })),
      'fasbab: code 1 twice',
    ],
    [
      'a printed code used twice',
      withQuestion('fasbab', (one) => ({
        ...one,
        codes: [
          { code: '1', label: 'a' },
          { code: '2', label: 'b', printed: '1' },
        ],
      })),
      'fasbab: printed code 1 twice',
    ],
    [
      'a code without a label',
      withQuestion('lantai', (one) => ({ ...one, codes: [{ code: '1', label: '' }] })),
      'lantai: code 1 has no label',
    ],
    ['no codes', withQuestion('lantai', (one) => ({ ...one, codes: [] })), 'lantai: no codes'],
    [
      'bits that overlap',
      withQuestion('ada_kartu_identitas', (one) => ({
        ...one,
        bits: [
          { bit: 1, label: 'a' },
          { bit: 1, label: 'b' },
        ],
      })),
      'ada_kartu_identitas: bit 1 overlaps',
    ],
    [
      'a bit that is a sum',
      withQuestion('ada_kartu_identitas', (one) => ({ ...one, bits: [{ bit: 3, label: 'a' }] })),
      'ada_kartu_identitas: bit 3 is not a power of two',
    ],
    [
      'yes and no alike',
      withQuestion('ada_dikk', (one) => ({ ...one, no: '1' })),
      'ada_dikk: yes and no have the same code',
    ],
    [
      'least above most',
      withQuestion('jumlah_kamar', (one) => ({ ...one, min: 50 })),
      'jumlah_kamar: least is more than most',
    ],
    ['padded beyond its length', withQuestion('rt', (one) => ({ ...one, padTo: 4 })), 'rt: padded beyond its length'],
    [
      'a pattern that is none',
      withQuestion('nomor_pln', (one) => ({ ...one, pattern: '(' })),
      'nomor_pln: pattern is not a regular expression',
    ],
    [
      'asset codes that do not alternate',
      withQuestion('ada_lemari_es', (one) => ({ ...one, yes: '1', no: '2' })),
      'ada_lemari_es: printed codes must be 3/4',
    ],
    [
      'programme codes that do not alternate',
      withQuestion('sta_pkh', (one) => ({ ...one, yes: '3', no: '4' })),
      'sta_pkh: printed codes must be 1/2',
    ],
    [
      'a condition on nothing',
      withAskWhen('kloset', is('toilet', '1')),
      'kloset: asks about toilet, which does not exist',
    ],
    ['a condition on itself', withAskWhen('kloset', is('kloset', '1')), 'kloset: asks about kloset, which comes later'],
    [
      'a condition on a later question',
      withAskWhen('sta_lahan', is('lantai', '1')),
      'sta_lahan: asks about lantai, which comes later',
    ],
    [
      'a condition on a member from the form',
      withAskWhen('kloset', is('jnskel', '1')),
      'kloset: asks about jnskel, which stands in another roster',
    ],
    [
      'a condition on another roster',
      withAskWhen('kb_metode', is('omset_usaha', '1')),
      'kb_metode: asks about omset_usaha, which stands in another roster',
    ],
    [
      'a condition of a block on a later question',
      withBlocks((block) => (block.id === 'III' ? { ...block, askWhen: is('ada_tv', true) } : block)),
      'block III: asks about ada_tv, which comes later',
    ],
    [
      'a code that the list has not',
      withAskWhen('kloset', is('fasbab', '9')),
      "kloset: asks whether fasbab is 9, which it can't be",
    ],
    [
      'a code for a yes or no',
      withAskWhen('luas_atb', is('aset_tak_bergerak', '1')),
      "luas_atb: asks whether aset_tak_bergerak is 1, which it can't be",
    ],
    [
      'a number outside the range',
      withAskWhen('kloset', is('jumlah_kamar', 99)),
      "kloset: asks whether jumlah_kamar is 99, which it can't be",
    ],
    [
      'more or less of a code',
      withAskWhen('kloset', { op: 'atLeast', question: 'fasbab', value: 2 }),
      'kloset: compares fasbab, which is no number',
    ],
    [
      'a condition that never holds',
      withAskWhen('kloset', { op: 'all', of: [is('fasbab', '1'), is('fasbab', '2')] }),
      'kloset: its condition never holds',
    ],
    [
      'an age that nobody has',
      withAskWhen('sta_bekerja', {
        op: 'all',
        of: [
          { op: 'atLeast', question: 'umur', value: 20 },
          { op: 'atMost', question: 'umur', value: 10 },
        ],
      }),
      'sta_bekerja: its condition never holds',
    ],
    [
      'a kind of form that the edition has not',
      withAskWhen('kloset', { op: 'jenis', in: ['penghapusan'] }),
      'kloset: its condition never holds',
    ],
    [
      'a question that is never reached',
      withAskWhen('nomor_pln', { op: 'all', of: [is('sumber_penerangan', '2'), is('daya', '1')] }),
      'nomor_pln: can never be reached',
    ],
    [
      'a requirement on nothing',
      withQuestion('kloset', (one) => ({ ...one, requiredWhen: is('toilet', '1') })),
      'kloset: asks about toilet, which does not exist',
    ],
    [
      'computed from nothing',
      withQuestion('umur', (one) => ({ ...one, compute: { op: 'ageAt', birthDate: 'lahir', at: 'tgl_pencacahan' } })),
      'umur: computed from lahir, which does not exist',
    ],
    [
      'a rule number used twice',
      { ...pbdt, rules: [...pbdt.rules, ...pbdt.rules.slice(0, 1)] },
      'rule R-0101: number used twice',
    ],
    [
      'a rule number of another form',
      withRule((rule) => ({ ...rule, number: 'R-1' })),
      'rule R-1: number is not R-0000',
    ],
    ['a reserved rule number', withRule((rule) => ({ ...rule, number: 'R-0003' })), 'rule R-0003: number is reserved'],
    ['a rule without words', withRule((rule) => ({ ...rule, message: ' ' })), 'rule R-0101: no message'],
    ['a rule without a source', withRule((rule) => ({ ...rule, source: '' })), 'rule R-0101: no source'],
    [
      'a rule about nothing',
      withRule((rule) => ({ ...rule, check: { op: 'nameAsSent', roster: 'anggota', question: 'julukan' } })),
      'rule R-0101: looks at julukan, which does not exist',
    ],
    [
      'a rule in the wrong roster',
      withRule((rule) => ({ ...rule, check: { op: 'nameAsSent', roster: 'usaha', question: 'nama' } })),
      'rule R-0101: looks at nama, which does not stand there',
    ],
    [
      'a rule with a condition on nothing',
      withRule((rule) => ({ ...rule, check: { op: 'never', when: is('toilet', '1'), at: 'kloset' } })),
      'rule R-0101: asks about toilet, which does not exist',
    ],
    [
      'a rule with a code that the list has not',
      withRule((rule) => ({ ...rule, check: { op: 'never', when: is('fasbab', '7'), at: 'kloset' } })),
      "rule R-0101: asks whether fasbab is 7, which it can't be",
    ],
  ]

  test.each(broken)('finds %s', (_what, instrumen, fault) => {
    expect(checkInstrumen(instrumen)).toContain(fault)
  })
})
