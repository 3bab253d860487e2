import type { Output } from '#shared/contract/index.ts'

/** Everything that one family's page shows. */
export type FamilyPage = Output<'keluarga.get'>
