import { ageOn } from './dates.ts'
import type { PaperDraft } from './paper-draft.ts'
import { isClean, registeredPaper, usulanPaper, written } from './paper-draft.ts'
import { fieldOfficers, supervisor } from './officials.ts'
import type { Defect, SampleFamily } from './family.ts'
import type { Newcomer, Village } from './register.ts'

/** The stack of papers being written: families are taken from the village, each at most once. */
export type Stack = {
  /** The next proposed family that fits, with a paper that leaves nothing to ask. */
  readonly proposed: (proposal: Proposal, fits?: (family: Newcomer) => boolean) => Proposed
  /** The next registered family that fits and carries no defect, or the one wished for. */
  readonly registered: (fits: (family: SampleFamily) => boolean, defect?: Defect) => SampleFamily
  /** A change of a registered family that leaves nothing to ask: candidates are tried in the order of the register. */
  readonly changed: (
    fits: (family: SampleFamily) => boolean,
    change: (family: SampleFamily) => Pick<PaperDraft, 'jawaban' | 'anggota'>,
    defect?: Defect,
  ) => { readonly family: SampleFamily; readonly paper: PaperDraft }
}

type Proposal = { readonly program: string; readonly alasan: string }
export type Proposed = { readonly family: Newcomer; readonly paper: PaperDraft }

const days = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-07', '2026-11-09']
const tries = 400

/** Begins an empty stack. */
export function beginStack(village: Village): Stack {
  const used = new Set<number>()
  let invented = 0

  function proposed(proposal: Proposal, fits: (family: Newcomer) => boolean = () => true): Proposed {
    for (let count = 0; count < tries; count += 1) {
      const surveyedOn = days[invented % days.length] ?? '2026-11-02'
      const family = village.newcomer(`${invented}`, surveyedOn)
      invented += 1
      if (!fits(family)) continue
      const paper = usulanPaper(family, proposal)
      if (isClean(paper)) return { family, paper }
    }
    throw new Error('no household fits')
  }

  function* candidates(fits: (family: SampleFamily) => boolean, defect?: Defect): Generator<SampleFamily> {
    // Begin anywhere but at the first house, so that the papers come from all three dusun.
    const start = (used.size * 97) % village.register.length
    for (let step = 0; step < village.register.length; step += 1) {
      const family = village.register[(start + step) % village.register.length]
      if (family === undefined || used.has(family.number)) continue
      const defects = family.persons.flatMap((person) => (person.defect === null ? [] : [person.defect]))
      const right = defect === undefined ? defects.length === 0 : defects.includes(defect)
      if (right && fits(family)) yield family
    }
  }

  return {
    proposed,
    registered: (fits, defect) => {
      for (const family of candidates(fits, defect)) {
        used.add(family.number)
        return family
      }
      throw new Error('no registered family fits')
    },
    changed: (fits, change, defect) => {
      for (const family of candidates(fits, defect)) {
        const changes = change(family)
        const paper = registeredPaper('perubahan', family, {
          ...changes,
          jawaban: { ...visit(family), ...changes.jawaban },
        })
        if (!isClean(paper, family)) continue
        used.add(family.number)
        return { family, paper }
      }
      throw new Error('no registered family can be changed like that')
    },
  }
}

/** Block II of a paper about a registered family: somebody was there again. */
function visit(family: SampleFamily): Record<string, string> {
  const officer = fieldOfficers[family.dusun as keyof typeof fieldOfficers]
  const on = days[family.number % days.length] ?? '2026-11-02'
  return written('perubahan', undefined, {
    tgl_pencacahan: `${on.slice(8, 10)}/11/2026`,
    petugas_nama: officer.name,
    petugas_kode: officer.code,
    tgl_pemeriksaan: '10/11/2026',
    pemeriksa_nama: supervisor.name,
    pemeriksa_kode: supervisor.code,
    hasil_pencacahan: '1',
    responden_nama: family.persons[0]?.name ?? '',
  })
}

/** How old a member is in November 2026. */
export function ageNow(person: { readonly birthDate: string }): number {
  return ageOn(person.birthDate, '2026-11-11')
}
