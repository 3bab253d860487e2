import type { Write } from '../dispatch/office.ts'
import { changeOf, type RegisterChange } from './register-change.ts'
import type { FamilyRecord, MemberRecord } from './record.ts'

/** What changes the register, kept with every change. */
export type ChangeSource = {
  readonly source: 'prelist' | 'formulir' | 'penetapan'
  readonly sourceId: string
  readonly byId: string | null
}

/** Stores a family as it shall be, `before` as it was (undefined: new); answers what changed, undefined when nothing did. */
export type RegisterWriter = (
  before: FamilyRecord | undefined,
  after: FamilyRecord,
  by: ChangeSource,
) => RegisterChange | undefined

/** Writes into the register inside the transaction of `w`, with what changed beside it. A family in which nothing changes is not touched. */
export function registerWriter({ bulk, at }: Pick<Write, 'bulk' | 'at'>): RegisterWriter {
  const tell = (id: string, change: RegisterChange, { source, sourceId, byId }: ChangeSource) =>
    bulk
      .of('INSERT INTO keluarga_riwayat (keluarga_id, at, by_id, source, source_id, change) VALUES (?, ?, ?, ?, ?, ?)')
      .run(id, at, byId, source, sourceId, JSON.stringify(change))
  const insertMember = (keluargaId: string, member: MemberRecord) =>
    insert('anggota', { id: member.id, keluarga_id: keluargaId, ...memberColumns(member) })

  return (before, after, by) => {
    const change = changeOf(before, after)
    if (change === undefined) return undefined
    if (before === undefined) {
      insert('keluarga', { id: after.id, ...familyColumns(after), updated_at: at, revision: 0 })
      for (const member of after.anggota) insertMember(after.id, member)
    } else {
      const was = new Map(before.anggota.map((member) => [member.id, member]))
      for (const member of after.anggota) {
        const old = was.get(member.id)
        if (old === undefined) insertMember(after.id, member)
        else if (old !== member) update('anggota', differing(memberColumns(old), memberColumns(member)), member.id)
      }
      touch(after.id, differing(familyColumns(before), familyColumns(after)))
    }
    tell(after.id, change, by)
    return change
  }

  function insert(table: 'keluarga' | 'anggota', row: Row): void {
    const columns = Object.keys(row)
    bulk
      .of(`INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`)
      .run(Object.values(row))
  }

  /** Only what differs: triggers look at which columns are written. */
  function update(table: 'keluarga' | 'anggota', row: Row, id: string): void {
    const columns = Object.keys(row)
    if (columns.length === 0) return
    const set = columns.map((column) => `${column} = ?`).join()
    bulk.of(`UPDATE ${table} SET ${set} WHERE id = ?`).run(...Object.values(row), id)
  }

  /** A family of which anything changed, a member too, is at a new revision. */
  function touch(id: string, row: Row): void {
    update('keluarga', { ...row, updated_at: at }, id)
    bulk.of('UPDATE keluarga SET revision = revision + 1 WHERE id = ?').run(id)
  }
}

type Row = Readonly<Record<string, string | number | null>>

function differing(before: Row, after: Row): Row {
  return Object.fromEntries(Object.entries(after).filter(([column, value]) => before[column] !== value))
}

function familyColumns(family: FamilyRecord): Row {
  return {
    no_kk: family.noKk,
    id_bdt: family.idBdt,
    head_name: family.headName,
    head_nik: family.headNik,
    desa_code: family.desaCode,
    dusun: family.dusun,
    rt: family.rt,
    rw: family.rw,
    address: family.address,
    members: family.members,
    instrumen: family.instrumen,
    answers: JSON.stringify(family.answers),
    program: JSON.stringify(family.program),
    status: family.status,
    desil: family.desil,
    penetapan_id: family.penetapanId,
  }
}

function memberColumns(member: MemberRecord): Row {
  return {
    urutan: member.order,
    nik: member.nik,
    name: member.name,
    birth_date: member.birthDate === '' ? null : member.birthDate,
    id_art_bdt: member.idArtBdt,
    answers: JSON.stringify(member.answers),
    program: JSON.stringify(member.program),
    status: member.status,
  }
}
