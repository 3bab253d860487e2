import type { Output } from '#shared/contract/index.ts'
import type { Context } from '../dispatch/context.ts'
import { currentVersion, inUse } from './current.ts'
import { allVersions, findChosen, type Version } from './store.ts'

type Line = Output<'layout.list'>['layouts'][number]

const kinds = ['usulan', 'perubahan', 'penghapusan'] as const

/** Every layout with the version that stands today, by kind, the newest first. */
export async function listLayouts({ office, platform }: Context): Promise<Line[]> {
  const versions = await allVersions(office.db)
  const today = platform.clock.today()
  const used = new Map<string, Line['inUse']>()
  for (const jenis of kinds) {
    const found = inUse(versions, jenis, await findChosen(office.db, jenis), today)
    if (found) used.set(found.version.layout.id, found.by)
  }
  return [...Map.groupBy(versions, ({ layout }) => layout.id).values()]
    .flatMap((group) => lineOf(group, today, used))
    .toSorted((a, b) => kinds.indexOf(a.jenis) - kinds.indexOf(b.jenis) || (a.validFrom < b.validFrom ? 1 : -1))
}

function lineOf(group: readonly Version[], today: string, used: ReadonlyMap<string, Line['inUse']>): Line[] {
  const byVersion = group.toSorted((a, b) => b.layout.version - a.layout.version)
  const shown = currentVersion(group, today) ?? byVersion[0]
  if (shown === undefined) return []
  const { layout } = shown
  const next = byVersion.find((one) => one.layout.version > layout.version && one.layout.validFrom > today)
  return [
    {
      id: layout.id,
      version: layout.version,
      versions: group.length,
      title: layout.title,
      jenis: layout.jenis,
      validFrom: layout.validFrom,
      mark: layout.mark,
      columns: layout.columns.length,
      shipped: shown.savedAt === null,
      inUse: used.get(layout.id) ?? 'tidak',
      nextFrom: next?.layout.validFrom ?? null,
    },
  ]
}
