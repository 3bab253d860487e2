import { isAgreed, type PeriodForm } from './period-forms.ts'
import type { Flagged } from './register.ts'
import { dusunKey } from './villages.ts'

/** One family or person counted as an error: where, and why. */
export type Counted = { readonly dusun: string; readonly why: string }

/** Families and people by id. */
export type Errors = { readonly keluarga: ReadonlyMap<string, Counted>; readonly jiwa: ReadonlyMap<string, Counted> }

/**
 * In the list and not entitled, as a meeting (or a statement of responsibility) decided. A family is taken by a removal of the whole of it,
 * or when nobody of it stays; each family and person counts once, under the reason of the first decision. `dusunOf`: where a registered
 * family lives.
 */
export function removedErrors(
  forms: readonly PeriodForm[],
  dusunOf: (keluargaId: string, form: PeriodForm) => string,
): Errors {
  const keluarga = new Map<string, Counted>()
  const jiwa = new Map<string, Counted>()
  for (const form of forms) {
    if (form.removal === null || !isAgreed(form)) continue
    const { reason: why, leaving, registered, whole } = form.removal
    const id = form.keluargaId ?? form.id
    const counted = { dusun: dusunOf(id, form), why }
    for (const person of leaving) if (!jiwa.has(person)) jiwa.set(person, counted)
    const nobodyStays = registered.length > 0 && registered.every((person) => jiwa.has(person))
    if ((whole || nobodyStays) && !keluarga.has(id)) keluarga.set(id, counted)
  }
  return { keluarga, jiwa }
}

/** In the list, with a sign that speaks against it, and nobody decided yet. A family counts under its first person. */
export function flaggedErrors(flagged: readonly Flagged[], removed: Errors): Errors {
  const keluarga = new Map<string, Counted>()
  const jiwa = new Map<string, Counted>()
  for (const { anggotaId, keluargaId, dusun, why } of flagged) {
    if (removed.keluarga.has(keluargaId) || removed.jiwa.has(anggotaId)) continue
    jiwa.set(anggotaId, { dusun, why })
    if (!keluarga.has(keluargaId)) keluarga.set(keluargaId, { dusun, why })
  }
  return { keluarga, jiwa }
}

/** Entitled and not in the list: proposals that were agreed to. Families by No. KK and people by NIK within a village; without one, each counts itself. */
export function proposedErrors(forms: readonly PeriodForm[]): Errors {
  const keluarga = new Map<string, Counted>()
  const jiwa = new Map<string, Counted>()
  for (const form of forms) {
    if (form.jenis !== 'usulan' || !isAgreed(form)) continue
    const counted = { dusun: dusunKey(form.desaCode, form.dusun), why: form.program }
    const family = `${form.desaCode}|${form.noKk || form.id}`
    if (!keluarga.has(family)) keluarga.set(family, counted)
    for (const { id, nik } of form.people) {
      const person = `${form.desaCode}|${nik || id}`
      if (!jiwa.has(person)) jiwa.set(person, counted)
    }
  }
  return { keluarga, jiwa }
}
