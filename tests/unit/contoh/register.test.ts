import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { defectsPerThousand } from '#core/contoh/defects.ts'
import { ageOn } from '#core/contoh/dates.ts'
import type { SampleFamily, SamplePerson } from '#core/contoh/family.ts'
import { generateRegister } from '#core/contoh/register.ts'
import { contentOf } from '#core/contoh/stored-answers.ts'
import { isKnownKecamatan } from '#core/wilayah/places.ts'
import { checkForm } from '#shared/instrumen/check.ts'
import { instrumenFor } from '#shared/instrumen/registry.ts'

const families = generateRegister()
const people = families.flatMap((family) => family.persons)

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

function shareOf(wanted: (person: SamplePerson) => boolean): number {
  return people.filter(wanted).length / people.length
}

describe('the invented register', () => {
  test('is the same to the letter for the same seed, and another for another', () => {
    expect(hash(generateRegister())).toBe(hash(families))
    expect(hash(generateRegister('lain', 50))).not.toBe(hash(generateRegister('padan', 50)))
  })

  test('has 1,360 families in three dusun, Sukosari the largest', () => {
    const count = (dusun: string): number => families.filter((family) => family.dusun === dusun).length
    expect(families).toHaveLength(1360)
    expect(count('Krajan') + count('Sukosari') + count('Grujugan')).toBe(1360)
    expect(count('Sukosari')).toBeGreaterThan(count('Krajan'))
    expect(count('Krajan')).toBeGreaterThan(count('Grujugan'))
  })

  test('gives every person and every family a number of their own', () => {
    expect(new Set(people.map(({ nik }) => nik)).size).toBe(people.length)
    expect(new Set(families.map(({ noKk }) => noKk)).size).toBe(families.length)
    const cards = new Set(people.map(({ noKk }) => noKk))
    expect(people.filter(({ nik }) => cards.has(nik))).toEqual([])
  })

  test('builds a NIK of a known region, the date of birth (women: day + 40) and a serial', () => {
    for (const { nik, sex, birthDate } of people) {
      const day = Number(nik.slice(6, 8)) - (sex === 'P' ? 40 : 0)
      const written = [String(day).padStart(2, '0'), nik.slice(8, 10), nik.slice(10, 12)]
      expect(nik).toMatch(/^[1-9]\d{15}$/)
      expect(isKnownKecamatan(nik.slice(0, 6))).toBe(true)
      expect(written).toEqual([birthDate.slice(8, 10), birthDate.slice(5, 7), birthDate.slice(2, 4)])
      expect(nik.slice(12)).not.toBe('0000')
    }
  })

  test('registers most people here and some elsewhere', () => {
    const here = shareOf(({ nik }) => nik.startsWith('350916'))
    expect(here).toBeGreaterThan(0.8)
    expect(here).toBeLessThan(0.97)
  })

  test('has widows who live alone, three generations and households led by women', () => {
    const share = (wanted: (family: SampleFamily) => boolean): number =>
      families.filter(wanted).length / families.length
    expect(share(({ persons }) => persons.length === 1)).toBeGreaterThan(0.06)
    expect(share(({ persons }) => persons.some(({ hubKrt }) => hubKrt === '5'))).toBeGreaterThan(0.05)
    expect(share(({ persons }) => persons[0]?.sex === 'P')).toBeGreaterThan(0.1)
    expect(share(({ persons }) => persons.some(({ nuk }) => nuk === 2))).toBeGreaterThan(0.01)
  })

  test('lets mothers be 18 to 42 when their children are born', () => {
    for (const { persons } of families) {
      const mother = persons.find(({ hubKrt, sex }) => (hubKrt === '1' || hubKrt === '2') && sex === 'P')
      const children = persons.filter(({ hubKrt, motherName }) => hubKrt === '3' && motherName === mother?.name)
      for (const child of children) {
        const age = ageOn(mother?.birthDate ?? '', child.birthDate)
        expect(age).toBeGreaterThanOrEqual(18)
        expect(age).toBeLessThanOrEqual(42)
      }
    }
  })

  test('answers lean the same way: earth floors go with poor walls and firewood', () => {
    const floor = (code: string): readonly SampleFamily[] =>
      families.filter(({ answers }) => answers['lantai'] === code)
    const firewood = (list: readonly SampleFamily[]): number =>
      list.filter(({ answers }) => answers['bb_masak'] === '8').length / list.length
    expect(firewood(floor('9'))).toBeGreaterThan(2 * firewood(floor('4')))
    expect(floor('9').every(({ answers }) => answers['dinding'] !== '1')).toBe(true)
  })
})

describe('wrong identities', () => {
  test.each(Object.entries(defectsPerThousand))('%s: %i of 1,000 people', (kind, share) => {
    expect(people.filter(({ defect }) => defect === kind)).toHaveLength(Math.round((people.length * share) / 1000))
  })

  test('are about one in ten', () => {
    expect(shareOf(({ defect }) => defect !== null)).toBeGreaterThan(0.09)
    expect(shareOf(({ defect }) => defect !== null)).toBeLessThan(0.115)
  })

  test('are written wrongly, each in the way that it says, and only they', () => {
    for (const { defect, answers, nik, noKk, name } of people) {
      const wrong = { nik: answers['nik'] !== nik, nokk: answers['nokk'] !== noKk, nama: answers['nama'] !== name }
      const where = defect === 'kkBeda' ? 'nokk' : defect === 'namaBeda' ? 'nama' : 'nik'
      expect(wrong).toEqual({ nik: false, nokk: false, nama: false, ...(defect === null ? {} : { [where]: true }) })
    }
  })
})

describe('as answers of the questionnaire', () => {
  const instrumen = instrumenFor('perubahan')
  const facts = { today: '2026-03-20', isKnownKecamatan, nikUses: new Map() }
  /** What the checks must say of each defect; a misspelled name can't be seen. */
  const rules: Readonly<Record<string, readonly string[]>> = {
    nikPendek: ['R-0201'],
    nikNolAkhir: ['R-0208'],
    nikTanggalBeda: ['R-0205'],
    nikJenisKelaminBeda: ['R-0206'],
    nikGanda: [],
    nikSeKeluarga: ['R-0210'],
    nikHuruf: ['R-0201'],
    nikSamaKk: ['R-0209'],
    kkBeda: ['R-0219'],
    namaBeda: [],
  }

  test('every family can be read, and asks for nothing but its defect', { timeout: 30_000 }, () => {
    const wrong = families.flatMap((family) => {
      const issues = checkForm(instrumen, 'perubahan', contentOf(instrumen, 'perubahan', family), facts)
      const asking = issues.filter(({ level }) => level !== 'inform').map(({ rule }) => rule)
      const defect = family.persons.find((person) => person.defect !== null)?.defect ?? null
      if (defect === null) return asking.length === 0 ? [] : [`${family.number}: ${asking.join(' ')}`]
      const missed = (rules[defect] ?? []).filter((rule) => !asking.includes(rule))
      return missed.map((rule) => `${family.number}: ${defect} without ${rule}`)
    })
    expect(wrong).toEqual([])
  })
})
