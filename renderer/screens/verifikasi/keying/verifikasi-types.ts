import type { Exact } from '#renderer/entry/exact.ts'
import type { Output } from '#shared/contract/index.ts'

export type Verifikasi = Exact<Output<'verifikasi.open'>['verifikasi']>
export type Isian = Verifikasi['isian'][number]
export type Chosen = 'pertama' | 'kedua' | 'lain'
export type Wrong = NonNullable<Isian['wrong']>
