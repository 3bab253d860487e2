import type { ReactNode } from 'react'
import css from './nik.module.css'

type Props = {
  readonly value: string
  /** Hides the day, month and running number, for lists that many eyes see. */
  readonly masked?: boolean
}

/** NIK or No. KK in three groups. The gaps are drawn, not typed, so it copies as 16 digits. */
export function Nik({ value, masked = false }: Props): ReactNode {
  if (value === '') return <span className={css['none']}>–</span>
  if (value.length !== 16) return <span className={css['nik']}>{value}</span>
  return (
    <span className={css['nik']}>
      <span>{value.slice(0, 6)}</span>
      <span>{masked ? '••••••' : value.slice(6, 12)}</span>
      <span>{masked ? `••${value.slice(14)}` : value.slice(12)}</span>
    </span>
  )
}
