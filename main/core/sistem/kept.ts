import { z } from 'zod'
import { Role } from '#shared/contract/call.ts'
import type { House } from './house.ts'

const Kind = z.enum(['kantor', 'contoh'])
const Kept = z.strictObject({
  offices: z.array(z.strictObject({ kind: Kind, dataKey: z.string() })),
  sessions: z.array(
    z.strictObject({
      kind: Kind,
      session: z.strictObject({
        token: z.string(),
        penggunaId: z.string(),
        username: z.string(),
        name: z.string(),
        roles: z.array(Role),
      }),
    }),
  ),
})

/** What a new core process needs so that nobody has to sign in again: the open data keys and the sessions. For memory only. */
export function writeKept(house: House): string {
  const offices = (['kantor', 'contoh'] as const).flatMap((kind) => {
    const office = house.opened(kind)
    return office ? [{ kind, dataKey: Buffer.from(office.dataKey).toString('hex') }] : []
  })
  return JSON.stringify({ offices, sessions: house.sessions.all() })
}

/** Reads what writeKept wrote; nothing when it is null or of another version. */
export function readKept(kept: string | null) {
  const parsed = Kept.safeParse(kept === null ? { offices: [], sessions: [] } : JSON.parse(kept))
  const { offices, sessions } = parsed.success ? parsed.data : { offices: [], sessions: [] }
  return { sessions, offices: offices.map(({ kind, dataKey }) => ({ kind, dataKey: Buffer.from(dataKey, 'hex') })) }
}
