import { getInstrumen } from '#shared/instrumen/registry.ts'
import type { Answers, Instrumen } from '#shared/instrumen/types.ts'
import { convertAnswers } from '../keluarga/convert-answers.ts'
import { withHead } from '../keluarga/head.ts'
import { matchPeople, type Identity } from '../keluarga/match-people.ts'
import type { FamilyRecord, MemberRecord } from '../keluarga/record.ts'
import { editionFor } from './edition.ts'
import type { ListShape } from './list-shape.ts'
import type { SaidFamily, SaidPerson } from './said.ts'
import { answersOf, familyFactAnswers, personFactAnswers, programmesOf, withSaid } from './values.ts'

/** A family as it is in the register and as it shall be; rows about somebody who was removed change nothing. */
export type Brought = {
  readonly before: FamilyRecord | undefined
  readonly after: FamilyRecord
  /** Ids of the members whom rows are about, each once. */
  readonly people: readonly string[]
  readonly leftOut: readonly { readonly rowNumber: number; readonly why: string }[]
}

type Bringing = {
  readonly list: ListShape
  readonly nextId: () => string
  /** The office's own way of writing a dusun of that desa. */
  readonly dusunOf: (desaCode: string, said: string) => string
}

/**
 * What a family becomes by what rows say of it. Only what they say changes: an empty cell takes nothing away, and who is not on the list
 * stays. Answers go into the edition of the family (edition.ts).
 */
export function bring(bringing: Bringing, said: SaidFamily, before: FamilyRecord | undefined): Brought {
  const { list } = bringing
  const carries = list.familyAnswers.length + list.personAnswers.length > 0
  const own = before ?? emptyFamily(bringing.nextId(), list.instrumen)
  // A list without answers says nothing that needs an edition.
  const { instrumen, record } = carries
    ? editionFor(own, list.instrumen)
    : { instrumen: getInstrumen(own.instrumen), record: own }
  const given = answersIn(list, instrumen, said)
  const matched = matchPeople(said.people.map(identityOf), record.anggota)
  const removed = said.people.filter((_, index) => matched[index]?.status === 'dihapus')
  const anggota = [...record.anggota]
  const people: string[] = []
  said.people.forEach((person, index) => {
    const member = matched[index]
    if (member?.status === 'dihapus') return
    const next = memberOf(bringing, instrumen, { person, given: given.people[index] ?? {} }, member, {
      noKk: record.noKk,
      order: lastOrder(anggota) + 1,
    })
    people.push(next.id)
    if (member === undefined) anggota.push(next)
    else if (next !== member) anggota[record.anggota.indexOf(member)] = next
  })
  const changed = anggota.some((member, index) => member !== record.anggota[index])
  const family = familyOf(bringing, instrumen, said, given.family, record)
  const whole: FamilyRecord = { ...family, anggota: changed ? anggota : record.anggota }
  const called = calledBy(said, record)
  return {
    before,
    after: withHead(instrumen, whole, called),
    people,
    leftOut: removed.flatMap(({ rows }) => rows.map((rowNumber) => ({ rowNumber, why: removedText }))),
  }
}

const removedText = 'Orang ini sudah dikeluarkan dari keluarganya di register.'

function emptyFamily(id: string, instrumen: Instrumen): FamilyRecord {
  const nothing = {
    noKk: '',
    idBdt: '',
    headName: '',
    headNik: '',
    desaCode: '',
    dusun: '',
    rt: '',
    rw: '',
    address: '',
  }
  const state = { members: 0, status: 'aktif' as const, desil: null, penetapanId: null, anggota: [] }
  return { id, ...nothing, ...state, instrumen: instrumen.id, answers: {}, program: {} }
}

/** The answers that the rows give, in the edition that the family is in. */
function answersIn(list: ListShape, instrumen: Instrumen, said: SaidFamily) {
  const set = {
    family: answersOf(list.familyAnswers, said.fields),
    people: said.people.map(({ fields }) => answersOf(list.personAnswers, fields)),
  }
  return convertAnswers(list.instrumen, instrumen, set).set
}

/** A form is filled from the columns of the register where it holds no answer: saying the same once more would be no change. */
function unlessKnown(facts: Answers, answers: Answers, columns: Readonly<Record<string, string>>): Answers {
  const news = Object.entries(facts).filter(([id, value]) => answers[id] !== undefined || columns[id] !== value)
  return Object.fromEntries(news)
}

