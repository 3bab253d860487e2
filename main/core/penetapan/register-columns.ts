import type { Answers, AnswerValue, Instrumen } from '#shared/instrumen/types.ts'
import { withHead } from '../keluarga/head.ts'
import type { FamilyRecord, MemberRecord } from '../keluarga/record.ts'

/** The columns of the register that stand on the form as well, as the form has them; what it leaves open stays. */
export function withColumns(instrumen: Instrumen, family: FamilyRecord): FamilyRecord {
  const anggota = family.anggota.map(memberColumns)
  const said = (question: string) => textOf(family.answers[question])
  const place = {
    address: said('alamat') || family.address,
    dusun: said('dusun') || family.dusun,
    rt: said('rt') || family.rt,
    rw: said('rw') || family.rw,
  }
  const headed = withHead(instrumen, { ...family, ...place, anggota }, family)
  const head = headed.anggota.find(({ nik, name }) => nik === headed.headNik && name === headed.headName)
  return { ...headed, noKk: textOf(head?.answers['nokk']) || said('nokk') || family.noKk }
}

function memberColumns(member: MemberRecord): MemberRecord {
  const said = (question: string) => textOf(member.answers[question])
  const next = {
    nik: said('nik') || member.nik,
    name: said('nama') || member.name,
    birthDate: said('tgllahir') || member.birthDate,
  }
  const same = next.nik === member.nik && next.name === member.name && next.birthDate === member.birthDate
  return same ? member : { ...member, ...next }
}

/** Answers about the visit and the paper say nothing of the family. */
export function aboutFamily(instrumen: Instrumen, answers: Answers): Answers {
  const ofPaper = new Set(
    instrumen.blocks
      .filter((block) => block.aboutForm === true && block.roster === undefined)
      .flatMap((block) => block.questions.map(({ id }) => id)),
  )
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !ofPaper.has(question)))
}

export function textOf(value: AnswerValue | undefined): string {
  return value === undefined ? '' : String(value)
}
