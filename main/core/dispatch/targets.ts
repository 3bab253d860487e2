import { AppError } from '#shared/errors/app-error.ts'
import type { Targets } from './context.ts'

const kept = 200

/** The places that people chose in the host's dialog, by id, so that no screen ever names a path. */
export function createTargets(): Targets & { readonly add: (id: string, path: string) => void } {
  const paths = new Map<string, string>()
  return {
    add: (id, path) => {
      paths.set(id, path)
      const oldest = paths.keys().next()
      if (paths.size > kept && !oldest.done) paths.delete(oldest.value)
    },
    pathOf: (id) => {
      const path = paths.get(id)
      if (path === undefined) throw new AppError('targetMissing', 'Pilih lagi tempat menyimpan, lalu ulangi.')
      return path
    },
  }
}
