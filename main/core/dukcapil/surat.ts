import type { Kysely } from 'kysely'
import { withDashes } from '#shared/domain/date-text.ts'
import { memberOf, personOf } from '#shared/instrumen/person.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { masalahText } from '#shared/messages/screens/dukcapil.ts'
import { findStoredBerkas } from '../berkas/stored-berkas.ts'
import type { Tables } from '../database/tables.ts'
import type { Context } from '../dispatch/context.ts'
import type { SuratDukcapilData, SuratLine } from '../documents/surat-dukcapil-data.ts'
import { loadFormulir, type StoredFormulir } from '../formulir/stored-formulir.ts'
import { getOfficeSettings } from '../pengaturan/office-settings.ts'
import { placeAt, placeName, placeWithTerm } from '../wilayah/places.ts'
import { changed } from './lane.ts'
import { findMenunggu, type StoredMenunggu } from './store.ts'
import { nextSuratNumber } from './surat-number.ts'
import { insertSurat, numbersOfSurat } from './surat-store.ts'

type Db = Kysely<Tables>
type Desk = Pick<Context, 'office' | 'session' | 'platform'>

/** Freezes a letter about these people, in the order of the ids, and notes it on their entries. Fails: notFound, locked (somebody left the lane). */
export async function makeSurat(desk: Desk, ids: readonly string[]): Promise<{ readonly id: string }> {
  const { office, session, platform } = desk
  return office.write(session, async (write) => {
    const entries = inOrder(ids, await findMenunggu(write.db, ids))
    const date = platform.clock.today()
    const data: SuratDukcapilData = {
      version: 1,
      asOf: write.at,
      number: nextSuratNumber((await numbersOfSurat(write.db)).values(), date),
      date,
      ...(await officeFacts(write.db)),
      madeBy: session.name,
      people: await suratLines(write.db, entries),
    }
    const id = platform.ids.next()
    await insertSurat(write.db, { id, data, madeById: session.penggunaId })
    for (const entry of entries) await changed(write, 'putOnSurat', entry, { ...entry, suratId: id })
    await write.record({
      action: 'makeSurat',
      entity: 'dukcapil',
      entityId: id,
      after: { number: data.number, ids: entries.map((entry) => entry.id) },
    })
    return { id }
  })
}

function inOrder(ids: readonly string[], found: readonly StoredMenunggu[]): StoredMenunggu[] {
  const byId = new Map(found.map((entry) => [entry.id, entry]))
  return [...new Set(ids)].map((id) => {
    const entry = byId.get(id)
    if (entry === undefined) throw new AppError('notFound')
    if (entry.closedAt !== null) {
      throw new AppError('locked', 'Ada orang yang sudah tidak menunggu Dukcapil lagi. Muat ulang daftarnya.')
    }
    return entry
  })
}

async function officeFacts(
  db: Db,
): Promise<Pick<SuratDukcapilData, 'letterhead' | 'officeName' | 'kabupaten' | 'signedAt'>> {
  const office = await getOfficeSettings(db)
  const kabupaten = placeName(office.kabupatenCode)
  return {
    letterhead: office.letterhead,
    officeName: office.officeName,
    kabupaten,
    signedAt: kabupaten.replace(/^(Kabupaten|Kota)( Administrasi)? /, ''),
  }
}

async function suratLines(db: Db, entries: readonly StoredMenunggu[]): Promise<SuratLine[]> {
  const forms = new Map(
    (await loadFormulir(db, [...new Set(entries.map((entry) => entry.formulirId))])).map((form) => [form.id, form]),
  )
  const berkas = await findStoredBerkas(db, [...new Set([...forms.values()].map((form) => form.berkasId))])
  return entries.map((entry) => {
    const form = forms.get(entry.formulirId)
    if (form === undefined) throw new AppError('notFound')
    return suratLine(entry, form, berkas.get(form.berkasId)?.desaCode ?? '')
  })
}

/** Who a person is, in the words of the letter. */
function suratLine(entry: StoredMenunggu, form: StoredFormulir, desaCode: string): SuratLine {
  const person = personOf(memberOf(form.content, entry.rowId)?.answers ?? {})
  const problem = masalahText[entry.reason]
  return {
    name: person.name || entry.seen.name,
    nik: person.nik,
    noKk: person.noKk || form.keys.noKk,
    birthPlace: person.birthPlace,
    birthDate: withDashes(person.birthDate),
    address: addressOf(form, desaCode),
    problem: entry.note === '' ? problem : `${problem}: ${entry.note}`,
  }
}

/** Address with RT/RW, village and kecamatan; of a removal, where the register says that the family lives. */
function addressOf({ content, base }: StoredFormulir, desaCode: string): string {
  const answers = { ...base?.answers, ...content.answers }
  const part = (question: string): string => (typeof answers[question] === 'string' ? answers[question] : '')
  const rtRw = part('rt') === '' ? '' : `RT ${part('rt')} RW ${part('rw')}`
  const village = `${placeWithTerm(desaCode)}, Kec. ${placeAt(desaCode, 'kecamatan').name}`
  return [part('alamat'), rtRw, village].filter((text) => text !== '').join(', ')
}
