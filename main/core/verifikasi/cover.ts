import type { Kysely } from 'kysely'
import type { CoverData } from '../documents/cover-data.ts'
import { receiptData } from '../berkas/receipt.ts'
import { getStoredBerkas } from '../berkas/stored-berkas.ts'
import type { Tables } from '../database/tables.ts'
import type { Session } from '../dispatch/office.ts'
import { runJob } from '../jobs/run-job.ts'
import { localDateOf } from '../platform/clock.ts'
import { listBerkas } from './lists.ts'

const jenisText = { usulan: 'Usulan', perubahan: 'Perubahan', penghapusan: 'Penghapusan' } as const
const stateText = {
  belum: 'belum diverifikasi',
  berjalan: 'sedang diverifikasi',
  selesai: 'terverifikasi',
  dikembalikan: 'dikembalikan',
} as const
const statusText = { draf: 'Draf', ditunda: 'Ditunda', lengkap: 'Lengkap' } as const

/** The cover of a berkas as PDF, and a name for its file. No name and no number of anybody on a form stands on it. Fails: notFound. */
export async function coverOf(
  db: Kysely<Tables>,
  session: Session,
  berkasId: string,
  now: string,
): Promise<{ pdf: string; suggestedName: string }> {
  const data = await coverData(db, session, berkasId, now)
  const { value } = await runJob('renderCover', { data, paper: 'F4' })
  return {
    pdf: Buffer.from(value.pdf).toString('base64'),
    suggestedName: `Sampul berkas ${data.receiptNumber.replaceAll('/', '-')}.pdf`,
  }
}

async function coverData(db: Kysely<Tables>, session: Session, berkasId: string, now: string): Promise<CoverData> {
  const receipt = await receiptData(db, await getStoredBerkas(db, berkasId))
  const { formulir, proof } = await listBerkas(db, session, berkasId)
  return {
    ...receipt,
    asOf: now,
    printedOn: localDateOf(now),
    printedBy: session.name,
    forms: formulir.map(({ number, jenis, status, state, keyedBy, verifiedBy }) => ({
      number,
      jenis: jenisText[jenis],
      state:
        status === 'lengkap' || state === 'dikembalikan'
          ? `${statusText[status]}, ${stateText[state]}`
          : statusText[status],
      keyedBy,
      verifiedBy: state === 'selesai' ? (verifiedBy ?? '') : '',
    })),
    proof: { ...proof.forms, always: proof.always, sample: proof.sample, boundPer10000: proof.boundPer10000 },
  }
}
