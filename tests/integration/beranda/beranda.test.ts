import { expect, test, vi } from 'vitest'
import { join } from 'node:path'
import type { Output } from '#shared/contract/index.ts'
import { office, type TestOffice } from '#tests/builders/office.ts'
import { villageOnTable } from '#tests/builders/meeting.ts'
import { createForm, openedOffice } from '#tests/builders/paperwork.ts'
import { meet, putForm, usulanOf, village } from '../batch/village-work.ts'

// The story keys three whole forms first.
vi.setConfig({ testTimeout: 60_000 })

type Beranda = Output<'beranda.get'>

/** All rows of a table, for a count by other means than the program's. */
function rowsOf(at: TestOffice, table: string): Record<string, unknown>[] {
  return openedOffice(at).raw.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]
}

/** The first screen counted again from the raw tables, in plain loops. */
function recounted(
  at: TestOffice,
  periodeId: string,
): Pick<Beranda, 'totals' | 'register'> & { readonly desa: object[] } {
  const berkas = rowsOf(at, 'berkas').filter((one) => one['periode_id'] === periodeId)
  const desaOf = new Map(berkas.map((one) => [one['id'], String(one['desa_code'])]))
  const forms = rowsOf(at, 'formulir').filter((one) => desaOf.has(one['berkas_id']))
  const formDesa = new Map(forms.map((one) => [one['id'], desaOf.get(one['berkas_id']) ?? '']))
  const meetings = new Map(rowsOf(at, 'musyawarah').map((one) => [one['id'], one]))
  const decisions = rowsOf(at, 'keputusan').filter(
    (one) => meetings.get(one['musyawarah_id'])?.['periode_id'] === periodeId,
  )
  const verified = new Set(
    rowsOf(at, 'verifikasi')
      .filter((one) => one['status'] === 'selesai')
      .map((one) => one['formulir_id']),
  )
  const answers = new Map(
    rowsOf(at, 'jawaban').map((one) => [`${String(one['batch_id'])} ${String(one['row_number'])}`, one['outcome']]),
  )
  const sent = rowsOf(at, 'batch_baris').filter((one) => one['superseded'] === 0)
  const outcomeOf = (row: Record<string, unknown>) =>
    answers.get(`${String(row['batch_id'])} ${String(row['row_number'])}`)
  const papers = (one: Record<string, unknown>) =>
    Object.values(JSON.parse(String(one['papers'])) as Record<string, number>).reduce((a, b) => a + b, 0)
  const rows = sent.filter((one) => one['periode_id'] === periodeId)
  const lines = [...new Set(desaOf.values())].toSorted().map((desaCode) => {
    const its = forms.filter((one) => formDesa.get(one['id']) === desaCode)
    const rowsOfForm = its
      .map((one) => sent.filter((row) => row['formulir_id'] === one['id']))
      .filter(({ length }) => length > 0)
    const decided = decisions.filter((one) => meetings.get(one['musyawarah_id'])?.['desa_code'] === desaCode)
    return {
      desaCode,
      received: berkas.filter((one) => one['desa_code'] === desaCode).reduce((all, one) => all + papers(one), 0),
      keyed: its.length,
      complete: its.filter((one) => one['status'] === 'lengkap').length,
      verified: its.filter((one) => one['status'] === 'lengkap' && verified.has(one['id'])).length,
      decided: decided.length,
      agreed: decided.filter((one) => one['putusan'] === 'setuju').length,
      sealed: rowsOfForm.length,
      accepted: rowsOfForm.filter((all) => all.every((row) => outcomeOf(row) === 'diterima')).length,
      refused: rowsOfForm.filter((all) => all.some((row) => outcomeOf(row) === 'ditolak')).length,
    }
  })
  const families = rowsOf(at, 'keluarga').filter((one) => one['status'] === 'aktif')
  const active = new Set(families.map((one) => one['id']))
  const people = rowsOf(at, 'anggota').filter((one) => one['status'] === 'aktif' && active.has(one['keluarga_id']))
  const total = (key: 'received' | 'keyed' | 'complete' | 'verified' | 'agreed') =>
    lines.reduce((all, one) => all + one[key], 0)
  return {
    desa: lines,
    register: { families: families.length, people: people.length },
    totals: {
      berkas: berkas.length,
      papers: total('received'),
      formsKeyed: total('keyed'),
      formsComplete: total('complete'),
      formsVerified: total('verified'),
      openReasons: forms.reduce((all, one) => all + Number(one['open_reason']), 0),
      agreed: total('agreed'),
      sealedRows: rows.length,
      answeredRows: rows.filter((row) => outcomeOf(row) !== undefined).length,
      acceptedRows: rows.filter((row) => outcomeOf(row) === 'diterima').length,
    },
  }
}

