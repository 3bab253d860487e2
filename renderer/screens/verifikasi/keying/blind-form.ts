import type { Formulir } from '#renderer/entry/entry-state.ts'
import type { FormContent } from '#shared/instrumen/types.ts'
import type { Isian, Verifikasi } from './verifikasi-types.ts'

// The second keying carries nothing over from another paper.
const emptyStack: Formulir['stack'] = {
  papers: { usulan: 0, perubahan: 0, penghapusan: 0 },
  forms: { draf: 0, ditunda: 0, lengkap: 0 },
  carried: { tetap: [], naik: [] },
}

/** The form as whoever keys it blind sees it: its rows by number, and no answer. */
export function blindForm(verifikasi: Verifikasi): Formulir {
  const { formulirId, berkasId, berkasNumber, desaName, kecamatanName, number, jenis, instrumen } = verifikasi
  return {
    id: formulirId,
    berkasId,
    berkasNumber,
    periodeId: '',
    desaCode: '',
    desaName,
    kecamatanName,
    number,
    countInBerkas: 0,
    papersInBerkas: 0,
    stack: emptyStack,
    jenis,
    instrumen,
    status: 'lengkap',
    keluargaId: null,
    ...contentOf(verifikasi),
    base: null,
    issues: [],
    reasons: [],
    notes: [],
    cursor: null,
    draft: null,
    keyedBy: '',
    returned: null,
    frozen: false,
    updatedAt: '',
    revision: 1,
  }
}

/** The frame of rows, with the values that are settled and told. `before`: what this person keyed in this sitting. */
export function contentOf({ rows, isian }: Verifikasi, before?: FormContent): FormContent {
  const answersAt = (rowId: string | undefined): Record<string, NonNullable<Isian['second']>> => {
    const old = rowId === undefined ? before?.answers : before?.rows.find((row) => row.id === rowId)?.answers
    const told = isian
      .filter((one) => one.rowId === rowId)
      .flatMap((one) => {
        const value = standing(one)
        return value === null || value === undefined ? [] : [[one.question, value] as const]
      })
    return { ...old, ...Object.fromEntries(told) }
  }
  return {
    answers: answersAt(undefined),
    // `anggotaId`: the frame is given; a row that stays empty is not one that was begun by mistake.
    rows: rows.map(({ id, roster, order }) => ({ id, roster, order, anggotaId: id, answers: answersAt(id) })),
  }
}

/** The value that stands at a place, where the core tells it. */
export function standing(isian: Isian): Isian['second'] {
  return isian.state === 'diputuskan' && isian.chosen === 'pertama' ? isian.first : isian.second
}
