import type { z } from 'zod'
import { AppError } from '#shared/errors/app-error.ts'

/** What came in, in the shape that the contract asks for. Fails with AppError validation, naming the parts that are wrong. */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input ?? {}, { error: sentenceFor })
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
  throw new AppError('validation', undefined, fields)
}

/** For parts to which the contract gives no sentence of its own. */
function sentenceFor(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'too_small':
      return isText(issue) ? 'Isian ini kurang atau terlalu pendek.' : 'Nilai ini terlalu kecil.'
    case 'too_big':
      return isText(issue) ? 'Isian ini terlalu panjang.' : 'Nilai ini terlalu besar.'
    default:
      return 'Isian ini belum benar.'
  }
}

function isText(issue: { readonly origin?: unknown }): boolean {
  return issue.origin === 'string' || issue.origin === 'array'
}
