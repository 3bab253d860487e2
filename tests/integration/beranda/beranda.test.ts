import { expect, test, vi } from 'vitest'
import { office } from '#tests/builders/office.ts'
import { villageOnTable } from '#tests/builders/meeting.ts'
import { createForm, openedOffice } from '#tests/builders/paperwork.ts'

// The story keys three whole forms first.
vi.setConfig({ testTimeout: 60_000 })

test('the first screen counts what an independent look at the database counts', async () => {
  const desk = await office()
  const { periode, usulan, musyawarah } = await villageOnTable(desk)
  await createForm(desk, usulan.berkasId, 'usulan')
  await desk.must('musyawarah.decide', { id: musyawarah.id, formulirId: usulan.id, putusan: 'setuju' })
  const { raw } = openedOffice(desk)
  const one = (query: string) => Number(raw.prepare(query).pluck().get())
  const beranda = await desk.must('beranda.get', { periodeId: periode.id })
  expect(beranda.totals).toEqual({
    berkas: one('SELECT count(*) FROM berkas'),
    papers: one(
      `SELECT sum(json_extract(papers, '$.usulan') + json_extract(papers, '$.perubahan') + json_extract(papers, '$.penghapusan')) FROM berkas`,
    ),
    formsKeyed: one('SELECT count(*) FROM formulir'),
    formsComplete: one(`SELECT count(*) FROM formulir WHERE status = 'lengkap'`),
    openReasons: one('SELECT sum(open_reason) FROM formulir'),
    agreed: one(`SELECT count(*) FROM keputusan WHERE putusan = 'setuju'`),
    sealedRows: 0,
  })
  expect(beranda.register).toEqual({ families: 3, people: 7 })
  // Six papers came, four are keyed: two to key, and the draft.
  expect(beranda.waiting).toEqual({ berkas: 1, entri: 3, dukcapil: 0, musyawarah: 1, batch: 0 })
  expect(beranda.desa).toMatchObject([
    { desaName: 'Jatisari', received: 6, keyed: 4, complete: 3, decided: 1, sealed: 0 },
  ])
  expect(beranda.perDay).toHaveLength(14)
  expect(beranda.perDay.at(-1)).toEqual({ date: '2026-11-11', forms: 3 })
  // The second usulan: papers are numbered usulan first.
  expect(beranda.lastForm).toMatchObject({ number: 2, desaName: 'Jatisari' })
  const admin = await desk.as('admin')
  expect((await admin.must('beranda.get', { periodeId: null })).totals.formsKeyed).toBe(0)
})
