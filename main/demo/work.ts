import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Output } from '#shared/contract/index.ts'
import type { BerkasPaper } from '#core/contoh/paper.ts'
import { sealBatches, type BatchResult } from './batches.ts'
import { holdMeeting, type Held } from './meeting.ts'
import type { DemoOffice } from './office.ts'
import { takePaper, type PaperResult } from './one-paper.ts'
import type { Progress } from './progress.ts'
import type { PaperFolder } from './read-folder.ts'
import { summaryText, type Summary } from './summary.ts'

type Berkas = Output<'berkas.get'>['berkas']

/** The main job from the desk to the sealed files. Everything it makes is written into `folder`; answers what it came to. */
export async function doTheWork(
  office: DemoOffice,
  papers: PaperFolder,
  folder: string,
  progress: Progress,
): Promise<Summary> {
  const desaCode = papers.berkas.desa.kode
  progress.step('3. Membuka periode dan menerima berkas')
  const { berkas, periode } = await receive(office, papers.berkas)
  progress.note(`Berkas ${berkas.receiptNumber} dari Desa ${berkas.desaName}.`)
  progress.step('4. Mengisi formulir, satu isian demi satu isian')
  const results = await keyAll(office, papers, berkas.id, progress)
  progress.step('5. Mencatat musyawarah dan membekukan berita acara')
  const where = { periodeId: periode.id, desaCode, folder }
  const held = await holdMeeting(office.clerk, where, papers.musyawarah, results)
  progress.note(`${held.pdf.name}, ${held.pdf.pages} halaman.`)
  progress.step('6. Menyegel batch untuk SIKS-NG')
  const batches = await sealBatches(office.head, where)
  for (const { sealed } of batches)
    if (sealed !== null) progress.note(`${sealed.fileName}, ${sealed.rows} baris, cocok.`)
  progress.step('7. Memeriksa rantai jurnal dan menulis ringkasan')
  const jurnal = await office.admin.call('jurnal.verify', {})
  const summary: Summary = {
    folder: papers.folder,
    desa: berkas.desaName,
    periode: periode.name,
    diterima: berkas.receivedOn,
    tandaTerima: berkas.receiptNumber,
    daftarKeluarga: { keluarga: office.families, jiwa: office.people },
    tidakDibaca: papers.refused,
    formulir: results,
    musyawarah: held,
    batch: batches,
    berkas: filesIn(folder),
    jurnal: { catatan: jurnal.entries, utuh: jurnal.broken === null },
    menyimpang: deviations(papers, results, held, batches, jurnal.broken?.why ?? null),
  }
  // Names stand in both: for the eyes of whoever ran it.
  writeFileSync(join(folder, 'ringkasan.json'), `${JSON.stringify(summary, null, 2)}\n`, { mode: 0o600 })
  writeFileSync(join(folder, 'ringkasan.txt'), summaryText(summary), { mode: 0o600 })
  return summary
}

async function receive(
  office: DemoOffice,
  paper: BerkasPaper,
): Promise<{ berkas: Berkas; periode: { id: string; name: string } }> {
  const { tahun, bulan, regime, buka, batasDesa, batasDinas, tutup } = paper.periode
  const { periode } = await office.head.call('periode.open', {
    year: tahun,
    month: bulan,
    regime,
    opensOn: buka,
    villageCutOffOn: batasDesa,
    officeCutOffOn: batasDinas,
    closesOn: tutup,
    note: '',
  })
  const { berkas } = await office.clerk.call('berkas.receive', {
    periodeId: periode.id,
    desaCode: paper.desa.kode,
    dasar: paper.dasar,
    receivedOn: paper.diterima,
    broughtBy: paper.penyerah.nama,
    broughtByRole: paper.penyerah.jabatan,
    papers: paper.jumlah,
    present: paper.kelengkapan,
    note: paper.catatan,
  })
  return { berkas, periode }
}

async function keyAll(
  office: DemoOffice,
  papers: PaperFolder,
  berkasId: string,
  progress: Progress,
): Promise<readonly PaperResult[]> {
  const results: PaperResult[] = []
  const total = papers.papers.length
  for (const filed of papers.papers) {
    results.push(await takePaper(office.clerk, berkasId, papers.berkas.desa.kode, filed))
    progress.at(
      results.length,
      total,
      `Formulir ${results.length} dari ${total}: ${filed.paper.jenis} nomor ${filed.paper.nomor}`,
    )
  }
  return results
}

function filesIn(folder: string): Summary['berkas'] {
  return readdirSync(folder)
    .sort((a, b) => a.localeCompare(b))
    .map((name) => {
      const bytes = readFileSync(join(folder, name))
      return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
    })
}

/** Everything that is not as it should be: papers refused, rules missed or surprising, decisions without a form, files that differ. */
function deviations(
  papers: PaperFolder,
  results: readonly PaperResult[],
  held: Held,
  batches: readonly BatchResult[],
  broken: string | null,
): readonly string[] {
  const kinds = new Set(batches.filter(({ sealed }) => sealed !== null).map(({ jenis }) => jenis))
  const wanted = new Set(results.filter(({ hasil }) => hasil === 'lengkap').map(({ jenis }) => jenis))
  return [
    ...papers.refused.map(({ why }) => why),
    ...results.flatMap(({ file, menyimpang }) => menyimpang.map((one) => `${file}: ${one}`)),
    ...held.tanpaFormulir.map(
      (nomor) => `musyawarah.json: putusan atas formulir ${nomor}, tetapi formulir itu tidak lengkap.`,
    ),
    ...[...wanted].filter((jenis) => !kinds.has(jenis)).map((jenis) => `Tidak ada batch ${jenis} yang dapat disegel.`),
    ...(broken === null ? [] : [`Rantai jurnal terputus: ${broken}`]),
  ]
}
