import type { Output } from '#shared/contract/index.ts'
import type { OfficeSettings } from '../../pengaturan/office-settings.ts'
import type { Periode } from '../../periode/find-periode.ts'
import type { Standing } from '../standing.ts'

/** All that the folders of a period are made from. */
export type Book = {
  readonly periode: Periode
  readonly office: OfficeSettings
  readonly standings: readonly Standing[]
  readonly lines: Output<'batch.ledger'>['lines']
}
