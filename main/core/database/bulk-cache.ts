import type { Statements } from './statements.ts'

const bulkKiB = 32 * 1024

/**
 * Keeps the page cache small while bulk work goes on, until the answer is called: pages that are written once and not read again would only
 * fill the memory that a small machine has for everything else. Inside or outside a transaction; takes effect at once.
 */
export function keepCacheSmall({ of }: Statements): () => void {
  const before = Number(of('PRAGMA cache_size').pluck().get())
  of(`PRAGMA cache_size = -${bulkKiB}`).run()
  return () => void of(`PRAGMA cache_size = ${before}`).run()
}
