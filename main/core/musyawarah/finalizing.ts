import { paddedNumber } from '../berkas/receipt-number.ts'
import { signatoriesOf } from './opening.ts'
import type { TabledForm } from './on-table.ts'
import type { Held } from './store.ts'
import type { VillageWords } from './village.ts'

export type Problem = { readonly path: string; readonly message: string }

const neededSignatures = 2

/**
 * Why a berita acara cannot be made final yet; empty when it can. A form that is not complete may stay behind only by a decision
 * that says so: tunda or tolak, each with its reason.
 */
export function problemsBeforeFinal(
  held: Held,
  tabled: readonly TabledForm[],
  words: Pick<VillageWords, 'term' | 'headTitle'>,
): Problem[] {
  return [...missingFacts(held), ...missingNip(held, words), ...tabled.flatMap(undecided)]
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

/** The head of a kelurahan is a civil servant and signs with the NIP (berita-acara-and-office.md §1.3); that of a desa has none. */
function missingNip(held: Held, { term, headTitle }: Pick<VillageWords, 'term' | 'headTitle'>): Problem[] {
  if (term !== 'Kelurahan') return []
  return signatoriesOf(held).flatMap((one, index) => {
    const isHead = one.title === headTitle || one.title.startsWith(`${headTitle} `)
    if (!isHead || one.name === '' || one.nip !== '') return []
    return [{ path: `signatories.${index}.nip`, message: 'Isi NIP Lurah.' }]
  })
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
