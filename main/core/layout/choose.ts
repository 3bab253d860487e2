import type { Input } from '#shared/contract/index.ts'
import type { Layout } from '#shared/contract/layout.ts'
import { withDashes } from '#shared/domain/date-text.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { JenisFormulir } from '#shared/instrumen/types.ts'
import type { Context } from '../dispatch/context.ts'
import { currentVersion } from './current.ts'
import { allVersions, findChosen, putChosen } from './store.ts'

/** See layout.choose in the contract. */
export async function chooseLayout(
  { jenis, id }: Input<'layout.choose'>,
  { office, session, platform }: Context,
): Promise<Record<string, never>> {
  await office.write(session, async (w) => {
    if (id !== null)
      refuseUnfit(
        (await allVersions(w.db)).map(({ layout }) => layout),
        jenis,
        id,
        platform.clock.today(),
      )
    const before = await findChosen(w.db, jenis)
    await putChosen(w.db, jenis, id, { at: w.at, by: session.penggunaId })
    await w.record({
      action: 'choose',
      entity: 'layout',
      entityId: null,
      before: { jenis, id: before ?? null },
      after: { jenis, id },
    })
  })
  return {}
}

function refuseUnfit(layouts: readonly Layout[], jenis: JenisFormulir, id: string, today: string): void {
  const versions = layouts.filter((layout) => layout.id === id && layout.jenis === jenis)
  const [first] = versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  if (first === undefined) throw new AppError('notFound', 'Tata letak ini tidak ada untuk jenis itu.')
  const standing = currentVersion(
    versions.map((layout) => ({ layout })),
    today,
  )
  if (standing === undefined) {
    throw new AppError('validation', `Tata letak ini baru berlaku mulai ${withDashes(first.validFrom)}.`)
  }
}
