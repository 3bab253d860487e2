import { expect, test } from 'vitest'
import { fieldViews } from '#renderer/entry/field-view.ts'
import { open } from './keyed-form.ts'

const registered = { answers: { alamat: 'JL. TEGAL 31', petugas_nama: 'ANDRI WICAKSONO' }, rows: [] }

test('a changed answer stands beside the registered one; who came to ask is no change of the family', () => {
  const { entry } = open({
    jenis: 'perubahan',
    base: registered,
    answers: { alamat: 'JL. KENANGA 14', petugas_nama: 'LUTFIYAH HANUM' },
  })
  const view = fieldViews(entry)
  expect(view({ question: 'alamat' })).toMatchObject({ before: 'JL. TEGAL 31', changed: true })
  expect(view({ question: 'petugas_nama' })).toMatchObject({ before: null, changed: false })
})
