import { longDate } from '#shared/domain/date-text.ts'
import type { RegisterChange } from '../keluarga/register-change.ts'
import { instantOfId } from '../platform/ids.ts'
import type { Gathered } from './gather.ts'
import { facts, stop, type Stop } from './stop.ts'

/** What changed the family in the register: lists, accepted forms, determinations. */
export function registerStops(gathered: Gathered): Stop[] {
  return [...lists(gathered), ...accepted(gathered), ...determined(gathered)]
}

function lists({ family, berkas, register, names }: Gathered): Stop[] {
  // Families that were there before their history was kept; a later list may have changed them.
  const since = register.some(isNew) || family === undefined ? null : instantOfId(family.id)
  // A family stood there before papers about it came and before a list changed it, whatever the ids of the same second say.
  const [first] = [
    since ?? '',
    ...[...berkas.values()].map(({ receivedAt }) => receivedAt),
    ...register.map(({ at }) => at),
  ].toSorted()
  const before = since === null ? [] : [stop({ step: 'prelist', at: first ?? since, title: 'Masuk daftar keluarga' })]
  const came = register
    .filter(({ source }) => source === 'prelist')
    .map((one) =>
      stop({
        step: 'prelist',
        at: one.at,
        by: names.get(one.byId ?? '') ?? '',
        title: isNew(one) ? 'Daftar dari SIKS-NG masuk' : 'Diperbarui daftar dari SIKS-NG',
        documents: [{ kind: 'intake', id: one.sourceId, label: 'Daftar' }],
      }),
    )
  return [...before, ...came]
}

/** Whether the family came into the register with this change. */
function isNew({ source, change }: Gathered['register'][number]): boolean {
  return source !== 'penetapan' && (JSON.parse(change) as RegisterChange).kind === 'baru'
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
