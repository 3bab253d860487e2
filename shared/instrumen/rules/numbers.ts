import { withDashes } from '../../domain/date-text.ts'
import { agreesWithBirthDate, findNumberFault, parseNik } from '../../domain/nik.ts'
import { wrongShape } from '../../domain/number-faults.ts'
import { issuedOn, parseNoKk } from '../../domain/no-kk.ts'
import { plainDateOf } from '../../domain/plain-date.ts'
import type { RuleCheck } from '../types.ts'
import { finding, holdersWith, rowsWith, textOf, type Finding, type Form } from './form.ts'

type Check<Op extends RuleCheck['op']> = Extract<RuleCheck, { op: Op }>

/** What a NIK of 16 digits says is compared with the list of kecamatan and the calendar. Source: form-and-siksng.md §3. */
export function checkNik(form: Form, check: Check<'nik'>): Finding[] {
  return rowsWith(form, check.roster, (row) => textOf(form, check.question, row))
    .filter(({ value }) => isNikFault(form, check.find, value))
    .map(({ row, value }) => finding(form, check.question, row, { salah: wrongShape(value) }))
}

function isNikFault(form: Form, find: Check<'nik'>['find'], value: string): boolean {
  const fault = findNumberFault(value)
  if (find === 'shape') return fault === 'length' || fault === 'letters'
  if (find === 'leadingZero') return fault === 'leadingZero'
  const nik = fault === undefined ? parseNik(value) : undefined
  if (nik === undefined) return false
  switch (find) {
    case 'dayOrMonth':
      return !nik.dayAndMonthPossible
    case 'calendar':
      return (
        nik.dayAndMonthPossible && ![1900, 2000].some((century) => plainDateOf(century + nik.year, nik.month, nik.day))
      )
    case 'kecamatan':
      return !form.facts.isKnownKecamatan(nik.kecamatan)
    case 'serial':
      return nik.serial === '0000'
  }
}

/** The No. KK in the same way; each number is looked at once, where it stands first. */
export function checkNoKk(form: Form, check: Check<'noKk'>): Finding[] {
  const seen = new Set<string>()
  return holdersWith(form, check.roster, (row) => textOf(form, check.question, row))
    .filter(({ value }) => {
      const isNew = !seen.has(value)
      seen.add(value)
      return isNew && isNoKkFault(form, check.find, value)
    })
    .map(({ row, value }) => finding(form, check.question, row, { salah: wrongShape(value) }))
}

function isNoKkFault(form: Form, find: Check<'noKk'>['find'], value: string): boolean {
  const fault = findNumberFault(value)
  if (find === 'shape') return fault === 'length' || fault === 'letters'
  if (find === 'leadingZero') return fault === 'leadingZero'
  const noKk = fault === undefined ? parseNoKk(value) : undefined
  if (noKk === undefined) return false
  const issued = issuedOn(noKk)
  switch (find) {
    case 'dayOrMonth':
      return !noKk.dayAndMonthPossible
    case 'calendar':
      return noKk.dayAndMonthPossible && issued === undefined
    case 'kecamatan':
      return !form.facts.isKnownKecamatan(noKk.kecamatan)
    case 'serial':
      return noKk.serial === '0000'
    case 'future':
      return issued !== undefined && issued > form.facts.today
  }
}

/** The birth date in the NIK and the one on the form. An impossible day or month is another rule's matter. */
export function checkNikBirthDate(form: Form, check: Check<'nikBirthDate'>): Finding[] {
  return rowsWith(form, check.roster, (row) => textOf(form, check.question, row)).flatMap(({ row, value }) => {
    const nik = parseNik(value)
    const birth = textOf(form, check.birthDate, row)
    if (nik === undefined || birth === undefined || !nik.dayAndMonthPossible) return []
    if (agreesWithBirthDate(nik, birth)) return []
    const inNik = [nik.day, nik.month, nik.year].map((part) => String(part).padStart(2, '0')).join('-')
    return [finding(form, check.question, row, { nik: inNik, isian: withDashes(birth) })]
  })
}

/** The sex in the NIK and the one on the form. */
export function checkNikSex(form: Form, check: Check<'nikSex'>): Finding[] {
  return rowsWith(form, check.roster, (row) => textOf(form, check.question, row)).flatMap(({ row, value }) => {
    const nik = parseNik(value)
    const sex = textOf(form, check.sex, row)
    if (nik === undefined || sex === undefined || !nik.dayAndMonthPossible) return []
    const same = sex === (nik.sex === 'P' ? check.female : check.male)
    return same ? [] : [finding(form, check.question, row, { nik: nik.sex === 'P' ? 'perempuan' : 'laki-laki' })]
  })
}

/** The same NIK in the register or on another form. */
export function checkNikUsedElsewhere(form: Form, check: Check<'nikUsedElsewhere'>): Finding[] {
  return rowsWith(form, check.roster, (row) => textOf(form, check.question, row)).flatMap(({ row, value }) => {
    const uses = form.facts.nikUses.get(value) ?? []
    if (uses.length === 0) return []
    const where = [...new Set(uses.map((use) => use.where))].join('; ')
    return [finding(form, check.question, row, { di: where })]
  })
}
