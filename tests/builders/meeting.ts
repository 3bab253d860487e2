import type { Output } from '#shared/contract/index.ts'
import type { AnswerValue } from '#shared/instrumen/types.ts'
import type { Desk, TestOffice } from './office.ts'
import {
  aloneAnswers,
  createForm,
  keyAll,
  openPeriode,
  receiveBerkas,
  registerFamily,
  type FormulirView,
} from './paperwork.ts'

export type MusyawarahView = Output<'musyawarah.get'>['musyawarah']

/** What was typed about a meeting that has everything a berita acara needs. */
export const held = {
  jenis: 'musdes',
  nomor: '140/BA-MUSDES/2026',
  heldOn: '2026-11-11',
  startsAt: '09.00',
  endsAt: '12.00',
  zone: 'WIB',
  place: 'Balai Desa Jatisari',
  chairName: 'IMAM GHOZALI',
  notulisName: 'RINA WULANDARI',
  invited: 30,
  peserta: [
    { name: 'SUKARDI', sex: 'L', unsur: 'Kepala dusun', address: 'Krajan' },
    { name: 'SULASTRI', sex: 'P', unsur: 'Kader PKK', address: 'Sukosari' },
    { name: 'HASAN', sex: 'L', unsur: 'Kepala dusun', address: 'Grujugan' },
  ],
  signatories: [
    { title: 'Notulis', name: '', nip: '' },
    { title: 'Pimpinan Musyawarah', name: '', nip: '' },
    { title: 'Kepala Desa Jatisari', name: 'SUGENG PRAYITNO', nip: '' },
  ],
  byConsensus: true,
  note: '',
  copies: 2,
} as const

/** A removal's answers: the whole family moved away. */
export const movedAway: Readonly<Record<string, AnswerValue>> = {
  tingkat: 'KELUARGA',
  kode_alasan: '02',
  tgl_kejadian: '2026-10-02',
  jenis_dokumen: '3',
  no_dokumen: 'SKPWNI/3509/1',
  tgl_dokumen: '2026-10-05',
}

/** A complete usulan of a woman who lives alone; `answers` replaces hers. */
export async function completeUsulan(
  desk: Desk,
  berkasId: string,
  answers: Readonly<Record<string, AnswerValue>> = {},
): Promise<FormulirView> {
  const form = await createForm(desk, berkasId, 'usulan')
  await keyAll(desk, form, ({ question }) => answers[question] ?? aloneAnswers[question])
  return finish(desk, form.id)
}

/** A complete form about a registered family: what `answers` says, the rest as the register has it. */
export async function completeAbout(
  desk: Desk,
  berkasId: string,
  jenis: 'perubahan' | 'penghapusan',
  keluargaId: string,
  answers: Readonly<Record<string, AnswerValue>>,
): Promise<FormulirView> {
  const form = await createForm(desk, berkasId, jenis, keluargaId)
  await keyAll(desk, form, ({ question, rowId }) => {
    const now = rowId === undefined ? form.answers : form.rows.find((row) => row.id === rowId)?.answers
    if (answers[question] !== undefined) return answers[question]
    return now?.[question] ?? (jenis === 'perubahan' ? aloneAnswers[question] : undefined) ?? null
  })
  return finish(desk, form.id)
}

/** Gives every open reason and completes. */
export async function finish(desk: Desk, id: string): Promise<FormulirView> {
  const { formulir } = await desk.must('formulir.get', { id })
  for (const { rule, question, rowId, level } of formulir.issues) {
    if (level !== 'reason') continue
    await desk.must('formulir.putReason', {
      id,
      rule,
      question,
      ...(rowId === undefined ? {} : { rowId }),
      text: 'Sesuai keterangan keluarga',
    })
  }
  return (await desk.must('formulir.complete', { id })).formulir
}

/** A village's papers: an usulan, a perubahan and a removal; three families of seven people on the list. */
export async function villageOnTable(desk: TestOffice) {
  const periode = await openPeriode(desk)
  const berkas = await receiveBerkas(desk, periode.id)
  const usulan = await completeUsulan(desk, berkas.id)
  const moved = await registered(desk, usulan, 1, 3)
  const changed = await registered(desk, usulan, 2, 1)
  await registered(desk, usulan, 3, 3)
  const perubahan = await completeAbout(desk, berkas.id, 'perubahan', changed, { lantai: '9' })
  const penghapusan = await completeAbout(desk, berkas.id, 'penghapusan', moved, movedAway)
  const { musyawarah } = await desk.must('musyawarah.open', { periodeId: periode.id, desaCode: berkas.desaCode })
  return { periode, berkas, moved, changed, usulan, perubahan, penghapusan, musyawarah }
}

/** A registered family whose answers are those of a complete form: number `n`, of so many people. */
export async function registered(desk: TestOffice, like: FormulirView, n: number, people: number): Promise<string> {
  const noKk = `350916120109100${n}`
  const letters = 'ABCDEFGH'
  const { program: _, alasan_usulan: __, ...answers } = like.answers
  const family = await registerFamily(desk, {
    noKk,
    answers,
    people: Array.from({ length: people }, (_unused, index) => {
      const person = { nik: `35091657088${n}000${index + 1}`, nama: `WARGA ${letters[n]}${letters[index]}` }
      const relation = index === 0 ? '1' : '8'
      return {
        ...person,
        answers: { ...like.rows[0]?.answers, ...person, nokk: noKk, hub_krt: relation, hubkel: relation },
      }
    }),
  })
  return family.id
}
