import { z } from 'zod'

export const roles = ['petugasEntri', 'verifikator', 'kepalaBidang', 'admin', 'pembaca'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/**
 * Who may make a call. 'anyone': before signing in · 'signedIn': any role · a list: whoever has one of these roles.
 */
export type Access = 'anyone' | 'signedIn' | readonly Role[]

export type CallDefinition<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  A extends Access = Access,
> = {
  readonly access: A
  readonly input: I
  readonly output: O
  /** 'host': answered by the program around the core (file dialogs, printing), never by the core itself. */
  readonly runsIn: 'core' | 'host'
}

/** Declares one call: who may, what goes in, what comes out. Nothing about a call lives elsewhere. */
export function call<I extends z.ZodType, O extends z.ZodType, const A extends Access>(definition: {
  readonly access: A
  readonly input: I
  readonly output: O
  readonly runsIn?: 'core' | 'host'
}): CallDefinition<I, O, A> {
  return { runsIn: 'core', ...definition }
}

export const nothing = z.strictObject({})

/** Everyone who works with forms and may read them. The admin role alone does not open answers. */
export const readers = ['petugasEntri', 'verifikator', 'kepalaBidang', 'pembaca'] as const satisfies readonly Role[]
