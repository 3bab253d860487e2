import { rowsOf } from '#shared/instrumen/asked.ts'
import { findDifferences, type Difference } from '#shared/instrumen/differences.ts'
import { familyMeaning, meets, presentMembers, removalMeaning } from '#shared/instrumen/meaning.ts'
import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { Answers, AnswerValue, FormContent, FormRow, Instrumen } from '#shared/instrumen/types.ts'
import { convertAnswers } from '../keluarga/convert-answers.ts'
import { activeMembers, withHead } from '../keluarga/head.ts'
import { matchPeople, type Identity } from '../keluarga/match-people.ts'
import type { FamilyRecord, MemberRecord } from '../keluarga/record.ts'
import { aboutFamily, textOf, withColumns } from './register-columns.ts'

type NextId = () => string

/**
 * A proposed family that was accepted: new, or the registered one of the same No. KK with what the form says of it. Who no longer lives
 * there is not brought in; who was registered and is not on the form stays.
 */
export function fromUsulan(
  instrumen: Instrumen,
  content: FormContent,
  before: FamilyRecord | undefined,
  place: { readonly desaCode: string; readonly nextId: NextId },
): FamilyRecord {
  const own = inEdition(before ?? newFamily(place.nextId(), place.desaCode, instrumen), instrumen)
  const people = presentMembers(instrumen, content)
  const family: FamilyRecord = {
    ...own,
    desaCode: place.desaCode,
    status: 'aktif',
    answers: { ...own.answers, ...aboutFamily(instrumen, content.answers) },
    anggota: withPeople(own.anggota, people, place.nextId),
  }
  return withColumns(instrumen, family)
}

/**
 * A registered family with what an accepted change changed, and nothing else: what the form found in the register and left as it was may
 * have become something else since. The family goes on in the edition of the form, since only that one can hold every answer of it.
 */
export function fromPerubahan(
  instrumen: Instrumen,
  content: FormContent,
  base: FormContent,
  before: FamilyRecord,
  nextId: NextId,
): FamilyRecord {
  const own = inEdition(before, instrumen)
  const differences = findDifferences(instrumen, content, base)
  const ofFamily = differences.filter(({ row }) => row === undefined)
  const added = new Set(differences.filter(({ kind }) => kind === 'rowAdded').map(({ row }) => row?.id))
  const known = own.anggota.map((member) => changedMember(instrumen, member, differences))
  const { gone } = familyMeaning(instrumen)
  const people = content.rows.filter(
    (row) => row.roster === 'anggota' && added.has(row.id) && !meets(gone, row.answers),
  )
  return withColumns(instrumen, {
    ...own,
    answers: answersAfter(own.answers, ofFamily),
    anggota: withPeople(known, people, nextId),
  })
}

/** A registered family without those whom an accepted removal takes out: all of it, or some of its people. */
export function fromPenghapusan(instrumen: Instrumen, content: FormContent, before: FamilyRecord): FamilyRecord {
  const { whole, leaves } = removalMeaning(instrumen)
  const all = meets(whole, content.answers)
  const leaving = new Set(
    rowsOf(content, 'anggota')
      .filter((row) => meets(leaves, row.answers))
      .map(({ anggotaId }) => anggotaId),
  )
  const anggota = before.anggota.map((member) =>
    member.status === 'aktif' && (all || leaving.has(member.id)) ? removed(member) : member,
  )
  const nobody = activeMembers(anggota).length === 0
  const family: FamilyRecord = { ...before, anggota }
  // A family that leaves keeps its name: it is looked for by it.
  if (all || nobody) return { ...family, status: 'dihapus' }
  return withHead(getInstrumen(before.instrumen), family, before)
}

function newFamily(id: string, desaCode: string, instrumen: Instrumen): FamilyRecord {
  const nothing = { noKk: '', idBdt: '', headName: '', headNik: '', dusun: '', rt: '', rw: '', address: '' }
  const state = { members: 0, status: 'aktif' as const, desil: null, penetapanId: null, anggota: [] }
  return { id, desaCode, ...nothing, ...state, instrumen: instrumen.id, answers: {}, program: {} }
}

function inEdition(family: FamilyRecord, to: Instrumen): FamilyRecord {
  if (family.instrumen === to.id) return family
  const from = getInstrumen(family.instrumen)
  const people = family.anggota.map(({ answers }) => answers)
  const { set } = convertAnswers(from, to, { family: family.answers, people })
  const anggota = family.anggota.map((member, index) => ({ ...member, answers: set.people[index] ?? {} }))
  return { ...family, instrumen: to.id, answers: set.family, anggota }
}

function changedMember(instrumen: Instrumen, member: MemberRecord, differences: readonly Difference[]): MemberRecord {
  const own = differences.filter(({ row, kind }) => row?.anggotaId === member.id && kind !== 'rowAdded')
  if (own.length === 0) return member
  if (own.some(({ kind }) => kind === 'rowRemoved')) return removed(member)
  const answers = answersAfter(member.answers, own)
  const next = { ...member, answers }
  return meets(familyMeaning(instrumen).gone, answers) ? removed(next) : next
}

function removed(member: MemberRecord): MemberRecord {
  return { ...member, status: 'dihapus' }
}

function answersAfter(answers: Answers, differences: readonly Difference[]): Answers {
  const next: Record<string, AnswerValue> = { ...answers }
  for (const { question, after } of differences) {
    if (after === undefined) delete next[question]
    else next[question] = after
  }
  return next
}

/** People of a form among the members: who is known gets what the form says, the others are new. */
function withPeople(members: readonly MemberRecord[], people: readonly FormRow[], nextId: NextId): MemberRecord[] {
  const matched = matchPeople(people.map(identityOf), members)
  const next = [...members]
  people.forEach((row, index) => {
    const member = matched[index]
    const order = next.reduce((last, one) => Math.max(last, one.order), 0) + 1
    if (member === undefined) next.push({ id: nextId(), order, ...identityOf(row), answers: row.answers, ...active })
    else next[members.indexOf(member)] = { ...member, answers: { ...member.answers, ...row.answers }, status: 'aktif' }
  })
  return next
}

const active = { program: {}, status: 'aktif' } as const

function identityOf({ answers }: FormRow): Identity {
  return {
    idArtBdt: '',
    nik: textOf(answers['nik']),
    name: textOf(answers['nama']),
    birthDate: textOf(answers['tgllahir']),
  }
}
