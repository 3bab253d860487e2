import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '#renderer/core-client/client.ts'
import type { Output } from '#shared/contract/index.ts'

type Page = Output<'keluarga.list'>
export type Family = Page['keluarga'][number]

type Asked = {
  readonly query: string
  readonly desaCode: string | null
  readonly first: number
  readonly last: number
}

const pageSize = 100

/** The register as one long list: only the pages in sight (and the first, for the count) are asked for. */
export function useRegister({ query, desaCode, first, last }: Asked): {
  readonly rows: readonly (Family | undefined)[]
  readonly people: number
  readonly loaded: boolean
  readonly error: unknown
} {
  const from = Math.floor(first / pageSize)
  const to = Math.floor(last / pageSize)
  const wanted = [...new Set([0, ...Array.from({ length: to - from + 1 }, (_, i) => from + i)])]
  const pages = useQueries({
    queries: wanted.map((page) => {
      const input = { query, offset: page * pageSize, limit: pageSize, ...(desaCode ? { desaCode } : {}) }
      return { queryKey: ['keluarga.list', input], queryFn: () => call('keluarga.list', input), gcTime: 600_000 }
    }),
  })
  const firstPage = pages[0]?.data
  const key = pages.map((page) => page.dataUpdatedAt).join()
  const rows = useMemo(() => {
    const all = new Array<Family | undefined>(firstPage?.total ?? 0).fill(undefined)
    pages.forEach((page, i) => {
      page.data?.keluarga.forEach((family, at) => {
        all[(wanted[i] ?? 0) * pageSize + at] = family
      })
    })
    return all
    // The pages themselves are new objects at every render; their times tell when one of them is.
  }, [key, firstPage, wanted.join()])
  return { rows, people: firstPage?.people ?? 0, loaded: firstPage !== undefined, error: pages[0]?.error ?? null }
}
