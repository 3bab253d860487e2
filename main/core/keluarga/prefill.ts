import type { Answers, FormContent, FormRow } from '#shared/instrumen/types.ts'
import type { KeluargaFacts } from './register.ts'

/**
 * What the register says about a family, in the shape of a form: the content that a perubahan begins with.
 * Register columns stand in for an answer that the stored answers don't hold (a prelist without the full questionnaire).
 * Removed members are left out; rows get ids from `nextId` and name the member that they are about.
 */
export function registerContent(family: KeluargaFacts, nextId: () => string): FormContent {
  return {
    answers: withMissing(family.answers, {
      rt: family.rt,
      rw: family.rw,
      dusun: family.dusun,
      alamat: family.address,
      idbdt: family.idBdt,
    }),
    rows: activeMembers(family).map((member, index) => ({
      id: nextId(),
      roster: 'anggota',
      order: index + 1,
      anggotaId: member.id,
      answers: withMissing(member.answers, { nama: member.name, nik: member.nik, nokk: family.noKk }),
    })),
  }
}

/** The members as rows of a removal: only who they are, since nothing else is asked about them. */
export function removalRows(family: KeluargaFacts, nextId: () => string): FormRow[] {
  return activeMembers(family).map((member, index) => ({
    id: nextId(),
    roster: 'anggota',
    order: index + 1,
    anggotaId: member.id,
    answers: withMissing({}, { nama: member.name, nik: member.nik }),
  }))
}

function activeMembers(family: KeluargaFacts): KeluargaFacts['anggota'] {
  return family.anggota.filter((member) => member.status === 'aktif').toSorted((a, b) => a.order - b.order)
}

function withMissing(answers: Answers, facts: Readonly<Record<string, string>>): Answers {
  const missing = Object.entries(facts).filter(([question, value]) => value !== '' && answers[question] === undefined)
  return { ...answers, ...Object.fromEntries(missing) }
}
