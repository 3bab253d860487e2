import type { Block, Instrumen, Question } from '../types.ts'

/** What is wrong with the questions by themselves: names, numbers, labels, codes, bits, limits, printed codes. */
export function findDeclarationFaults(instrumen: Instrumen): string[] {
  const questions = instrumen.blocks.flatMap((block) => block.questions)
  return [
    ...repeated(instrumen.blocks.map(({ id }) => id)).map((id) => `block ${id}: declared twice`),
    ...repeated(questions.map(({ id }) => id)).map((id) => `${id}: declared twice`),
    ...repeated(instrumen.blocks.flatMap(printedNumbers)).map((number) => `number ${number}: printed twice`),
    ...instrumen.blocks.filter(({ title }) => title.trim() === '').map(({ id }) => `block ${id}: no title`),
    ...instrumen.blocks.flatMap((block) => block.questions.flatMap((question) => questionFaults(block, question))),
  ]
}

function printedNumbers(block: Block): string[] {
  return block.questions.map(({ number }) => `${block.number === '' ? block.id : block.number}.${number}`)
}

function questionFaults(block: Block, question: Question): string[] {
  const faults = [...kindFaults(question), ...(block.alternating === true ? alternationFaults(question) : [])]
  if (question.label.trim() === '') faults.push('no label')
  if (question.number.trim() === '') faults.push('no number')
  if (question.help?.trim() === '') faults.push('empty help')
  return faults.map((fault) => `${question.id}: ${fault}`)
}

function kindFaults(question: Question): string[] {
  switch (question.kind) {
    case 'code':
      return [
        ...(question.codes.length === 0 ? ['no codes'] : []),
        ...repeated(question.codes.map(({ code }) => code)).map((code) => `code ${code} twice`),
        ...repeated(question.codes.map(({ code, printed }) => printed ?? code)).map(
          (code) => `printed code ${code} twice`,
        ),
        ...question.codes.filter(({ label }) => label.trim() === '').map(({ code }) => `code ${code} has no label`),
      ]
    case 'yesNo':
      return question.yes === question.no ? ['yes and no have the same code'] : []
    case 'bitmask':
      return [...bitFaults(question.bits), ...aloneFaults(question)]
    case 'integer':
    case 'decimal':
      return question.min > question.max ? ['least is more than most'] : []
    case 'text':
      return [
        ...(question.maxLength < 1 ? ['no room for text'] : []),
        ...(question.padTo !== undefined && question.padTo > question.maxLength ? ['padded beyond its length'] : []),
        ...(isPattern(question.pattern) ? [] : ['pattern is not a regular expression']),
      ]
    case 'nik':
    case 'noKk':
    case 'date':
    case 'dusun':
    case 'computed':
      return []
  }
}

function bitFaults(bits: readonly { readonly bit: number; readonly label: string }[]): string[] {
  let taken = 0
  return bits.flatMap(({ bit, label }) => {
    const faults: string[] = []
    if (bit <= 0 || (bit & (bit - 1)) !== 0) faults.push(`bit ${bit} is not a power of two`)
    if ((taken & bit) !== 0) faults.push(`bit ${bit} overlaps`)
    if (label.trim() === '') faults.push(`bit ${bit} has no label`)
    taken |= bit
    return faults
  })
}

/** A number that stands alone must not be a sum as well. */
function aloneFaults({ alone, bits }: Extract<Question, { kind: 'bitmask' }>): string[] {
  const highest = bits.reduce((sum, { bit }) => sum | bit, 0)
  return alone !== undefined && alone.value <= highest ? [`${alone.value} is a sum of bits as well`] : []
}

/** a, c, e … are 1/2 and b, d, f … are 3/4. Source: form-and-siksng.md §1.5. */
function alternationFaults(question: Question): string[] {
  const letter = /^\d+([a-z])$/.exec(question.number)?.[1]
  if (question.kind !== 'yesNo' || letter === undefined) return []
  const even = 'acegikmoqsuwy'.includes(letter)
  const [yes, no] = even ? ['1', '2'] : ['3', '4']
  return question.yes === yes && question.no === no ? [] : [`printed codes must be ${yes}/${no}`]
}

function isPattern(pattern: string | undefined): boolean {
  try {
    return pattern === undefined || new RegExp(pattern, 'u') instanceof RegExp
  } catch {
    return false
  }
}

/** What stands more than once in a list, each once. */
export function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
}
