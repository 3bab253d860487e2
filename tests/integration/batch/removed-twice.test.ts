import { expect, test } from 'vitest'
import { completeAbout, completeUsulan, movedAway, registered } from '#tests/builders/meeting.ts'
import { office } from '#tests/builders/office.ts'
import { jatisari, openPeriode, receiveBerkas } from '#tests/builders/paperwork.ts'

test('two removals of one family on an SPTJM, which no meeting has looked at, go out once', async () => {
  const desk = await office()
  const periode = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periode.id, { dasar: 'sptjm' })
  await desk.must('berkas.update', { ...received(berkas), present: ['formulir', 'sptjm'] })
  const like = await completeUsulan(desk, berkas.id)
  const family = await registered(desk, like, 1, 2)
  for (let n = 0; n < 2; n++) await completeAbout(desk, berkas.id, 'penghapusan', family, movedAway)
  const { rows, headers, excluded } = await desk.must('batch.preview', {
    periodeId: periode.id,
    wilayahCode: jatisari,
    jenis: 'penghapusan',
    programme: '',
  })
  expect(rows).toHaveLength(1)
  // No berita acara stands behind it.
  expect(['NO_BA', 'TGL_BA'].map((header) => rows[0]?.[headers.indexOf(header)])).toEqual(['', ''])
  expect(excluded.map(({ why }) => why)).toEqual(['Orang yang sama sudah ada pada penghapusan lain dalam batch ini.'])
})

function received(berkas: Awaited<ReturnType<typeof receiveBerkas>>) {
  const { id, revision, dasar, receivedOn, broughtBy, broughtByRole, papers, note } = berkas
  return { id, revision, dasar, receivedOn, broughtBy, broughtByRole, papers, note }
}
