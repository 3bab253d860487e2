import { findQuestion } from '#shared/instrumen/questions.ts'
import { factsAskedAt } from '#shared/instrumen/register-facts.ts'
import type { Answers, FormContent, FormRow, Instrumen } from '#shared/instrumen/types.ts'
import type { KeluargaFacts } from './register.ts'

/**
 * What the register says about a family, in the shape of a form of the edition that its answers are in (`instrumen`).
 * Register columns stand in for an answer that the stored answers don't hold (a prelist without the full questionnaire).
 * Removed members are left out; rows get ids from `nextId` and name the member that they are about.
 */
export function registerContent(instrumen: Instrumen, family: KeluargaFacts, nextId: () => string): FormContent {
  const once = (facts: Facts) => factsAskedAt(instrumen, undefined, facts)
  const each = (facts: Facts) => factsAskedAt(instrumen, 'anggota', facts)
  return {
    answers: withMissing(
      { ...family.answers, ...officialDesil(instrumen, family.desil) },
      once({
        rt: family.rt,
        rw: family.rw,
        dusun: family.dusun,
        alamat: family.address,
        idbdt: family.idBdt,
        nokk: family.noKk,
      }),
    ),
    rows: activeMembers(family).map((member, index) => ({
      id: nextId(),
      roster: 'anggota',
      order: index + 1,
      anggotaId: member.id,
      answers: withMissing(member.answers, each({ nama: member.name, nik: member.nik, nokk: family.noKk })),
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

/** What the edition shows of the ministry's ranking; a determination in the register goes before what a paper or a list once said. */
function officialDesil(instrumen: Instrumen, desil: number | null): Answers {
  return desil === null || findQuestion(instrumen, 'd_desil') === undefined ? {} : { d_desil: desil }
}

function activeMembers(family: KeluargaFacts): KeluargaFacts['anggota'] {
  return family.anggota.filter((member) => member.status === 'aktif').toSorted((a, b) => a.order - b.order)
}

type Facts = Readonly<Record<string, string>>

function withMissing(answers: Answers, facts: Facts): Answers {
  const missing = Object.entries(facts).filter(([question, value]) => value !== '' && answers[question] === undefined)
  return { ...answers, ...Object.fromEntries(missing) }
}
