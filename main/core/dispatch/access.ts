import type { Access, Role } from '#shared/contract/call.ts'

/** Whether somebody may make a call. `roles`: what they hold, or null before signing in. */
export function mayCall(access: Access, roles: readonly Role[] | null): 'yes' | 'unauthenticated' | 'forbidden' {
  if (access === 'anyone') return 'yes'
  if (roles === null) return 'unauthenticated'
  if (access === 'signedIn') return 'yes'
  return access.some((role) => roles.includes(role)) ? 'yes' : 'forbidden'
}
