import type { ReactNode } from 'react'
import { count } from '#renderer/components/show/numbers.ts'
import css from './intake.module.css'

export type Sum = {
  readonly name: string
  readonly value: number
  readonly tone?: 'proven' | 'ask' | 'block'
}

/** Figures that add up, told as a sum: the whole = its parts. Every part is shown, also one of none. */
export function Sums({
  label,
  whole,
  parts,
}: {
  readonly label: string
  readonly whole: Sum | null
  readonly parts: readonly Sum[]
}): ReactNode {
  return (
    <dl className={css['sums']} aria-label={label}>
      {whole !== null && <Figure {...whole} sign="" />}
      {parts.map((part, i) => (
        <Figure key={part.name} {...part} sign={i > 0 ? '+' : whole === null ? '' : '='} />
      ))}
    </dl>
  )
}

function Figure({ name, value, tone, sign }: Sum & { readonly sign: string }): ReactNode {
  return (
    <div className={css['sum']} data-tone={value > 0 ? tone : undefined}>
      <dt>{name}</dt>
      <dd>
        {sign !== '' && <span aria-hidden>{sign}</span>} {count(value)}
      </dd>
    </div>
  )
}
