import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countDecisions, type CountedForm, type Counts, type ExitCategory } from '#core/musyawarah/count.ts'

const register = { keluarga: 10, jiwa: 30 }
const decided = { complete: true, putusan: 'setuju' } as const
const categories: readonly ExitCategory[] = ['tidakDitemukan', 'mampu', 'pindah', 'meninggal', 'lain']

describe('countDecisions', () => {
  test('one of three members dies: a person leaves, the family stays', () => {
    const counts = countDecisions(register, [
      {
        ...decided,
        id: 'f',
        jenis: 'penghapusan',
        keluargaId: 'k',
        anggotaIds: ['a', 'b', 'c'],
        leaving: ['b'],
        category: 'meninggal',
      },
    ])
    expect(counts.prelist.meninggal).toEqual({ keluarga: 0, jiwa: 1 })
    expect(counts.penghapusan).toEqual({ keluarga: 0, jiwa: 1 })
    expect(counts.prelist.tetap).toEqual({ keluarga: 10, jiwa: 29 })
  })

  test('the last members leave one by one: with the last one the family leaves, under the reason of that form', () => {
    const one = { ...decided, jenis: 'penghapusan', keluargaId: 'k', anggotaIds: ['a', 'b'] } as const
    const counts = countDecisions(register, [
      { ...one, id: 'f1', leaving: ['a'], category: 'meninggal' },
      { ...one, id: 'f2', leaving: ['b'], category: 'pindah' },
    ])
    expect(counts.prelist.meninggal).toEqual({ keluarga: 0, jiwa: 1 })
    expect(counts.prelist.pindah).toEqual({ keluarga: 1, jiwa: 1 })
  })

  test('two forms with one No. KK are one family, and one NIK one person; without them each counts itself', () => {
    const counts = countDecisions(register, [
      {
        ...decided,
        id: 'f1',
        jenis: 'usulan',
        noKk: '1',
        people: [
          { id: 'r1', nik: '9' },
          { id: 'r2', nik: '' },
        ],
      },
      { ...decided, id: 'f2', jenis: 'usulan', noKk: '1', people: [{ id: 'r3', nik: '9' }] },
      { ...decided, id: 'f3', jenis: 'usulan', noKk: '', people: [{ id: 'r4', nik: '' }] },
    ])
    expect(counts.usulan).toEqual({ keluarga: 2, jiwa: 3 })
  })

  test('a family that leaves is not counted as corrected too, but its change is on the list of changes', () => {
    const family = { ...decided, keluargaId: 'k', anggotaIds: ['a', 'b'] }
    const counts = countDecisions(register, [
      { ...family, id: 'f1', jenis: 'perubahan' },
      { ...family, id: 'f2', jenis: 'penghapusan', leaving: 'everybody', category: 'mampu' },
    ])
    expect(counts.prelist.diperbaiki).toEqual({ keluarga: 0, jiwa: 0 })
    expect(counts.perubahan).toEqual({ keluarga: 1, jiwa: 2 })
    expect(counts.prelist.tetap).toEqual({ keluarga: 9, jiwa: 28 })
  })

  test('only what was agreed leaves the list; what was refused or put off is counted apart, what waits too', () => {
    const form = { id: 'f', jenis: 'usulan', complete: true, noKk: '1', people: [{ id: 'r', nik: '9' }] } as const
    const counts = countDecisions(register, [
      { ...form, putusan: 'tolak' },
      { ...form, id: 'g', noKk: '2', people: [{ id: 's', nik: '8' }], putusan: 'tunda' },
      { ...form, id: 'h', putusan: null },
      { ...form, id: 'i', complete: false, putusan: null },
    ])
    expect(counts.usulan).toEqual({ keluarga: 0, jiwa: 0 })
    expect(counts.tidakDisepakati).toEqual({ keluarga: 2, jiwa: 2 })
    expect(counts.belum).toBe(1)
  })

  test('decisions that exceed the register are refused instead of printed', () => {
    expect(() =>
      countDecisions({ keluarga: 0, jiwa: 0 }, [
        {
          ...decided,
          id: 'f',
          jenis: 'penghapusan',
          keluargaId: 'k',
          anggotaIds: ['a'],
          leaving: 'everybody',
          category: 'lain',
        },
      ]),
    ).toThrow()
  })

  test('whatever is decided: exits make up the removals, and exits, corrections and the rest make up the list', () => {
    fc.assert(
      fc.property(decisions(), ({ families, forms }) => {
        const whole = { keluarga: families.length, jiwa: families.flat().length }
        const counts = countDecisions(whole, forms)
        for (const unit of ['keluarga', 'jiwa'] as const) {
          const { prelist } = counts
          const exits = sum(counts, unit)
          expect(exits).toBe(counts.penghapusan[unit])
          expect(prelist.tetap[unit] + exits + prelist.diperbaiki[unit]).toBe(prelist.jumlah[unit])
          expect(prelist.tetap[unit]).toBe(untouched(families, forms)[unit])
        }
      }),
    )
  })
})

