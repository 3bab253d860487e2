import { useQueries } from '@tanstack/react-query'
import { call } from '#renderer/core-client/client.ts'
import type { Output } from '#shared/contract/index.ts'

const pageSize = 100

type Paged<T> = {
  /** A missing row is on its way. */
  readonly rows: readonly (T | undefined)[]
  readonly loaded: boolean
  readonly error: unknown
}

type Channel = 'hasil.sentRows' | 'hasil.answerRows'
type Row<C extends Channel> = Output<C>['rows'][number]

/** A long list as one: only the pages in sight (and the first, for the count) are asked for. `wanted`: everything but offset and limit. */
export function usePages<C extends Channel>(
  channel: C,
  wanted: Readonly<Record<string, unknown>>,
  [first, last]: readonly [number, number],
): Paged<Row<C>> {
  const from = Math.floor(first / pageSize)
  const pages = [...new Set([0, ...Array.from({ length: Math.floor(last / pageSize) - from + 1 }, (_, i) => from + i)])]
  const answers = useQueries({
    queries: pages.map((page) => {
      const input = { ...wanted, offset: page * pageSize, limit: pageSize }
      return { queryKey: [channel, input], queryFn: () => call(channel, input as never) }
    }),
  })
  const found = new Map(pages.map((page, i) => [page, answers[i]?.data?.rows as readonly Row<C>[] | undefined]))
  const [head] = answers
  const rows = Array.from(
    { length: head?.data?.total ?? 0 },
    (_, at) => found.get(Math.floor(at / pageSize))?.[at % pageSize],
  )
  return { rows, loaded: head?.data !== undefined, error: head?.error ?? null }
}
