import fc from 'fast-check'
import type { z } from 'zod'
import { instrumenList } from '#shared/instrumen/registry.ts'
import type { IdPool } from './id-pool.ts'
import { hostileDays, hostileTexts } from './texts.ts'

type Def = {
  readonly type: string
  readonly format?: string
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly innerType?: z.core.$ZodType
  readonly element?: z.core.$ZodType
  readonly options?: readonly z.core.$ZodType[]
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
}

/** Inputs that the shape of a call allows, or nearly: whatever is a text is hostile, whatever is an id is often of something else. */
export function hostileInput(channel: string, schema: z.core.$ZodType, pool: IdPool): fc.Arbitrary<unknown> {
  const room = channel.split('.')[0] ?? ''
  return arbitraryOf(schema, room, pool)
}

function arbitraryOf(schema: z.core.$ZodType, key: string, pool: IdPool): fc.Arbitrary<unknown> {
  const def = schema._zod.def as Def
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(def.shape ?? {}).map(([name, part]) => [
            name,
            arbitraryOf(part, name === 'id' ? key : name, pool),
          ]),
        ),
      )
    case 'optional':
    case 'default':
      return fc.option(arbitraryOf(inner(def), key, pool), { nil: undefined, freq: 2 })
    case 'nullable':
      return fc.option(arbitraryOf(inner(def), key, pool), { nil: null, freq: 4 })
    case 'array':
      return fc.array(arbitraryOf(def.element ?? inner(def), key, pool), { maxLength: 4 })
    case 'union':
      return fc.oneof(...(def.options ?? []).map((one) => arbitraryOf(one, key, pool)))
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}))
    case 'literal':
      return fc.constantFrom(...(def.values ?? []))
    case 'boolean':
      return fc.boolean()
    case 'number':
      return numbers(key)
    case 'record':
      return fc.dictionary(fc.constantFrom(...questions), fc.oneof(texts, numbers(''), fc.boolean()), { maxKeys: 4 })
    case 'string':
      return def.format === 'uuid' ? pool.arbitrary(key) : stringFor(key)
    default:
      throw new Error(`no hostile values for ${def.type}`)
  }
}

function inner(def: Def): z.core.$ZodType {
  if (def.innerType === undefined) throw new Error('a wrapper without content')
  return def.innerType
}

const texts = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary', maxLength: 40 }))

const editions = instrumenList
const questions = [
  ...new Set(editions.flatMap((one) => one.blocks.flatMap((block) => block.questions.map(({ id }) => id)))),
  'jumlah:anggota',
  '__proto__',
]

function numbers(key: string): fc.Arbitrary<number> {
  if (key === 'revision') return fc.integer({ min: 0, max: 4 })
  if (key === 'part') return fc.constantFrom(0, 1, 1000, 7)
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(-1, 0, 50, 300, 2000, 9999, 10_000, 2 ** 31, 2 ** 53 - 1, -(2 ** 53) + 1, 0.5, 1e308),
    },
  )
}

function stringFor(key: string): fc.Arbitrary<string> {
  const usual = usualFor(key)
  return usual === undefined ? texts : fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: texts })
}

function usualFor(key: string): fc.Arbitrary<string> | undefined {
  if (key === 'question' || key === 'tetap' || key === 'naik') return fc.constantFrom(...questions)
  if (key === 'instrumen') return fc.constantFrom(...editions.map(({ id }) => id))
  if (key === 'block') return fc.constantFrom('I', 'II', 'III', 'IV', 'V')
  if (key === 'rule') return fc.constantFrom('R-0001', 'R-0012', 'R-0400')
  if (key === 'desaCode' || key === 'code')
    return fc.constantFrom('3509162006', '3509162001', '3509161001', '9999999999')
  if (key === 'entity') {
    return fc.constantFrom('formulir', 'berkas', 'verifikasi', 'dukcapil', 'ganda', 'pindaian', 'musyawarah', 'periode')
  }
  if (key === 'bytes') return fc.constantFrom('JVBERi0xLjQK', '', '!!!', 'JVBERi0xLjQKAAAA')
  if (key === 'birthDate' || key.endsWith('On')) return fc.constantFrom(...hostileDays)
  return undefined
}