function sum({ prelist }: Counts, unit: 'keluarga' | 'jiwa'): number {
  return categories.reduce((total, category) => total + prelist[category][unit], 0)
}

/** Counted the other way round: who in the register is touched by no agreed form. */
function untouched(families: readonly (readonly string[])[], forms: readonly CountedForm[]) {
  const agreed = forms.filter((form) => form.putusan === 'setuju')
  const gone = new Set(
    agreed.flatMap((form) =>
      form.jenis !== 'penghapusan' ? [] : form.leaving === 'everybody' ? form.anggotaIds : form.leaving,
    ),
  )
  const changed = new Set(agreed.flatMap((form) => (form.jenis === 'perubahan' ? [form.keluargaId] : [])))
  const stays = (people: readonly string[], index: number) =>
    !changed.has(String(index)) && people.some((id) => !gone.has(id))
  const touchedPerson = (id: string, index: number) => gone.has(id) || changed.has(String(index))
  return {
    keluarga: families.filter(stays).length,
    jiwa: families.flatMap((people, index) => people.filter((id) => !touchedPerson(id, index))).length,
  }
}

function decisions() {
  return fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 }).chain((sizes) => {
    const families = sizes.map((size, family) => Array.from({ length: size }, (_, n) => `${family}-${n}`))
    const common = { id: fc.uuid(), complete: fc.boolean(), putusan: fc.constantFrom('setuju', 'tolak', 'tunda', null) }
    const about = fc.nat({ max: families.length - 1 })
    const perubahan = fc
      .record({ ...common, at: about })
      .map(({ at, ...form }) => ({ ...form, jenis: 'perubahan' as const, ...familyOf(families, at) }))
    const penghapusan = fc
      .record({
        ...common,
        at: about,
        category: fc.constantFrom(...categories),
        some: fc.array(fc.nat({ max: 4 })),
        all: fc.boolean(),
      })
      .map(({ at, some, all, ...form }) => {
        const family = familyOf(families, at)
        const leaving = all ? ('everybody' as const) : family.anggotaIds.filter((_, n) => some.includes(n))
        return { ...form, jenis: 'penghapusan' as const, ...family, leaving }
      })
    const usulan = fc
      .record({ ...common, noKk: fc.constantFrom('', '1', '2') })
      .map((form) => ({ ...form, jenis: 'usulan' as const, people: [{ id: form.id, nik: '' }] }))
    const forms: fc.Arbitrary<CountedForm[]> = fc.array(fc.oneof(perubahan, penghapusan, usulan), { maxLength: 20 })
    return forms.map((some) => ({ families, forms: some }))
  })
}

function familyOf(families: readonly string[][], at: number) {
  return { keluargaId: String(at), anggotaIds: families[at] ?? [] }
}
