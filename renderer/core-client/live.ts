import { QueryClient } from '@tanstack/react-query'
import { ReplyError } from '#shared/errors/reply-error.ts'
import { onCoreEvent } from './client.ts'

/** Which questions an entity's change makes stale. What is not named here makes everything stale. */
const staleBy: Readonly<Record<string, readonly string[]>> = {
  formulir: [
    'berkas',
    'formulir.waiting',
    'formulir.worklist',
    'dukcapil.list',
    'ganda.worklist',
    'formulir.print',
    'verifikasi.queue',
    'verifikasi.list',
    'verifikasi.cover',
    'kinerja',
    'musyawarah',
    'batch',
    'beranda',
    'sistem.foot',
    'jurnal',
    'keluarga',
    'laporan',
    'hasil.list',
    'hasil.worklist',
  ],
  // A keying of the second person changes what is proven, and nothing else.
  verifikasi: [
    'verifikasi.queue',
    'verifikasi.list',
    'verifikasi.cover',
    'kinerja',
    'laporan',
    'sistem.foot',
    'jurnal',
  ],
  berkas: ['berkas', 'pindaian', 'musyawarah', 'batch', 'beranda', 'laporan', 'sistem.foot', 'jurnal'],
  ganda: ['ganda', 'jurnal', 'sistem.foot'],
  dukcapil: ['dukcapil', 'beranda', 'laporan', 'jurnal', 'sistem.foot'],
  dusun: ['wilayah.listDusun', 'sistem.foot'],
  pengguna: ['pengguna', 'sistem.foot'],
}

// formulir.get: the entry screen holds the truth of its own form. musyawarah.preview: drawn after a pause, by the meeting's page.
const selfLed: ReadonlySet<string> = new Set(['formulir.get', 'musyawarah.preview'])

/** Retries only what a coming-back core can mend. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (count, error) => error instanceof ReplyError && error.reply.code === 'coreStopped' && count < 20,
        retryDelay: 700,
      },
      mutations: { networkMode: 'always' },
    },
  })
}

/** Asks again, gathered over a short pause, whenever the core says that something changed. The answer stops it. */
export function followChanges(client: QueryClient, pauseMs = 250): () => void {
  const entities = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | null = null

  function flush(): void {
    timer = null
    const all = [...entities].some((entity) => !staleBy[entity])
    const prefixes = [...entities].flatMap((entity) => staleBy[entity] ?? [])
    entities.clear()
    void client.invalidateQueries({
      predicate: (query) => {
        const channel = String(query.queryKey[0])
        return !selfLed.has(channel) && (all || prefixes.some((prefix) => channel.startsWith(prefix)))
      },
    })
  }

  const stop = onCoreEvent((event) => {
    if (event.type === 'core' && event.state === 'ready') void client.invalidateQueries()
    if (event.type !== 'changed') return
    entities.add(event.entity)
    timer ??= setTimeout(flush, pauseMs)
  })
  return () => {
    stop()
    if (timer) clearTimeout(timer)
  }
}
