import type { Kysely } from 'kysely'
import type { Output } from '#shared/contract/index.ts'
import { addDays } from '#shared/domain/plain-date.ts'
import { countDesaToSeal, countSentForms } from '../batch/sealed.ts'
import { findStoredBerkas, listStoredBerkas, type StoredBerkas } from '../berkas/stored-berkas.ts'
import type { Tables } from '../database/tables.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'
import { countDue } from '../dukcapil/due.ts'
import { countCompletedPerDay, countFormulirOf, noForms } from '../formulir/lists.ts'
import { loadFormulir } from '../formulir/stored-formulir.ts'
import { countOutcomes, addOutcomes } from '../hasil/outcomes.ts'
import { countRefusedWaiting } from '../hasil/refused.ts'
import { sumRegister } from '../keluarga/register.ts'
import { countDecided } from '../musyawarah/putusan.ts'
import { countDesaWithoutFinal } from '../musyawarah/list.ts'
import { lastFormulirOf } from '../pengguna/last-formulir.ts'
import { countVerified } from '../verifikasi/count-verified.ts'
import { placeAt, placeName } from '../wilayah/places.ts'
import { desaLines, sum, unkeyedOf } from './desa-lines.ts'
import { paceFrom, projectFinish } from './projection.ts'

type Db = Kysely<Tables>
type Beranda = Output<'beranda.get'>

const daysShown = 14

/** The first screen: what waits, how far each desa is, when it would be done, and what was done in the last days. */
export const berandaHandlers: HandlersOf<'beranda'> = {
  'beranda.get': async ({ periodeId }, { office, session, platform }) => {
    const { db } = office
    const today = platform.clock.today()
    const berkas = periodeId === null ? [] : await listStoredBerkas(db, periodeId)
    const register = await sumRegister(db)
    const counts = await periodCounts(db, periodeId, berkas, today)
    const completed = await completedPerDay(db, berkas, today)
    const remaining = sum(counts.desa.map((one) => Math.max(0, Math.max(one.received, one.keyed) - one.complete)))
    return {
      ...counts,
      perDay: shownDays(completed, today),
      projection: projectFinish(remaining, completed, today),
      lastForm: await lastForm(db, session.penggunaId),
      register: { families: register.keluarga, people: register.jiwa },
    }
  },
}

async function periodCounts(
  db: Db,
  periodeId: string | null,
  berkas: readonly StoredBerkas[],
  today: string,
): Promise<Pick<Beranda, 'waiting' | 'totals' | 'desa'>> {
  const forms = await countFormulirOf(
    db,
    berkas.map((one) => one.id),
  )
  const decided = periodeId === null ? new Map() : await countDecided(db, periodeId)
  const verified = periodeId === null ? new Map<string, number>() : await countVerified(db, periodeId)
  const sent = periodeId === null ? new Map() : await countSentForms(db, periodeId)
  const outcomes = addOutcomes(
    periodeId === null ? [] : [...(await countOutcomes(db, periodeId, 'desa_code')).values()],
  )
  const desa = desaLines(berkas, { forms, verified, decided, sent, placesOf })
  const counts = [...forms.values()]
  const unkeyed = berkas.map((one) => unkeyedOf(one, forms.get(one.id) ?? noForms))
  return {
    waiting: {
      // Berkas with papers that nobody has keyed yet.
      berkas: unkeyed.filter((papers) => papers > 0).length,
      // Papers without a form, and forms that are not complete.
      entri: sum(unkeyed) + sum(counts.map((one) => one.draf + one.ditunda)),
      dukcapil: await countDue(db, today),
      musyawarah: periodeId === null ? 0 : await countDesaWithoutFinal(db, periodeId),
      batch: periodeId === null ? 0 : await countDesaToSeal(db, periodeId),
      hasil: await countRefusedWaiting(db),
    },
    totals: {
      berkas: berkas.length,
      papers: sum(desa.map((one) => one.received)),
      formsKeyed: sum(desa.map((one) => one.keyed)),
      formsComplete: sum(desa.map((one) => one.complete)),
      formsVerified: sum(desa.map((one) => one.verified)),
      openReasons: sum(counts.map((one) => one.openReasons)),
      agreed: sum([...decided.values()].map((one) => one.agreed)),
      sealedRows: outcomes.total,
      answeredRows: outcomes.total - outcomes.belumDijawab,
      acceptedRows: outcomes.diterima,
    },
    desa,
  }
}

/** Completed forms of these berkas by day, as far back as anything here looks. */
async function completedPerDay(
  db: Db,
  berkas: readonly StoredBerkas[],
  today: string,
): Promise<ReadonlyMap<string, number>> {
  const shownFrom = addDays(today, 1 - daysShown)
  const from = paceFrom(today)
  return countCompletedPerDay(
    db,
    berkas.map((one) => one.id),
    from < shownFrom ? from : shownFrom,
  )
}

function shownDays(completed: ReadonlyMap<string, number>, today: string): Beranda['perDay'] {
  return Array.from({ length: daysShown }, (_, back) => {
    const date = addDays(today, back - daysShown + 1)
    return { date, forms: completed.get(date) ?? 0 }
  })
}

async function lastForm(db: Db, penggunaId: string): Promise<Beranda['lastForm']> {
  const id = await lastFormulirOf(db, penggunaId)
  const [form] = id === null ? [] : await loadFormulir(db, [id])
  if (form === undefined || form.status === 'lengkap') return null
  const berkas = (await findStoredBerkas(db, [form.berkasId])).get(form.berkasId)
  return { id: form.id, number: form.number, desaName: placeName(berkas?.desaCode ?? '') }
}

function placesOf(desaCode: string) {
  return { desaName: placeName(desaCode), kecamatanName: placeAt(desaCode, 'kecamatan').name }
}
