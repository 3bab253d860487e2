import type { Kysely } from 'kysely'
import { getStoredBerkas } from '../berkas/stored-berkas.ts'
import { paddedNumber } from '../berkas/receipt-number.ts'
import type { Tables } from '../database/tables.ts'
import type { FormulirData } from '../documents/formulir-data.ts'
import { runJob } from '../jobs/run-job.ts'
import { officeInstrumen } from '../pengaturan/office-instrumen.ts'
import { namesOf } from '../pengguna/person.ts'
import { localDateOf } from '../platform/clock.ts'
import { getPeriode } from '../periode/find-periode.ts'
import { placeAt, placeWithTerm } from '../wilayah/places.ts'
import { printedBlocks, printedRemarks } from './printed.ts'
import { listNotes, listReasons } from './remarks.ts'
import type { StoredFormulir } from './stored-formulir.ts'

const statusText = { draf: 'Draf', ditunda: 'Ditunda', lengkap: 'Lengkap' } as const

/** The keyed form as a PDF in the order of the paper, and a name for its file. */
export async function printFormulir(
  db: Kysely<Tables>,
  form: StoredFormulir,
): Promise<{ pdf: string; suggestedName: string }> {
  const data = await formulirData(db, form)
  const { value } = await runJob('renderFormulir', { data, paper: 'F4' })
  const berkas = await getStoredBerkas(db, form.berkasId)
  const name = `Formulir ${form.jenis} ${paddedNumber(berkas.number)}-${form.number}.pdf`
  return { pdf: Buffer.from(value.pdf).toString('base64'), suggestedName: name }
}

async function formulirData(db: Kysely<Tables>, form: StoredFormulir): Promise<FormulirData> {
  const instrumen = await officeInstrumen(db, form.instrumen)
  const berkas = await getStoredBerkas(db, form.berkasId)
  const names = await namesOf(db)
  const place = `${placeWithTerm(berkas.desaCode)}, Kec. ${placeAt(berkas.desaCode, 'kecamatan').name}`
  const remarks = [...(await listReasons(db, form.id)), ...(await listNotes(db, form.id))]
  return {
    asOf: form.updatedAt,
    title: `FORMULIR ${form.jenis.toUpperCase()}`,
    instrumenTitle: instrumen.title,
    facts: [
      { label: 'Berkas', value: berkas.receiptNumber },
      { label: 'Nomor formulir', value: String(form.number) },
      { label: 'Wilayah', value: place },
      { label: 'Periode', value: (await getPeriode(db, berkas.periodeId)).name },
      { label: 'Status', value: statusText[form.status] },
      { label: 'Dientri oleh', value: names.get(form.keyedById) ?? '' },
    ],
    // The day of the last change, not of the print: the same form prints the same ages next year.
    blocks: printedBlocks(instrumen, form, localDateOf(form.updatedAt)),
    remarks: printedRemarks(instrumen, form.content, remarks),
  }
}
