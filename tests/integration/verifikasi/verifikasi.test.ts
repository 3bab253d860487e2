import { beforeEach, describe, expect, test } from 'vitest'
import { office, type Desk, type TestOffice } from '#tests/builders/office.ts'
import { berkasAtDesk, completedForm, keySecond, paperOf } from './double-keying.ts'

let desk: TestOffice
let second: Desk
let berkasId: string

beforeEach(async () => {
  desk = await office()
  second = await desk.as('verifikator')
  berkasId = (await berkasAtDesk(desk)).berkas.id
})

describe('a second person', () => {
  test('keys a form again, and it is verified', async () => {
    const form = await completedForm(desk, berkasId)
    const verifikasi = await keySecond(second, form.id, paperOf(form))
    expect(verifikasi.isian.every(({ state }) => state === 'sama')).toBe(true)
    await second.must('verifikasi.finish', { id: verifikasi.id })
    const { formulir, proof } = await second.must('verifikasi.list', { berkasId })
    console.log(JSON.stringify(proof), verifikasi.isian.map((i)=>i.question+':'+i.stratum).join(' '))
    expect(formulir[0]).toMatchObject({ state: 'selesai', mayVerify: false })
  })
})
