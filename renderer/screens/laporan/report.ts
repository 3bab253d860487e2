import type { Output } from '#shared/contract/index.ts'

export type Report = Output<'laporan.get'>['report']
export type Table = Report['tables'][number]
