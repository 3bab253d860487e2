import { getInstrumen, instrumenFor } from '#shared/instrumen/registry.ts'
import { berkasText } from '#shared/messages/screens/berkas.ts'
import { batchText } from '#shared/messages/screens/batch.ts'
import { entryText } from '#shared/messages/screens/entry.ts'
import { usulanHeaders } from '#tests/builders/siksng.ts'
import { expect, test, type Padan } from '../fixtures.ts'
import { deskOn, type Desk } from '../pages/desk.ts'
import { addKeyed, plainText, type CursorSeen, type Keyed } from '../pages/entry.ts'
import { filesIn, readBatch, readPdf } from '../pages/files.ts'
import { forbidPointer } from '../pages/keyboard.ts'
import { attendance, changed, meeting, nextMonth, paper, removal, removed } from './main-job-papers.ts'

const usulan = getInstrumen(instrumenFor('usulan').id)
/** Where the power goes off: a pupil in the third line of the roster. */
const cutAt: CursorSeen = { question: 'sta_kawin', row: 3 }

test('from the paper to sealed batches, with the keyboard alone', async ({ padan }) => {
  test.setTimeout(300_000)
  let desk = await sitDown(padan)
  await test.step('the sample opens, and next month gets its periode', () => openPeriode(padan, desk))
  await test.step('a village brings its berkas', () => receive(padan, desk))
  let keyed: Keyed
  await test.step('half of a proposal is keyed when the power goes off', async () => {
    await desk.keys.press('u')
    await desk.entry.seen()
    keyed = await desk.entry.keyPaper(usulan, paper, cutAt)
    await desk.keys.type('x')
    await desk.entry.saved()
    await padan.cutPower()
    await padan.reopen()
  })
  await test.step('it opens on that form and that field, with every answer there', async () => {
    desk = await sitDown(padan)
    await resume(padan, desk, keyed)
  })
  await test.step('the rest of the proposal', () => finishUsulan(desk, keyed))
  await test.step('a change of a registered family', () => keyPerubahan(padan, desk))
  await test.step('a removal', () => keyPenghapusan(padan, desk))
  await test.step('the meeting decides', () => meet(padan, desk))
  await test.step('the berita acara is final and saved', () => finalize(padan, desk))
  await test.step('two batches are sealed, the third is for somebody else', () => sealOwn(padan, desk))
  await test.step('another person seals it', () => sealAsOther(padan, desk))
  await test.step('what other programs read in the files', () => readFiles(padan))
})

async function sitDown(padan: Padan): Promise<Desk> {
  await forbidPointer(padan.page())
  const desk = deskOn(padan.page())
  await desk.start.openSample()
  await desk.office.seen()
  return desk
}

async function openPeriode(padan: Padan, { office }: Desk): Promise<void> {
  await expect(office.page.getByText(/1\.360 keluarga/)).toBeVisible()
  await padan.picture('beranda', { guide: true })
  await office.openPeriode(nextMonth.name, nextMonth.year)
}

