import type { Kysely, Selectable } from 'kysely'
import { inList } from '../database/in-list.ts'
import type { Tables } from '../database/tables.ts'
import type { FamilyRecord, MemberRecord } from './record.ts'

type Db = Kysely<Tables>

const chunk = 500

/**
 * Families with all their members, removed ones too, by id; ids without a family are passed over. Answers are what this program stored and
 * are not checked again: a list goes through a hundred thousand of them.
 */
export async function loadRecords(db: Db, ids: readonly string[]): Promise<Map<string, FamilyRecord>> {
  const found = new Map<string, FamilyRecord>()
  for (let at = 0; at < ids.length; at += chunk) {
    const some = ids.slice(at, at + chunk)
    const families = await db.selectFrom('keluarga').selectAll().where('id', 'in', inList(some)).execute()
    const members = await db
      .selectFrom('anggota')
      .selectAll()
      .where('keluarga_id', 'in', inList(some))
      .orderBy('keluarga_id')
      .orderBy('urutan')
      .orderBy('no')
      .execute()
    const membersOf = Map.groupBy(members, (member) => member.keluarga_id)
    for (const family of families) found.set(family.id, toRecord(family, membersOf.get(family.id) ?? []))
  }
  return found
}

function toRecord(
  row: Selectable<Tables['keluarga']>,
  members: readonly Selectable<Tables['anggota']>[],
): FamilyRecord {
  return {
    id: row.id,
    noKk: row.no_kk,
    idBdt: row.id_bdt,
    headName: row.head_name,
    headNik: row.head_nik,
    desaCode: row.desa_code,
    dusun: row.dusun,
    rt: row.rt,
    rw: row.rw,
    address: row.address,
    members: row.members,
    instrumen: row.instrumen,
    answers: JSON.parse(row.answers) as FamilyRecord['answers'],
    program: JSON.parse(row.program) as FamilyRecord['program'],
    status: row.status,
    desil: row.desil,
    penetapanId: row.penetapan_id,
    anggota: members.map(toMember),
  }
}

function toMember(row: Selectable<Tables['anggota']>): MemberRecord {
  return {
    id: row.id,
    order: row.urutan,
    nik: row.nik,
    name: row.name,
    birthDate: row.birth_date ?? '',
    idArtBdt: row.id_art_bdt,
    answers: JSON.parse(row.answers) as MemberRecord['answers'],
    program: JSON.parse(row.program) as MemberRecord['program'],
    status: row.status,
  }
}
