import { useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'

type Page<T> = { readonly rows: readonly T[]; readonly total: number }

export type PagedRows<T> = {
  /** A missing row is on its way. */
  readonly rows: readonly (T | undefined)[]
  readonly loaded: boolean
  readonly error: unknown
  /** Tell it which rows are in sight (ListTable's `onRange`). */
  readonly onRange: (first: number, last: number) => void
}

const pageSize = 100

/**
 * A long list of which only the pages in sight (and the first, for the count) are asked for. `key`: the call and its input, so that the
 * pages are asked for again when the core says that they changed.
 */
export function usePagedRows<T>(
  key: readonly [string, unknown],
  ask: (offset: number, limit: number) => Promise<Page<T>>,
): PagedRows<T> {
  const [range, setRange] = useState({ first: 0, last: 40 })
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), [])
  const wanted = pagesBetween(range.first, range.last)
  const answers = useQueries({
    queries: wanted.map((page) => ({
      queryKey: [...key, page],
      queryFn: () => ask(page * pageSize, pageSize),
    })),
  })
  const pages = new Map(wanted.map((page, i) => [page, answers[i]?.data?.rows]))
  const head = answers[0]
  const rows = Array.from(
    { length: head?.data?.total ?? 0 },
    (_, at) => pages.get(Math.floor(at / pageSize))?.[at % pageSize],
  )
  return { rows, loaded: head?.data !== undefined, error: head?.error ?? null, onRange }
}

/** The first page and those that hold the rows from `first` to `last`. */
export function pagesBetween(first: number, last: number): readonly number[] {
  const from = Math.floor(first / pageSize)
  const count = Math.floor(last / pageSize) - from + 1
  return [...new Set([0, ...Array.from({ length: count }, (_, i) => from + i)])]
}
