import { longDate } from '#shared/domain/date-text.ts'
import type { Gathered } from './gather.ts'
import { facts, stop, type Stop } from './stop.ts'

/** What changed the family in the register: lists, accepted forms, determinations. */
export function registerStops(gathered: Gathered): Stop[] {
  return [...lists(gathered), ...accepted(gathered), ...determined(gathered)]
}

function lists({ register, names }: Gathered): Stop[] {
  return register
    .filter(({ source }) => source === 'prelist')
    .map((one) =>
      stop({
        step: 'prelist',
        at: one.at,
        by: names.get(one.byId ?? '') ?? '',
        title: 'Daftar dari SIKS-NG masuk',
        documents: [{ kind: 'intake', id: one.sourceId, label: 'Daftar' }],
      }),
    )
}

function accepted({ register, names }: Gathered): Stop[] {
  return register
    .filter(({ source }) => source === 'formulir')
    .map((one) =>
      stop({
        step: 'penetapan',
        at: one.at,
        by: names.get(one.byId ?? '') ?? '',
        title: 'Isi formulir masuk daftar keluarga',
        tone: 'proven',
        formulirId: one.sourceId,
        documents: [{ kind: 'formulir', id: one.sourceId, label: 'Formulir' }],
      }),
    )
}

function determined({ determinations, names }: Gathered): Stop[] {
  return determinations.map((one) =>
    stop({
      step: 'penetapan',
      at: one.at,
      by: names.get(one.byId) ?? '',
      title:
        one.status === 'dikeluarkan'
          ? 'Tidak ada lagi dalam penetapan'
          : one.desil === null
            ? 'Ditetapkan'
            : `Ditetapkan: desil ${one.desil}`,
      facts: facts(
        `Nomor ${one.number}, ${longDate(one.decidedOn)}`,
        one.row !== null && `Baris ${one.row} pada daftar`,
      ),
      tone: one.status === 'dikeluarkan' ? 'ask' : 'proven',
      documents: [{ kind: 'intake', id: one.intakeId, label: 'Daftar penetapan' }],
    }),
  )
}
