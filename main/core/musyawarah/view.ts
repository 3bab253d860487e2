import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Musyawarah, Proposal } from '#shared/contract/musyawarah.ts'
import type { Tables } from '../database/tables.ts'
import { namesOf } from '../pengguna/person.ts'
import { placeAt, placeName } from '../wilayah/places.ts'
import { frozenSnapshot, listFrozen } from './berita-acara-store.ts'
import type { Counts } from './count.ts'
import { gatherTable, type Table } from './facts.ts'
import type { TabledForm } from './on-table.ts'
import { peopleCount, textOf } from './people.ts'
import type { StoredMusyawarah } from './store.ts'
import { proposalWords } from './words-of-form.ts'

export type MusyawarahView = z.input<typeof Musyawarah>
export type ProposalView = z.input<typeof Proposal>

/** A meeting as the screen shows it; a final one with the numbers that its berita acara froze. */
export async function viewMusyawarah(db: Kysely<Tables>, meeting: StoredMusyawarah): Promise<MusyawarahView> {
  const table = await gatherTable(db, meeting)
  const names = await namesOf(db)
  const frozen = await listFrozen(db, meeting.id)
  return {
    id: meeting.id,
    periodeId: meeting.periodeId,
    desaCode: meeting.desaCode,
    desaName: placeName(meeting.desaCode),
    kecamatanName: placeAt(meeting.desaCode, 'kecamatan').name,
    ...meeting.held,
    status: meeting.status,
    proposals: table.tabled.map((one) => viewProposal(one, table)),
    counts: meeting.status === 'final' ? await frozenCounts(db, meeting, table.counts) : table.counts,
    beritaAcara: frozen.map(({ frozenById, ...one }) => ({ ...one, frozenBy: names.get(frozenById) ?? '' })),
    revision: meeting.revision,
  }
}

/** One family on the table: what is proposed, why, and what was decided. */
export function viewProposal(
  { form, berkasNumber, decision }: TabledForm,
  { instrumenOf }: Pick<Table, 'instrumenOf'>,
): ProposalView {
  const home = form.jenis === 'penghapusan' ? form.base?.answers : form.content.answers
  return {
    formulirId: form.id,
    number: form.number,
    berkasNumber,
    jenis: form.jenis,
    headName: form.keys.headName,
    nik: form.keys.headNik,
    noKk: form.keys.noKk,
    dusun: textOf(home, 'dusun'),
    members: peopleCount(form),
    why: proposalWords(instrumenOf(form), form),
    complete: form.status === 'lengkap',
    putusan: decision?.putusan ?? null,
    putusanNote: decision?.note ?? '',
  }
}

async function frozenCounts(db: Kysely<Tables>, meeting: StoredMusyawarah, now: Counts): Promise<Counts> {
  const { counts } = await frozenSnapshot(db, meeting.id)
  return { ...counts, belum: now.belum }
}