function expectSame(beranda: Beranda, counted: ReturnType<typeof recounted>): void {
  expect(beranda.totals).toEqual(counted.totals)
  expect(beranda.register).toEqual(counted.register)
  expect(beranda.desa).toHaveLength(counted.desa.length)
  expect(beranda.desa).toMatchObject(counted.desa)
}

test('the first screen counts what an independent look at the database counts', async () => {
  const desk = await office()
  const { periode, usulan, musyawarah } = await villageOnTable(desk)
  await createForm(desk, usulan.berkasId, 'usulan')
  await desk.must('musyawarah.decide', { id: musyawarah.id, formulirId: usulan.id, putusan: 'setuju' })
  const beranda = await desk.must('beranda.get', { periodeId: periode.id })
  expectSame(beranda, recounted(desk, periode.id))
  expect(beranda.totals).toMatchObject({ berkas: 1, papers: 6, formsKeyed: 4, formsComplete: 3, agreed: 1 })
  expect(beranda.register).toEqual({ families: 3, people: 7 })
  // Six papers came, four are keyed: two to key, and the draft.
  expect(beranda.waiting).toEqual({ berkas: 1, entri: 3, dukcapil: 0, musyawarah: 1, batch: 0, hasil: 0 })
  expect(beranda.desa).toMatchObject([{ desaName: 'Jatisari', kecamatanName: 'Jenggawah' }])
  expect(beranda.perDay).toHaveLength(14)
  expect(beranda.perDay.at(-1)).toEqual({ date: '2026-11-11', forms: 3 })
  expect(beranda.projection).toEqual({ remaining: 3, state: 'belumCukup', finishOn: null, forms: 0, workingDays: 0 })
  // The second usulan: papers are numbered usulan first.
  expect(beranda.lastForm).toMatchObject({ number: 2, desaName: 'Jatisari' })
  const admin = await desk.as('admin')
  expect(await admin.must('beranda.get', { periodeId: null })).toMatchObject({
    totals: { formsKeyed: 0 },
    desa: [],
  })
})

test('verified, sealed, answered and taken forms are counted as the tables have them', async () => {
  const at = await office()
  const work = await village(at)
  const ids: string[] = []
  for (const n of [1, 2, 3, 4]) {
    ids.push(await putForm(at, work.berkas, { jenis: 'usulan', number: n, content: usulanOf(at, n) }))
  }
  await meet(at, work)
  const periodeId = work.periode.id
  const ready = await at.must('beranda.get', { periodeId })
  expect(ready.waiting).toMatchObject({ batch: 1, musyawarah: 0 })
  const key = { periodeId, wilayahCode: work.desaCode, jenis: 'usulan' as const, programme: 'BPNT' }
  await at.must('batch.seal', { ...key, targetId: at.target(join(at.dir, 'batch.xlsx')) })
  const { raw } = openedOffice(at)
  const by = raw.prepare('SELECT id FROM pengguna').pluck().get()
  const answer = (row: number, outcome: string) =>
    raw
      .prepare(
        `INSERT INTO jawaban (batch_id, row_number, outcome, alasan, words, registered_name, match, score, intake_id, intake_row, at)
          SELECT batch_id, row_number, ?, '', '', '', 'nik', 1, 'i', ?, '2026-11-20T00:00:00.000Z'
          FROM batch_baris WHERE row_number = ?`,
      )
      .run(outcome, row, row)
  raw
    .prepare(
      `INSERT INTO intake (id, kind, name, size, status, added_at, added_by) VALUES ('i', 'hasil', 'h', 1, 'diterapkan', '', ?)`,
    )
    .run(by)
  answer(1, 'diterima')
  answer(2, 'ditolak')
  answer(3, 'menunggu')
  raw.prepare(`INSERT INTO verifikasi VALUES ('v', ?, ?, ?, 'selesai', '{}', '', '')`).run(ids[0], by, by)
  const beranda = await at.must('beranda.get', { periodeId })
  expectSame(beranda, recounted(at, periodeId))
  expect(beranda.totals).toMatchObject({ formsVerified: 1, sealedRows: 4, answeredRows: 3, acceptedRows: 1 })
  expect(beranda.desa).toMatchObject([{ verified: 1, agreed: 4, sealed: 4, accepted: 1, refused: 1 }])
  expect(beranda.waiting).toMatchObject({ batch: 0, hasil: 1 })
})
