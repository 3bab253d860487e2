import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { countOpenByForm } from '../dukcapil/open-forms.ts'
import { countOutcomes } from '../hasil/outcomes.ts'
import { nikInRegister, noKkInRegister } from '../keluarga/standing.ts'
import { appliedAmong } from '../penetapan/applied.ts'
import { isKnownKecamatan } from '../wilayah/places.ts'
import { kkCounter, nikCounter, type KkKind, type NikKind } from './number-kinds.ts'
import type { PeriodForm } from './period-forms.ts'
import { createTally, type Tally } from './tally.ts'

type Db = Kysely<Tables>

/** How the numbers on the forms of a period are, by desa. */
export type FormNumbers = {
  readonly nik: Tally<string, NikKind>
  readonly noKk: Tally<string, KkKind>
  readonly size: Tally<string, 'jiwa' | 'formulir' | 'dukcapil' | 'tidakPadan'>
}

/**
 * What is wrong with NIK and No. KK on the usulan and perubahan of a period. A number counts as one that stands elsewhere when another form
 * of the period has it, or when it is new on the form and the register has it already.
 */
export async function formNumbers(
  db: Db,
  periodeId: string,
  forms: readonly PeriodForm[],
  today: string,
): Promise<FormNumbers> {
  const about = forms.filter(({ jenis }) => jenis !== 'penghapusan')
  const isNew = await newOnForm(db, about)
  const listedNik = await nikInRegister(db, [...new Set(isNew.people)])
  const listedKk = await noKkInRegister(db, [...new Set(isNew.noKk)])
  const nik = nikCounter({ today, isKnownKecamatan })
  const noKk = kkCounter({ today, isKnownKecamatan })
  const size = createTally<'jiwa' | 'formulir' | 'dukcapil' | 'tidakPadan'>([
    'jiwa',
    'formulir',
    'dukcapil',
    'tidakPadan',
  ])
  for (const form of about) {
    const fresh = !isNew.applied.has(form.id)
    size.add(form.desaCode, 'formulir')
    noKk.add(form.desaCode, form.noKk, fresh && form.jenis === 'usulan' && listedKk.has(form.noKk))
    for (const person of form.people) {
      size.add(form.desaCode, 'jiwa')
      nik.add(form.desaCode, person, fresh && person.anggotaId === null && listedNik.has(person.nik))
    }
  }
  const waiting = await countOpenByForm(db)
  for (const { id, desaCode } of forms) size.add(desaCode, 'dukcapil', waiting.get(id) ?? 0)
  for (const [desaCode, { tidakPadan }] of await countOutcomes(db, periodeId, 'desa_code')) {
    size.add(desaCode, 'tidakPadan', tidakPadan)
  }
  return { nik: await nik.count(), noKk: await noKk.count(), size }
}

/** Numbers that a form brings. A form that is in the register by now finds itself there, so it is left out. */
async function newOnForm(db: Db, forms: readonly PeriodForm[]) {
  const applied = await appliedAmong(
    db,
    forms.map(({ id }) => id),
  )
  const open = forms.filter(({ id }) => !applied.has(id))
  return {
    applied,
    people: open.flatMap(({ people }) => people.filter(({ anggotaId }) => anggotaId === null).map(({ nik }) => nik)),
    noKk: open.filter(({ jenis }) => jenis === 'usulan').map((form) => form.noKk),
  }
}
