import { paddedNumber } from '../berkas/receipt-number.ts'
import { signatoriesOf } from './opening.ts'
import type { TabledForm } from './on-table.ts'
import type { Held } from './store.ts'

export type Problem = { readonly path: string; readonly message: string }

const neededSignatures = 2

/**
 * Why a berita acara cannot be made final yet; empty when it can. A form that is not complete may stay behind only by a decision
 * that says so: tunda or tolak, each with its reason.
 */
export function problemsBeforeFinal(held: Held, tabled: readonly TabledForm[]): Problem[] {
  return [...missingFacts(held), ...tabled.flatMap(undecided)]
}

function missingFacts(held: Held): Problem[] {
  const named = signatoriesOf(held).filter((one) => one.name !== '')
  const checks: readonly [boolean, string, string][] = [
    [held.place.trim().length >= 2, 'place', 'Isi tempat musyawarah.'],
    [held.startsAt < held.endsAt, 'endsAt', 'Jam selesai harus sesudah jam mulai.'],
    [held.chairName !== '', 'chairName', 'Isi nama pimpinan musyawarah.'],
    [
      named.length >= neededSignatures,
      'signatories',
      `Isi nama sedikitnya ${neededSignatures} orang yang menandatangani.`,
    ],
    [held.peserta.length > 0, 'peserta', 'Catat sedikitnya satu peserta yang hadir.'],
  ]
  return checks.filter(([met]) => !met).map(([, path, message]) => ({ path, message }))
}

function undecided({ form, berkasNumber, decision }: TabledForm): Problem[] {
  const which = `Formulir ${form.number} berkas ${paddedNumber(berkasNumber)}`
  const path = `formulir/${form.id}`
  if (decision !== undefined) {
    const openedAgain = decision.putusan === 'setuju' && form.status !== 'lengkap'
    return openedAgain ? [{ path, message: `${which} disetujui tetapi sedang dibuka lagi. Selesaikan dahulu.` }] : []
  }
  switch (form.status) {
    case 'lengkap':
      return [{ path, message: `${which} belum diputuskan.` }]
    case 'draf':
      return [{ path, message: `${which} belum selesai dientri. Selesaikan, atau putuskan tunda.` }]
    case 'ditunda':
      return [{ path, message: `${which} masih ditunda di meja entri. Selesaikan, atau putuskan tunda.` }]
  }
}
