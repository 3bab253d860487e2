import type { AnswerValue, Condition, QuestionId } from '../types.ts'
import type { Becomes, Conversion } from './types.ts'

/** Short ways to write conversions down; what comes out is plain data. */

type Codes = Readonly<Record<string, string>>

/** '1>1 2>ask 3>4': code by code, for long lists. */
export function pairs(text: string): Codes {
  return Object.fromEntries(text.split(/\s+/).map((pair) => pair.split('>') as [string, string]))
}

/** Code by code: the code that it becomes, 'ask' or 'none'. */
export function byCode(from: QuestionId, to: QuestionId, codes: Codes): Conversion {
  const cases = Object.entries(codes).map(([code, becomes]) => ({
    when: { op: 'is', question: from, value: code } as const,
    becomes: becomesOf(becomes),
  }))
  return { from, to, cases }
}

/** Whatever was answered is asked anew. */
export function askAnew(from: QuestionId, to: QuestionId): Conversion {
  return { from, to, cases: [{ when: { op: 'answered', question: from }, becomes: 'ask' }] }
}

/** How many there are, as whether there are any. */
export function anyOf(from: QuestionId, to: QuestionId): Conversion {
  return {
    from,
    to,
    cases: [
      { when: { op: 'is', question: from, value: 0 }, becomes: { as: false } },
      { when: { op: 'atLeast', question: from, value: 1 }, becomes: { as: true } },
    ],
  }
}

/** Whether there are any, as how many: none is none, and for the rest a person is asked. */
export function howMany(from: QuestionId, to: QuestionId): Conversion {
  return {
    from,
    to,
    cases: [
      { when: { op: 'is', question: from, value: false }, becomes: { as: 0 } },
      { when: { op: 'is', question: from, value: true }, becomes: 'ask' },
    ],
  }
}

/** By conditions, the first that holds. */
export function byCase(
  from: QuestionId,
  to: QuestionId,
  ...cases: readonly (readonly [when: Condition, becomes: AnswerValue])[]
): Conversion {
  return {
    from,
    to,
    cases: cases.map(([when, becomes]) => ({
      when,
      becomes: typeof becomes === 'string' ? becomesOf(becomes) : { as: becomes },
    })),
  }
}

function becomesOf(word: string): Becomes {
  return word === 'ask' || word === 'none' ? word : { as: word }
}
