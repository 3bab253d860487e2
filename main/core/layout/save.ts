import type { Input, Output } from '#shared/contract/index.ts'
import { Layout, type LayoutDraft } from '#shared/contract/layout.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { Context } from '../dispatch/context.ts'
import { differencesBetween } from './differences.ts'
import { problemsOf } from './problems/problems-of.ts'
import { allVersions, insertVersion, type Version } from './store.ts'

/** See layout.save in the contract. */
export async function saveLayout(
  { layout: draft, latest, reason }: Input<'layout.save'>,
  { office, session }: Context,
): Promise<Output<'layout.save'>> {
  refuseWrong(draft)
  const layout = await office.write(session, async (w) => {
    const versions = await allVersions(w.db)
    const newest = latest === 0 ? undefined : newestOf(versions, draft, latest)
    const next = Layout.parse({
      ...draft,
      ...(newest === undefined ? { id: newId(versions, draft.title), version: 1 } : { version: latest + 1 }),
      // From here on it says what the office says, not what was found in public.
      mark: 'K',
      values: withoutBlanks(draft.values),
    })
    await insertVersion(w.db, next, { at: w.at, by: session.penggunaId, reason })
    await w.record({
      action: 'save',
      entity: 'layout',
      entityId: null,
      after: {
        id: next.id,
        version: next.version,
        validFrom: next.validFrom,
        ...(newest === undefined ? {} : { differences: differencesBetween(newest.layout, next) }),
      },
      reason,
    })
    return next
  })
  return { layout }
}

function refuseWrong(draft: LayoutDraft): void {
  const wrong = problemsOf(draft).filter(({ level }) => level === 'block')
  if (wrong.length === 0) return
  throw new AppError(
    'validation',
    `Tata letak belum dapat disimpan: ${wrong.length} hal perlu diperbaiki.`,
    wrong.slice(0, 50).map(({ column, part, message }) => ({
      path: column === null ? part : `columns.${column}.${part}`,
      message: column === null ? message : `Kolom ${column + 1}: ${message}`,
    })),
  )
}

function newestOf(versions: readonly Version[], draft: LayoutDraft, latest: number): Version {
  const [newest] = versions
    .filter(({ layout }) => layout.id === draft.id)
    .toSorted((a, b) => b.layout.version - a.layout.version)
  if (newest === undefined) throw new AppError('notFound', 'Tata letak ini tidak ada.')
  if (newest.layout.version !== latest) {
    throw new AppError(
      'conflict',
      `Versi ${newest.layout.version} sudah disimpan lebih dahulu. Lihat perbedaannya, lalu simpan lagi.`,
    )
  }
  if (newest.layout.jenis !== draft.jenis) {
    throw new AppError('validation', 'Jenis tata letak yang sudah ada tidak dapat diganti. Buat salinan baru.')
  }
  return newest
}

/** An id from the title, counted up when it is taken. */
function newId(versions: readonly Version[], title: string): string {
  const taken = new Set(versions.map(({ layout }) => layout.id))
  const base =
    title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 50) || 'tata-letak'
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? base : `${base}-${n}`
    if (!taken.has(id)) return id
  }
}

/** A word left empty is a word that the layout does not have. */
function withoutBlanks(values: LayoutDraft['values']): LayoutDraft['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([id, words]) => [
      id,
      Object.fromEntries(Object.entries(words).filter(([, word]) => word !== '')),
    ]),
  )
}
