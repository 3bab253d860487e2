import { AppError } from '#shared/errors/app-error.ts'
import type { Platform } from '../../platform/types.ts'
import { lookupOf, readKeysFile, writeKeysFile, type KeysFile } from './keys-file.ts'
import { newRecoveryCode, readRecoveryCode } from './recovery-code.ts'
import { lockKey, unlockKey, type Wrap } from './wrap.ts'

type Account = { readonly id: string; readonly username: string }

/** The keys of an opened office. */
export type OfficeKeys = {
  /**
   * Lets an account open the office with this password, in place of any password it had. `write` writes the change to the database and
   * calls `putKey` as its last step; when it fails, even in its COMMIT, the keys are as they were. The slow part is done before, so
   * that nobody's keystroke waits for it.
   */
  readonly setPassword: <T>(
    account: Account,
    password: string,
    write: (putKey: () => Promise<void>) => Promise<T>,
  ) => Promise<T>
  /** Whether this is the account's password. Slow on purpose. */
  readonly isPassword: (account: Account, password: string) => Promise<boolean>
  /** Makes a new recovery code in place of the old one, and answers it; it is written down nowhere. */
  readonly newRecoveryCode: () => Promise<string>
}

type Tools = Pick<Platform, 'passwords' | 'files'>

const recoveryOwner = 'pemulihan'

/** Key management for the office in `dir`, whose data key is known since the office is open. */
export function officeKeys(dir: string, dataKey: Uint8Array, tools: Tools): OfficeKeys {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  return {
    setPassword: async (account, password, write) => {
      const wrap = await lockKey(dataKey, password, account.id, tools.passwords)
      return inTurn(() => orAsBefore(dir, tools, () => write(() => putWrap(dir, tools, account, wrap))))
    },
    isPassword: async (account, password) => {
      const found = readKeysFile(dir).accounts.find((each) => each.penggunaId === account.id)
      return found !== undefined && (await unlockKey(found.wrap, password, account.id, tools.passwords)) !== null
    },
    newRecoveryCode: async () => {
      const code = newRecoveryCode()
      const recovery = await lockKey(dataKey, readable(code), recoveryOwner, tools.passwords)
      await inTurn(() => writeKeysFile(dir, { ...readKeysFile(dir), recovery }, tools.files))
      return code
    },
  }
}

async function putWrap(dir: string, { files }: Tools, account: Account, wrap: Wrap): Promise<void> {
  const keys = readKeysFile(dir)
  const lookup = lookupOf(keys, account.username)
  const others = keys.accounts.filter((each) => each.lookup !== lookup && each.penggunaId !== account.id)
  await writeKeysFile(dir, { ...keys, accounts: [...others, { lookup, penggunaId: account.id, wrap }] }, files)
}

async function orAsBefore<T>(dir: string, { files }: Tools, write: () => Promise<T>): Promise<T> {
  const before = readKeysFile(dir)
  try {
    return await write()
  } catch (error) {
    // What went wrong first is what the person must hear, whatever comes of putting the keys back.
    await writeKeysFile(dir, before, files).catch(() => undefined)
    throw error
  }
}

function readable(code: string): string {
  const read = readRecoveryCode(code)
  if (read === null) throw new Error('a new recovery code does not pass its own check')
  return read
}

/** What a right password gives: the data key, and whose it is. */
export type Unlocked = { readonly dataKey: Uint8Array; readonly penggunaId: string }

/**
 * Opens the keys of the office in `dir` by username and password. An unknown name and a wrong password take the same time and give
 * the same answer: AppError wrongPassword. Fails with databaseDamaged when the keys cannot be read.
 */
export async function unlockByPassword(
  dir: string,
  username: string,
  password: string,
  passwords: Tools['passwords'],
): Promise<Unlocked> {
  const keys = readKeysFile(dir)
  const found = keys.accounts.find((each) => each.lookup === lookupOf(keys, username))
  if (found === undefined) {
    await spendTheSameTime(keys, password, passwords)
    throw new AppError('wrongPassword')
  }
  const dataKey = await unlockKey(found.wrap, password, found.penggunaId, passwords)
  if (dataKey === null) throw new AppError('wrongPassword')
  return { dataKey, penggunaId: found.penggunaId }
}

async function spendTheSameTime(keys: KeysFile, password: string, passwords: Tools['passwords']): Promise<void> {
  const cost = keys.accounts[0]?.wrap.cost ?? passwords.cost
  await passwords.derive(password, Buffer.from(keys.pepper), cost)
}

/** Opens the keys by the printed recovery code. Fails with AppError wrongPassword, whose message says whether the code was mistyped. */
export async function unlockByRecoveryCode(
  dir: string,
  typed: string,
  passwords: Tools['passwords'],
): Promise<Uint8Array> {
  const code = readRecoveryCode(typed)
  if (code === null) {
    throw new AppError(
      'wrongPassword',
      'Kode pemulihan belum tepat: ada huruf yang salah ketik atau kurang. Periksa lagi.',
    )
  }
  const { recovery } = readKeysFile(dir)
  const dataKey = recovery === null ? null : await unlockKey(recovery, code, recoveryOwner, passwords)
  if (dataKey === null) throw new AppError('wrongPassword', 'Kode pemulihan ini bukan milik kantor ini.')
  return dataKey
}
