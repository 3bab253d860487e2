import type { Input, Output } from '#shared/contract/index.ts'
import type { ReadRow } from '#shared/intake/types.ts'
import type { Context } from '../dispatch/context.ts'
import { runJob } from '../jobs/run-job.ts'
import { getOfficeSettings } from '../pengaturan/office-settings.ts'
import { listFile, moving, refuseUnknownEdition } from './check.ts'
import { listMappings } from './kept-mappings.ts'
import { problemsIn } from './mapping/problems.ts'
import { fitKept } from './mapping/propose.ts'
import { getIntake } from './stored.ts'

type Desk = Pick<Context, 'office' | 'platform'>

/** What is in the file of a list, with a proposal of what its columns are. Fails: notFound, validation (cannot be read). */
export async function lookAtIntake(desk: Desk, { id, ...ask }: Input<'intake.look'>): Promise<Output<'intake.look'>> {
  const { kind } = await getIntake(desk.office.db, id)
  if (ask.instrumen !== undefined) refuseUnknownEdition({ ...nothingMapped, instrumen: ask.instrumen })
  const file = await listFile(desk, id)
  const { value } = await runJob(
    'lookAtList',
    { file, intakeKind: kind, today: desk.platform.clock.today(), ask },
    moving(file),
  )
  const kept = (await listMappings(desk.office.db, kind)).map((each) => {
    const { sheet, headerRow, headerRows } = value.proposal
    const columns = fitKept(each.mapping, value.columns)
    return {
      ...each,
      mapping: { ...each.mapping, sheet, headerRow, headerRows, columns },
      fits: columns.length,
      of: each.mapping.columns.length,
    }
  })
  // One that fits as a whole before one that fits in more columns but lacks some.
  kept.sort((a, b) => b.fits / b.of - a.fits / a.of || b.fits - a.fits)
  return { ...value, kept: kept.map(({ of: _of, ...each }) => each) }
}

/** The first rows as they would be read by a mapping, and what it lacks. Fails: notFound, validation. */
export async function previewIntake(
  desk: Desk,
  { id, mapping, limit }: Input<'intake.preview'>,
): Promise<Output<'intake.preview'>> {
  refuseUnknownEdition(mapping)
  const { kind } = await getIntake(desk.office.db, id)
  const file = await listFile(desk, id)
  const { kabupatenCode } = await getOfficeSettings(desk.office.db)
  const input = { file, mapping, limit, kabupatenCode, today: desk.platform.clock.today() }
  const { value } = await runJob('previewList', input, moving(file))
  return { rows: value.map(writable), missing: problemsIn(mapping, kind) }
}

/** As the contract has rows. */
export function writable({ notes, fields, ...row }: ReadRow) {
  return { ...row, fields: { ...fields }, notes: [...notes] }
}

const nothingMapped = { shape: 'datar', sheet: '', headerRow: 1, headerRows: 1, columns: [], constants: {} } as const
