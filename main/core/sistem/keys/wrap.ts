import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { PasswordHashing } from '../../platform/types.ts'

const Hex = z.string().regex(/^[0-9a-f]+$/)

/** A data key locked by a password: useless without it. Bytes are hex; `cost` is log2 of scrypt's N. */
export const Wrap = z.strictObject({
  salt: Hex.length(64),
  cost: z.int().min(1).max(24),
  nonce: Hex.length(24),
  locked: Hex.length(64),
  tag: Hex.length(32),
})
export type Wrap = z.infer<typeof Wrap>

const algorithm = 'aes-256-gcm'

/** Locks `dataKey` by `password`. `owner` is bound in: a wrap moved to another account does not open. */
export async function lockKey(
  dataKey: Uint8Array,
  password: string,
  owner: string,
  passwords: PasswordHashing,
): Promise<Wrap> {
  const salt = randomBytes(32)
  const nonce = randomBytes(12)
  const cipher = createCipheriv(algorithm, await passwords.derive(password, salt, passwords.cost), nonce)
  cipher.setAAD(Buffer.from(owner))
  const locked = Buffer.concat([cipher.update(dataKey), cipher.final()])
  return {
    salt: salt.toString('hex'),
    cost: passwords.cost,
    nonce: nonce.toString('hex'),
    locked: locked.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  }
}

/** The data key, or null when the password is not the one that locked it. */
export async function unlockKey(
  wrap: Wrap,
  password: string,
  owner: string,
  passwords: PasswordHashing,
): Promise<Uint8Array | null> {
  const key = await passwords.derive(password, Buffer.from(wrap.salt, 'hex'), wrap.cost)
  const decipher = createDecipheriv(algorithm, key, Buffer.from(wrap.nonce, 'hex'), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(owner))
  decipher.setAuthTag(Buffer.from(wrap.tag, 'hex'))
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrap.locked, 'hex')), decipher.final()])
  } catch {
    return null
  }
}
