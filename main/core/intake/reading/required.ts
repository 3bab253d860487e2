import { intakeFields } from '#shared/intake/fields.ts'
import type { IntakeField, IntakeMapping } from '#shared/intake/types.ts'

/** What a row must say: each entry is one field, or several of which one is enough. */
export type Need = { readonly fields: readonly string[]; readonly label: string }

/** What rows of this shape must say. */
export function needsOf(shape: IntakeMapping['shape']): readonly Need[] {
  const required = intakeFields.filter((field) => field.requiredIn?.includes(shape))
  const alone = required.filter((field) => field.oneOf === undefined)
  const groups = Map.groupBy(
    required.filter((field) => field.oneOf !== undefined),
    (field) => field.oneOf,
  )
  return [...alone.map((field) => [field]), ...groups.values()].map(needOf)
}

/** What a mapping lacks, in words. */
export function missingIn(mapping: IntakeMapping): string[] {
  const given = new Set([...mapping.columns.map((column) => column.field), ...Object.keys(mapping.constants)])
  return needsOf(mapping.shape)
    .filter((need) => !need.fields.some((field) => given.has(field)))
    .map((need) => `Belum ada kolom untuk ${need.label}.`)
}

function needOf(fields: readonly IntakeField[]): Need {
  return { fields: fields.map((field) => field.id), label: fields.map((field) => field.label).join(' atau ') }
}