async function receive(padan: Padan, { office, berkas, keys }: Desk): Promise<void> {
  await office.goTo('berkas')
  await berkas.fillReceive({
    desa: 'Jatisari',
    by: 'Diah Ayu Puspita',
    role: 'Operator desa',
    papers: { usulan: 1, perubahan: 1, penghapusan: 1 },
    present: ['beritaAcara', 'lampiran', 'daftarHadir', 'formulir'],
  })
  await padan.picture('terima-berkas')
  const number = await berkas.receive()
  expect(number).toMatch(/^TT\/0001\//)
  await expect(office.page.getByText(berkasText.papersOf({ usulan: 1, perubahan: 1, penghapusan: 1 }))).toBeVisible()
  await expect(office.page.getByText(berkasText.lacking)).toHaveCount(1)
  await berkas.openReceipt(number)
  await padan.picture('tanda-terima')
  await keys.press('Escape')
  await expect(office.page.getByRole('dialog')).toBeHidden()
}

async function resume(padan: Padan, { entry, keys }: Desk, keyed: Keyed): Promise<void> {
  await entry.seen()
  expect(await entry.cursor()).toEqual(cutAt)
  await padan.picture('entri', { guide: true })
  const seen = new Map<string, string>()
  for (const digit of [1, 2, 3, 4]) {
    await keys.press(`Alt+${digit}`)
    for (const [id, text] of await entry.shown(usulan)) seen.set(id, text)
  }
  expect(keyed.fields).toBeGreaterThan(90)
  const expected = new Map([...keyed.typed].map(([id, text]) => [id, plainText(text)]))
  expect(new Map([...expected.keys()].map((id) => [id, seen.get(id)]))).toEqual(expected)
  expect(await entry.cursor()).toEqual(cutAt)
}

async function finishUsulan({ entry }: Desk, before: Keyed): Promise<void> {
  const all = addKeyed(before, await entry.keyPaper(usulan, paper))
  expect(all.fields).toBeGreaterThan(170)
  // The next paper of the pile is the change, whose family is asked for at once.
  expect(await entry.complete()).toBe('chooseFamily')
  // F9 is one more key.
  const ratio = ((all.keys + 1) / all.characters).toFixed(3)
  console.log(
    `family of four: ${all.keys + 1} keys for ${all.characters} characters in ${all.fields} answers, ${ratio} keys per character`,
  )
}

async function keyPerubahan(padan: Padan, { entry, keys }: Desk): Promise<void> {
  await entry.chooseFamily(changed.name.toLowerCase(), changed.name)
  // The register does not know how this visit went, nor who answered: the cursor waits there.
  expect(await entry.cursor()).toEqual({ question: 'hasil_pencacahan', row: null })
  await keys.type('1')
  await keys.type('SUPARMAN')
  await keys.press('Enter')
  await entry.changeAnswer('lantai', changed.lantai.now)
  await entry.changeAnswer('jumlah_kamar', changed.kamar.now)
  await expect(entry.field('lantai')).toHaveValue(changed.lantai.now)
  await expect(entry.row('lantai')).toContainText(entryText.before(changed.lantai.before))
  await expect(entry.row('jumlah_kamar')).toContainText(entryText.before(changed.kamar.before))
  await padan.picture('perubahan')
  // The removal can wait: back to the berkas, and from there.
  expect(await entry.complete()).toBe('chooseFamily')
  await keys.press('Escape')
}

async function keyPenghapusan(padan: Padan, { berkas, entry, keys, office }: Desk): Promise<void> {
  await expect(office.heading).toContainText('Berkas 0001')
  await berkas.startFor('penghapusan', removed.nik, removed.name)
  await entry.seen()
  await entry.keyPaper(getInstrumen(instrumenFor('penghapusan').id), removal)
  await padan.picture('penghapusan')
  expect(await entry.complete()).toBe('allKeyed')
  await keys.press('Enter')
  await expect(office.heading).toContainText('Berkas 0001')
  await padan.picture('berkas')
}

async function meet(padan: Padan, { office, musyawarah, keys }: Desk): Promise<void> {
  await office.goTo('musyawarah')
  await musyawarah.openFirst()
  await musyawarah.putFacts(meeting)
  await musyawarah.putSignatory('Operator SIKS-NG', 'Diah Ayu Puspita')
  await padan.picture('rapat')
  await musyawarah.putPeserta(attendance)
  await padan.picture('peserta')
  await keys.press('F4')
  await musyawarah.decide(1, 'setuju')
  await musyawarah.decide(2, 'tunda', 'Menunggu foto rumah')
  await musyawarah.decide(3, 'tolak', 'Keluarganya masih tinggal di desa')
  await expect(musyawarah.counts).toContainText('tidak disepakati 2')
  await musyawarah.previewPages()
  await padan.picture('musyawarah', { guide: true })
  // The photo came, and so did the letter of the move.
  await musyawarah.decide(2, 'setuju')
  await musyawarah.decide(3, 'setuju')
  await expect(musyawarah.counts).toContainText('3 diputus · 0 belum')
  await expect(musyawarah.counts).toContainText('dikeluarkan 1')
}

async function finalize(padan: Padan, { musyawarah }: Desk): Promise<void> {
  await musyawarah.finalize()
  await expect(musyawarah.page.getByText(/^Disahkan hari ini .* oleh Siti Rahayu/)).toBeVisible()
  expect(await musyawarah.previewPages()).toBeGreaterThanOrEqual(4)
  expect(await musyawarah.inkOnFirstPage()).toBeGreaterThan(0.005)
  await padan.picture('berita-acara')
  expect(await musyawarah.savePdf()).toMatch(/^Berita Acara Jatisari \d{4}-\d\d-\d\d\.pdf$/)
}

async function sealOwn(padan: Padan, { office, batch }: Desk): Promise<void> {
  await office.goTo('batch')
  await batch.open('usulan')
  await padan.picture('batch-usulan')
  await batch.seal()
  await padan.picture('batch-tersegel')
  await batch.back()
  await batch.open('perubahan')
  await batch.seal()
  await batch.back()
  await expect(batch.line('usulan')).toContainText(batchText.statusSealed)
  await expect(batch.line('perubahan')).toContainText(batchText.statusSealed)
  await batch.open('penghapusan')
  await expect(batch.page.getByText(/^Anda ikut mengentri penghapusan/)).toBeVisible()
  await expect(batch.sealButton).toBeDisabled()
  await batch.keys.press('F9')
  await expect(batch.page.getByRole('dialog')).toBeHidden()
  await padan.picture('batch-penghapusan')
}

async function sealAsOther(padan: Padan, { office, start, batch }: Desk): Promise<void> {
  await office.leave()
  await start.enterSampleAs('hartono')
  await office.seen()
  await office.goTo('batch')
  await batch.open('penghapusan')
  await batch.seal()
  await expect(batch.sealButton).toHaveCount(0)
  await batch.keys.press('F9')
  await expect(batch.page.getByRole('dialog')).toBeHidden()
  await batch.back()
  for (const jenis of ['usulan', 'perubahan', 'penghapusan'] as const)
    await expect(batch.line(jenis)).toContainText(batchText.statusSealed)
  await office.quiet()
  await padan.picture('batch', { guide: true })
}

async function readFiles({ exportDir }: Padan): Promise<void> {
  const names = filesIn(exportDir)
  expect(names).toHaveLength(4)
  const named = (start: string): string => names.find((name) => name.startsWith(start)) ?? ''

  const proposals = await readBatch(exportDir, named('TEMPLATE_EXCEL_USULAN'), 'DATA')
  expect(proposals.headers).toEqual(usulanHeaders)
  expect(proposals.rows).toHaveLength(1)
  expect(proposals.rows[0]).toMatchObject({
    NIK: '3509161204820003',
    NOKK: '3509162802150007',
    NAMA: 'SUPARDI',
    'TANGGAL LAHIR\n(31/01/2000)': '12/04/1982',
    'JENIS KELAMIN': 'LAKI-LAKI',
    RT: '011',
    KELURAHAN: 'JATISARI',
  })

  const changes = await readBatch(exportDir, named('PERUBAHAN'), 'PERUBAHAN')
  expect(changes.rows.map((row) => [row['NAMA'], row['KOLOM'], row['NILAI_LAMA'], row['NILAI_BARU']])).toEqual(
    changed.sent,
  )

  const removals = await readBatch(exportDir, named('PENGHAPUSAN'), 'PENGHAPUSAN')
  expect(removals.rows).toHaveLength(1)
  expect(removals.rows[0]).toMatchObject({
    NIK: removed.nik,
    NAMA: removed.name,
    TINGKAT: 'KELUARGA',
    KODE_ALASAN: '02',
  })

  const words = readPdf(exportDir, named('Berita Acara'))
  if (words === null) return console.log('skipped: reading the PDF, for want of pdftotext (Debian: poppler-utils)')
  for (const name of ['SUPARDI', changed.name, removed.name, 'Imam Ghozali', 'Sulastri'])
    expect(words.toLowerCase()).toContain(name.toLowerCase())
  expect(words).toMatch(/Usulan baru \(Lampiran I\) 1 \(satu\) keluarga \/ 4 jiwa/)
  expect(words).toMatch(/Dikeluarkan atau dihapus \(Lampiran II\) 1 \(satu\) keluarga \/ 3 jiwa/)
  expect(words).not.toContain('KONSEP')
}
