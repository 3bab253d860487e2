import { batchText } from '#shared/messages/screens/batch.ts'
import { applyText } from '#shared/messages/screens/intake-apply.ts'
import { frameText } from '#shared/messages/screens/frame.ts'
import { intakeText } from '#shared/messages/screens/intake.ts'
import { threadText } from '#shared/messages/screens/thread.ts'
import { expect, test, type Padan } from '../fixtures.ts'
import { deskOn, type Desk } from '../pages/desk.ts'
import { forbidPointer } from '../pages/keyboard.ts'

/** A proposal of the sample berkas that the sample answer takes. */
const accepted = { nama: 'BUDIONO SETIAWAN', nik: '3528010604890003' } as const

test('one month there and back: meeting, batch, upload, answer, refused forms, and the thread of an accepted one', async ({
  padan,
}) => {
  test.setTimeout(180_000)
  await forbidPointer(padan.page())
  const desk = deskOn(padan.page())
  await desk.start.openSample()
  await desk.office.seen()
  await test.step('the meeting of the sample berkas decides and is final', () => meet(desk))
  await test.step('every batch is sealed and marked as uploaded', () => send(desk))
  await test.step('the sample answer is applied, its words said once', () => takeAnswer(padan, desk))
  await test.step('the ledger, Hasil and the refused list tell the same', () => compare(padan, desk))
  await test.step('the thread of an accepted form goes from paper to answer', () => seeThread(padan, desk))
})

async function meet({ office, musyawarah, keys }: Desk): Promise<void> {
  await office.goTo('musyawarah')
  await musyawarah.openFirst()
  await musyawarah.decide(3, 'tolak', 'Tinggal bersama anaknya')
  await keys.press('a')
  await expect(musyawarah.counts).toContainText('9 diputus · 0 belum')
  for (const row of [5, 10, 12]) await musyawarah.decide(row, 'tunda', 'Formulir belum lengkap')
  await musyawarah.putFacts({ chairName: 'Imam Ghozali' })
  await musyawarah.putPeserta([{ name: 'Sukardi', sex: 'L', unsur: 'Kepala Dusun', address: 'Krajan' }])
  await musyawarah.saved()
  await musyawarah.finalize()
}

async function send({ office, batch, keys }: Desk): Promise<void> {
  await office.goTo('batch')
  // The cursor begins on the first batch, and waits on the one that was looked at.
  for (const [at, batchName] of ['Usulan baru BPNT', 'Usulan baru PKH', 'Perubahan', 'Penghapusan'].entries()) {
    await expect(batch.ledger).toBeFocused()
    if (at > 0) await keys.press('ArrowDown')
    await keys.press('Enter')
    await expect(office.heading).toHaveText(`${batchName} · Jatisari`)
    await batch.seal()
    await keys.press('u')
    await expect(office.dialog(batchText.uploadTitle)).toBeVisible()
    await keys.press('Enter')
    await expect(office.page.getByRole('dialog')).toBeHidden()
    await batch.back()
    await expect(batch.ledger.locator('[aria-selected="true"]')).toContainText(batchText.statusUploaded)
  }
}

async function takeAnswer(padan: Padan, { office, intake, hasil, keys }: Desk): Promise<void> {
  await office.goTo('hasil')
  await expect(hasil.batches).toBeVisible()
  await keys.press('i')
  await expect(office.heading).toHaveText(intakeText.titles.hasil)
  await intake.takeSample()
  await keys.press('F9')
  await intake.at('kolom')
  await expect(office.page.getByText(intakeText.map.complete)).toBeVisible()
  await intake.checkOnly()
  await keys.press('F9')
  await intake.at('terapkan')
  await expect(intake.applyButton).toBeDisabled()
  await keys.press('Control+s')
  await intake.apply(applyText.hasil.doneTitle)
  await padan.picture('pulang-jawaban')
}

async function compare(padan: Padan, { office, batch, hasil, keys }: Desk): Promise<void> {
  await keys.press('k')
  await expect(hasil.refused).toBeFocused()
  // Two forms were refused, one is missing from the answer; each says why.
  await expect(hasil.refused.getByRole('row')).toHaveCount(1 + 3)
  await expect(hasil.line(hasil.refused, 'RIDWAN')).toContainText('TIDAK MEMENUHI KRITERIA')
  await expect(office.menu.getByRole('link', { name: frameText.menu.hasil })).toContainText('3')
  await padan.picture('pulang-ditolak')
  await office.goTo('hasil')
  await expect(hasil.line(hasil.batches, 'BPNT')).toContainText('1 diterima')
  await office.goTo('batch')
  await expect(batch.line('usulan').filter({ hasText: 'BPNT' })).toContainText('1 diterima')
  await expect(batch.line('usulan').filter({ hasText: 'BPNT' })).toContainText(batchText.statusAnswered)
}

/** Ctrl+F with the NIK of somebody whose family is not registered yet: what became of the paper, in order. */
async function seeThread(padan: Padan, { office, keys }: Desk): Promise<void> {
  await keys.press('Control+f')
  await keys.type(accepted.nik)
  await expect(office.page.getByRole('option').filter({ hasText: accepted.nama })).toBeVisible()
  await keys.press('Enter')
  await expect(office.heading).toHaveText(accepted.nama)
  await expect(office.page.getByText(threadText.notRegistered)).toBeVisible()
  const told = await office.page.getByRole('main').innerText()
  const stops = [
    'Kertas diterima',
    'dientri',
    'Disetujui musyawarah',
    'Berita acara',
    'disegel',
    'Diunggah',
    'Diterima SIKS-NG',
  ]
  const places = stops.map((stop) => told.indexOf(stop))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  await padan.picture('pulang-alur')
}
