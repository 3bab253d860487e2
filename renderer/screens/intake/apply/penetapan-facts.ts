import { applyText } from '#shared/messages/screens/intake-apply.ts'

const text = applyText.penetapan

/** What a determination is, beside its list. */
export type Facts = {
  /** '' until there is one. */
  readonly periodeId: string
  readonly number: string
  /** 'YYYY-MM-DD', or '' while it is no date. */
  readonly decidedOn: string
  /** The list is all there is for the desa it names. */
  readonly whole: boolean
}

/** What is still missing before a determination can be applied, in words. */
export function neededFacts({ periodeId, number, decidedOn }: Facts): readonly string[] {
  return [
    ...(periodeId === '' ? [text.periode] : []),
    ...(number.trim() === '' ? [text.number] : []),
    ...(decidedOn === '' ? [text.date] : []),
  ].map((one) => one.toLowerCase())
}
