import type { Rule } from '../../types.ts'

/** All rules of this edition. */
export const rules: readonly Rule[] = []
