import { familyMeaning, meets } from '#shared/instrumen/meaning.ts'
import type { Instrumen } from '#shared/instrumen/types.ts'
import type { FamilyRecord, MemberRecord } from './record.ts'
import { plainName } from './match-people.ts'

type Head = Pick<FamilyRecord, 'headName' | 'headNik'>

/** Who lives there, as far as the register knows: members that were not removed. */
export function activeMembers(members: readonly MemberRecord[]): MemberRecord[] {
  return members.filter(({ status }) => status === 'aktif')
}

/**
 * Who a family is called by and how many it has: the member who says to be the head, else the one that is named as the head (`called`,
 * by a list without members or answers), else the first.
 */
export function withHead(instrumen: Instrumen, family: FamilyRecord, called: Head): FamilyRecord {
  const members = activeMembers(family.anggota)
  const { head, familyHead, gone } = familyMeaning(instrumen)
  const present = members.filter(({ answers }) => !meets(gone, answers))
  const isCalled = ({ nik, name }: MemberRecord) =>
    (called.headNik !== '' && nik === called.headNik) ||
    (called.headName !== '' && plainName(name) === plainName(called.headName))
  // Where several say to be the head, the one that is called so.
  const among = (heads: readonly MemberRecord[]) => heads.find(isCalled) ?? heads[0]
  const member =
    among(present.filter(({ answers }) => meets(head, answers))) ??
    among(members.filter(({ answers }) => meets(head, answers))) ??
    among(members.filter(({ answers }) => meets(familyHead, answers))) ??
    members.find(isCalled)
  if (member !== undefined) return { ...family, headName: member.name, headNik: member.nik, members: members.length }
  const [first] = members
  const someone = called.headName === '' && first !== undefined ? { headName: first.name, headNik: first.nik } : called
  return { ...family, ...someone, members: members.length }
}
