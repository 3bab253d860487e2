import { scrypt } from 'node:crypto'
import type { PasswordHashing } from './types.ts'

const blockSize = 8
const parallelism = 1
const keyBytes = 32

/**
 * scrypt with r=8, p=1. `cost` is log2 of N: 17 takes about half a second and 128 MB on an office PC, which is the point.
 * Passwords are brought into one Unicode form first, so that the same keys give the same password on every system.
 */
export function scryptPasswords(cost = 17): PasswordHashing {
  return { cost, derive }
}

function derive(password: string, salt: Uint8Array, cost: number): Promise<Uint8Array> {
  const N = 2 ** cost
  const options = { N, r: blockSize, p: parallelism, maxmem: 256 * N * blockSize }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyBytes, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
