import { join } from 'node:path'
import type { Output } from '#shared/contract/index.ts'
import type { MusyawarahPaper } from '#core/contoh/paper.ts'
import type { Caller } from './caller.ts'
import type { PaperResult } from './one-paper.ts'

type Meeting = Output<'musyawarah.get'>['musyawarah']

/** The meeting as it was written down, and its document. */
export type Held = {
  readonly counts: Meeting['counts']
  readonly pdf: { readonly name: string; readonly bytes: number; readonly pages: number }
  readonly sha256: string
  readonly putusan: readonly { readonly nomor: number; readonly putusan: string; readonly catatan: string }[]
  /** Decisions of the file about papers that are not on the table. */
  readonly tanpaFormulir: readonly number[]
}

/** Writes down the meeting with all its decisions, freezes the berita acara and saves it as PDF into `folder`. */
export async function holdMeeting(
  clerk: Caller,
  where: { readonly periodeId: string; readonly desaCode: string; readonly folder: string },
  paper: MusyawarahPaper,
  results: readonly PaperResult[],
): Promise<Held> {
  const { musyawarah: opened } = await clerk.call('musyawarah.open', {
    periodeId: where.periodeId,
    desaCode: where.desaCode,
  })
  await clerk.call('musyawarah.save', { id: opened.id, revision: opened.revision, ...heldOf(paper) })
  const missing = await decide(clerk, opened.id, paper, results)
  const { musyawarah: agreed } = await clerk.call('musyawarah.agreeRest', { id: opened.id })
  const { musyawarah } = await clerk.call('musyawarah.finalize', { id: opened.id, revision: agreed.revision })
  const { suggestedName, pages } = await clerk.call('musyawarah.preview', { id: opened.id, paper: 'F4' })
  const targetId = clerk.target(join(where.folder, suggestedName))
  const saved = await clerk.call('musyawarah.savePdf', { id: opened.id, paper: 'F4', targetId })
  return {
    counts: musyawarah.counts,
    pdf: { name: suggestedName, bytes: saved.bytes, pages },
    sha256: musyawarah.beritaAcara[0]?.sha256 ?? '',
    putusan: musyawarah.proposals.flatMap((one) =>
      one.putusan === null || one.putusan === 'setuju'
        ? []
        : [{ nomor: one.number, putusan: one.putusan, catatan: one.putusanNote }],
    ),
    tanpaFormulir: missing,
  }
}

function heldOf(paper: MusyawarahPaper) {
  return {
    jenis: paper.jenis,
    nomor: paper.nomor,
    heldOn: paper.tanggal,
    startsAt: paper.mulai,
    endsAt: paper.selesai,
    zone: paper.zona,
    place: paper.tempat,
    chairName: paper.pimpinan,
    notulisName: paper.notulis,
    invited: paper.diundang,
    peserta: paper.hadir.map(({ nama, kelamin, unsur, alamat }) => ({
      name: nama,
      sex: kelamin,
      unsur,
      address: alamat,
    })),
    signatories: paper.penandatangan.map(({ jabatan, nama, nip }) => ({ title: jabatan, name: nama, nip })),
    byConsensus: paper.mufakat,
    note: paper.catatan,
    copies: paper.rangkap,
  }
}

/**
 * Records the decisions that differ from a plain yes, and puts off every form that could not be completed. Answers the numbers of
 * papers that the meeting decided on but that have no complete form.
 */
async function decide(
  clerk: Caller,
  id: string,
  paper: MusyawarahPaper,
  results: readonly PaperResult[],
): Promise<readonly number[]> {
  const missing: number[] = []
  for (const { nomor, putusan, catatan } of paper.putusan) {
    const found = results.find((one) => one.nomor === nomor && one.hasil === 'lengkap')
    const formulirId = found?.formulirId ?? null
    if (formulirId === null) missing.push(nomor)
    else await clerk.call('musyawarah.decide', { id, formulirId, putusan, note: catatan })
  }
  for (const { formulirId, hasil, sebab } of results) {
    if (formulirId === null || hasil !== 'ditunda') continue
    const note = `Formulir belum lengkap. ${sebab[0] ?? ''}`.slice(0, 300)
    await clerk.call('musyawarah.decide', { id, formulirId, putusan: 'tunda', note })
  }
  return missing
}
