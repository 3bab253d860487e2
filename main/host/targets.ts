import { randomUUID } from 'node:crypto'
import type { Supervisor } from './supervisor.ts'

export type Targets = {
  /** Remembers a path that the person chose, tells the core, and answers the id by which the screen names it. */
  readonly add: (path: string) => string
  readonly pathOf: (id: string) => string | undefined
}

/** The places that the person chose since the program started. Screens see ids, never paths. */
export function createTargets(supervisor: Pick<Supervisor, 'addTarget'>): Targets {
  const paths = new Map<string, string>()
  return {
    add: (path) => {
      const id = randomUUID()
      paths.set(id, path)
      supervisor.addTarget(id, path)
      return id
    },
    pathOf: (id) => paths.get(id),
  }
}
