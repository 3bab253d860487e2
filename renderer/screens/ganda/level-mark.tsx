import type { ReactNode } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { gandaText } from '#shared/messages/screens/ganda.ts'
import css from './compare.module.css'

export type Agreement = Output<'ganda.compare'>['agreements'][number]

const signs = { sama: '=', mirip: '≈', beda: '≠', kosong: '–' } as const

/** How one field of two people compares: a sign and a word, the colour only helps. */
export function LevelMark({ level }: { readonly level: Agreement['level'] }): ReactNode {
  return (
    <span className={css['mark']} data-level={level}>
      <b aria-hidden>{signs[level]}</b> {gandaText.levels[level]}
    </span>
  )
}