function lastOrder(members: readonly MemberRecord[]): number {
  return members.reduce((last, { order }) => Math.max(last, order), 0)
}

function identityOf({ fields }: SaidPerson): Identity {
  return {
    idArtBdt: fields['idArtBdt'] ?? '',
    nik: fields['nik'] ?? '',
    name: fields['nama'] ?? '',
    birthDate: fields['tanggalLahir'] ?? '',
  }
}

function memberOf(
  { list, nextId }: Bringing,
  instrumen: Instrumen,
  { person, given }: { readonly person: SaidPerson; readonly given: Answers },
  member: MemberRecord | undefined,
  registered: { readonly noKk: string; readonly order: number },
): MemberRecord {
  const { fields } = person
  const { order } = registered
  const identity = identityOf(person)
  const facts = personFactAnswers(instrumen, fields)
  const program = programmesOf(list.programmes, fields)
  if (member === undefined) {
    return { id: nextId(), order, ...identity, answers: { ...given, ...facts }, program, status: 'aktif' }
  }
  const columns = { nama: member.name, nik: member.nik, nokk: registered.noKk }
  const next = {
    ...member,
    nik: identity.nik || member.nik,
    name: identity.name || member.name,
    birthDate: identity.birthDate || member.birthDate,
    idArtBdt: identity.idArtBdt || member.idArtBdt,
    answers: withSaid(member.answers, { ...given, ...unlessKnown(facts, member.answers, columns) }),
    program: withSaid(member.program, program),
  }
  return (Object.keys(next) as (keyof MemberRecord)[]).some((key) => next[key] !== member[key]) ? next : member
}

function familyOf(
  { list, dusunOf }: Bringing,
  instrumen: Instrumen,
  said: SaidFamily,
  given: Answers,
  record: FamilyRecord,
): FamilyRecord {
  const { fields } = said
  const desaCode = fields['kodeDesa'] ?? record.desaCode
  const place = {
    alamat: like(record.address, fields['alamat']),
    dusun: like(record.dusun, fields['dusun'] === undefined ? undefined : dusunOf(desaCode, fields['dusun'])),
    rt: fields['rt'] ?? record.rt,
    rw: fields['rw'] ?? record.rw,
    noKk: noKkOf(said, record),
    idBdt: fields['idBdt'] ?? record.idBdt,
  }
  const spoken = Object.fromEntries(Object.entries(place).filter(([field]) => fields[field] !== undefined))
  const { dusun, rt, rw, address: alamat, idBdt: idbdt, noKk: nokk } = record
  const columns = { alamat, dusun, rt, rw, idbdt, nokk }
  const facts = unlessKnown(familyFactAnswers(instrumen, spoken), record.answers, columns)
  return {
    ...record,
    noKk: place.noKk,
    idBdt: place.idBdt,
    desaCode,
    dusun: place.dusun,
    rt: place.rt,
    rw: place.rw,
    address: place.alamat,
    answers: withSaid(record.answers, { ...given, ...facts }),
    program: withSaid(record.program, list.shape === 'keluarga' ? programmesOf(list.programmes, fields) : {}),
  }
}

/** Capitals make no other address. */
function like(before: string, said: string | undefined): string {
  return said === undefined || said.toUpperCase() === before.toUpperCase() ? before : said
}

/**
 * A household may hold several No. KK: it goes by the one of its registered head, of the household's own row, or by the only one that the
 * list has for it together with a head.
 */
function noKkOf(said: SaidFamily, record: FamilyRecord): string {
  const value = said.fields['noKk'] ?? ''
  if (value === '' || record.noKk === '') return value || record.noKk
  const registered = said.people.find(({ fields }) => record.headNik !== '' && fields['nik'] === record.headNik)
  if (registered !== undefined) return registered.fields['noKk'] || record.noKk
  const cards = new Set(said.people.map(({ fields }) => fields['noKk'] ?? ''))
  return said.people.length === 0 || (said.head !== undefined && cards.size === 1) ? value : record.noKk
}

function calledBy(said: SaidFamily, record: FamilyRecord): Pick<FamilyRecord, 'headName' | 'headNik'> {
  const headName = said.fields['namaKepala']
  if (headName === undefined) {
    const { headName: before, headNik } = record
    const head = said.head?.fields ?? {}
    return before === '' ? { headName: head['nama'] ?? '', headNik: head['nik'] ?? '' } : { headName: before, headNik }
  }
  const same = headName === record.headName
  return { headName, headNik: said.fields['nikKepala'] ?? (same ? record.headNik : '') }
}
