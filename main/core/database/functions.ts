import type Database from 'better-sqlite3'
import { nameWords } from '#shared/domain/name-words.ts'
import { personKeys } from '#shared/domain/person-keys.ts'

/**
 * What the triggers of the schema call (0003-orang): a name as folded words, and the keys of a person as a JSON array. Every connection
 * that writes needs them.
 */
export function addFunctions(raw: Database.Database): void {
  const options = { deterministic: true }
  raw.function('orang_kata', options, (name: unknown) => nameWords(textOf(name)).join(' '))
  raw.function('orang_kunci', { ...options, varargs: true }, (...parts: unknown[]) => {
    const [words = '', birthDate = '', sex = '', motherWords = '', nik = '', noKk = '', desaCode = ''] =
      parts.map(textOf)
    const keys = personKeys({ words, birthDate, sex, motherWords, nik, noKk, desaCode })
    return JSON.stringify(keys.map(({ key }) => key))
  })
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
