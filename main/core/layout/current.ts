import type { JenisFormulir } from '#shared/instrumen/types.ts'
import type { Version } from './store.ts'

/** The version of one layout that stands on this day: the newest whose date has come; undefined before its first day. */
export function currentVersion<V extends Pick<Version, 'layout'>>(
  versions: readonly V[],
  today: string,
): V | undefined {
  return versions
    .filter(({ layout }) => layout.validFrom <= today)
    .toSorted((a, b) => b.layout.version - a.layout.version)[0]
}

export type InUse<V> = { readonly version: V; readonly by: 'dipilih' | 'tanggal' }

/**
 * In which layout a kind goes out on this day: the chosen one, else the one that the target took last. Of two from the same day the one
 * that was saved last. A chosen layout whose day has not come, or that is gone, leaves it to the date.
 */
export function inUse<V extends Pick<Version, 'layout' | 'savedAt'>>(
  versions: readonly V[],
  jenis: JenisFormulir,
  chosen: string | undefined,
  today: string,
): InUse<V> | undefined {
  const standing = [...Map.groupBy(versions, ({ layout }) => layout.id).values()].flatMap((group) => {
    const current = currentVersion(group, today)
    return current === undefined || current.layout.jenis !== jenis ? [] : [current]
  })
  const picked = standing.find(({ layout }) => layout.id === chosen)
  if (picked) return { version: picked, by: 'dipilih' }
  const [newest] = standing.toSorted((a, b) => {
    const [left, right] = [dateKey(a), dateKey(b)]
    return left < right ? 1 : left > right ? -1 : 0
  })
  return newest && { version: newest, by: 'tanggal' }
}

function dateKey({ layout, savedAt }: Pick<Version, 'layout' | 'savedAt'>): string {
  return `${layout.validFrom} ${savedAt ?? ''}`
}
