import { useEffect } from 'react'
import { useCall } from '#renderer/core-client/queries.ts'

const shown = 200
const pauseMs = 300

/** Pairs that look like one person. The core looks through the forms by and by: while some are left, it is asked again. */
export function usePairs(periodeId: string, judged: boolean) {
  const query = useCall('ganda.worklist', { periodeId, judged, limit: shown }, { keep: true })
  const { refetch, isFetching } = query
  const left = query.data?.unchecked ?? 0
  useEffect(() => {
    if (left === 0 || isFetching) return
    const timer = setTimeout(() => void refetch(), pauseMs)
    return () => clearTimeout(timer)
  }, [left, isFetching, refetch])
  return query
}
