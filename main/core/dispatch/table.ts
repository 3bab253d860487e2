import { penggunaHandlers } from '../pengguna/handlers.ts'
import { sistemHandlers } from '../sistem/handlers.ts'
import type { Handlers } from './handlers.ts'

/** Every call that the core answers. Each room adds its line. */
export const table = {
  ...sistemHandlers,
  ...penggunaHandlers,
} satisfies Partial<Handlers>
