import { expect, test, vi } from 'vitest'
import { office } from '#tests/builders/office.ts'
import { createForm, openPeriode, receiveBerkas, registerFamily } from '#tests/builders/paperwork.ts'
import { toy } from '#tests/builders/toy-edition.ts'

// A second edition for papers, so that there is something to choose from.
vi.mock(import('#shared/instrumen/editions/all-editions.ts'), async (original) => ({
  editions: [...(await original()).editions, (await import('#tests/builders/toy-edition.ts')).toy],
}))

test('a new berkas has the office’s usual edition until another is chosen, and its forms are opened in it', async () => {
  const desk = await office()
  const { id } = await openPeriode(desk)
  expect(await receiveBerkas(desk, id)).toMatchObject({ instrumen: 'pbdt2015' })
  const { office: settings } = await desk.must('pengaturan.get', {})
  const { kabupatenCode: _, ...editable } = settings
  await desk.must('pengaturan.save', { ...editable, instrumen: toy.id })
  const usual = await receiveBerkas(desk, id)
  expect(usual.instrumen).toBe(toy.id)
  expect((await createForm(desk, usual.id, 'usulan')).instrumen).toBe(toy.id)
  const chosen = await receiveBerkas(desk, id, { instrumen: 'pbdt2015' })
  expect((await createForm(desk, chosen.id, 'usulan')).instrumen).toBe('pbdt2015')
})

test('an edition that is not known, or has no sheet for families, is refused', async () => {
  const desk = await office()
  const { id: periodeId } = await openPeriode(desk)
  const { office: settings } = await desk.must('pengaturan.get', {})
  const { kabupatenCode: _, ...editable } = settings
  const berkas = await receiveBerkas(desk, periodeId)
  for (const instrumen of ['penghapusan-1', 'buatan']) {
    const refused = { ok: false, error: { code: 'validation', fields: [{ path: 'instrumen' }] } }
    expect(await desk.call('pengaturan.save', { ...editable, instrumen })).toMatchObject(refused)
    expect(await desk.call('berkas.update', { ...corrected(berkas), instrumen })).toMatchObject(refused)
  }
})

test('the edition of a berkas may be changed until a family is keyed in it; a removal has its own sheet', async () => {
  const desk = await office()
  const { id: periodeId } = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periodeId)
  const family = await registerFamily(desk, {
    noKk: '3509161201090001',
    people: [{ nik: '3509165708800001', nama: 'SUMIATI' }],
  })
  expect((await createForm(desk, berkas.id, 'penghapusan', family.id)).instrumen).toBe('penghapusan-1')
  const changed = await desk.must('berkas.update', { ...corrected(berkas), instrumen: toy.id })
  expect(changed.berkas.instrumen).toBe(toy.id)
  await createForm(desk, berkas.id, 'usulan')
  expect(await desk.call('berkas.update', { ...corrected(changed.berkas), instrumen: 'pbdt2015' })).toMatchObject({
    ok: false,
    error: { code: 'locked' },
  })
  const kept = await desk.must('berkas.update', { ...corrected(changed.berkas), note: 'dua map' })
  expect(kept.berkas).toMatchObject({ instrumen: toy.id, note: 'dua map' })
})

function corrected(berkas: Awaited<ReturnType<typeof receiveBerkas>>) {
  const { id, revision, dasar, receivedOn, broughtBy, broughtByRole, papers, note } = berkas
  return { id, revision, dasar, receivedOn, broughtBy, broughtByRole, papers, note, present: [] }
}
