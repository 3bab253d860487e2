import type { IntakeKind } from '#shared/intake/types.ts'

/** The screen that lists of a kind belong to: where Esc leads from them, and where to look once they are applied. */
export const homeOf: Readonly<Record<IntakeKind, string>> = {
  prelist: '/keluarga',
  hasil: '/hasil',
  penetapan: '/hasil/penetapan',
}
