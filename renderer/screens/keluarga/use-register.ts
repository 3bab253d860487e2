import { useQueries } from '@tanstack/react-query'
import { call } from '#renderer/core-client/client.ts'
import type { Output } from '#shared/contract/index.ts'

export type Family = Output<'keluarga.list'>['keluarga'][number]

type Asked = {
  readonly query: string
  readonly desaCode: string | null
  readonly first: number
  readonly last: number
}

type Register = {
  /** A missing family is on its way. */
  readonly rows: readonly (Family | undefined)[]
  readonly people: number
  /** There are more families than rows: the search is too wide. */
  readonly more: boolean
  readonly loaded: boolean
  readonly error: unknown
}

const pageSize = 100

/** The register as one long list: only the pages in sight (and the first, for the count) are asked for. */
export function useRegister({ query, desaCode, first, last }: Asked): Register {
  const wanted = pagesBetween(first, last)
  const answers = useQueries({
    queries: wanted.map((page) => {
      const input = { query, offset: page * pageSize, limit: pageSize, ...(desaCode ? { desaCode } : {}) }
      return { queryKey: ['keluarga.list', input], queryFn: () => call('keluarga.list', input) }
    }),
  })
  const pages = new Map(wanted.map((page, i) => [page, answers[i]?.data?.keluarga]))
  const head = answers[0]
  const rows = Array.from(
    { length: head?.data?.total ?? 0 },
    (_, at) => pages.get(Math.floor(at / pageSize))?.[at % pageSize],
  )
  const { people = 0, more = false } = head?.data ?? {}
  return { rows, people, more, loaded: head?.data !== undefined, error: head?.error ?? null }
}

function pagesBetween(first: number, last: number): readonly number[] {
  const from = Math.floor(first / pageSize)
  const count = Math.floor(last / pageSize) - from + 1
  return [...new Set([0, ...Array.from({ length: count }, (_, i) => from + i)])]
}
