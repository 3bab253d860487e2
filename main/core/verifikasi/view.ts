import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Verifikasi, VerifikasiIsian } from '#shared/contract/verifikasi.ts'
import { keyedTwiceOf, rosterCounted } from '#shared/instrumen/keyed-twice.ts'
import { findQuestionAndBlock } from '#shared/instrumen/questions.ts'
import type { Instrumen } from '#shared/instrumen/types.ts'
import { getStoredBerkas } from '../berkas/stored-berkas.ts'
import type { Tables } from '../database/tables.ts'
import type { StoredFormulir } from '../formulir/stored-formulir.ts'
import { officeInstrumen } from '../pengaturan/office-instrumen.ts'
import { listDusun } from '../wilayah/dusun.ts'
import { placeAt, placeName } from '../wilayah/places.ts'
import type { StoredIsian } from './isian.ts'
import { inPaperOrder } from './places.ts'
import { changesTheFrame, isSettled, revealed } from './reveal.ts'
import { loadIsian, type StoredVerifikasi } from './store.ts'

/** A verification as the second person sees it: the frame of the paper, and no answer that they have not keyed themselves. */
export async function viewVerifikasi(
  db: Kysely<Tables>,
  verifikasi: StoredVerifikasi,
  form: StoredFormulir,
): Promise<z.input<typeof Verifikasi>> {
  const berkas = await getStoredBerkas(db, form.berkasId)
  const instrumen = await officeInstrumen(db, form.instrumen)
  const isian = (await loadIsian(db, [verifikasi.id])).get(verifikasi.id) ?? []
  const seen = revealed(instrumen, isian)
  return {
    id: verifikasi.id,
    formulirId: form.id,
    berkasId: form.berkasId,
    berkasNumber: berkas.number,
    desaName: placeName(berkas.desaCode),
    kecamatanName: placeAt(berkas.desaCode, 'kecamatan').name,
    number: form.number,
    jenis: form.jenis,
    instrumen: form.instrumen,
    status: verifikasi.status,
    rows: rowsShown(instrumen, form, isian, seen),
    isian: inPaperOrder(instrumen, form.content, seen).map(viewIsian),
    dusun: (await listDusun(db, berkas.desaCode)).map(({ name }) => name),
  }
}

/** A place as it may be told: what was keyed first only once the second keying differs from it. */
export function viewIsian(isian: StoredIsian): z.input<typeof VerifikasiIsian> {
  const place = { question: isian.question, ...(isian.rowId === undefined ? {} : { rowId: isian.rowId }) }
  const state = stateOf(isian)
  if (isian.outcome !== 'beda') return { ...place, stratum: isian.stratum, state }
  return {
    ...place,
    stratum: isian.stratum,
    state,
    first: isian.first ?? null,
    second: isian.second ?? null,
    ...(isian.chosen === null ? {} : { chosen: isian.chosen }),
    ...(isian.wrong === null ? {} : { wrong: isian.wrong }),
  }
}

function stateOf({ outcome, chosen }: StoredIsian): 'belum' | 'sama' | 'beda' | 'diputuskan' {
  if (outcome === null) return 'belum'
  if (outcome === 'sama') return 'sama'
  return chosen === null ? 'beda' : 'diputuskan'
}

/** Rows in which something is to be keyed now, and all rows of a roster whose number was proven. */
function rowsShown(
  instrumen: Instrumen,
  form: StoredFormulir,
  isian: readonly StoredIsian[],
  seen: readonly StoredIsian[],
): z.input<typeof Verifikasi>['rows'] {
  const proven = (one: StoredIsian) => isSettled(one) && !changesTheFrame(instrumen, one)
  const counted = new Set(isian.filter(proven).map(({ question }) => rosterCounted(question)))
  const used = new Set(seen.map(({ rowId }) => rowId))
  const { family } = keyedTwiceOf(instrumen)
  const named = isian.some((one) => one.question === family?.question && proven(one))
  return form.content.rows
    .filter((row) => used.has(row.id) || counted.has(row.roster))
    .map((row) => ({
      id: row.id,
      roster: row.roster,
      order: row.order,
      ...(named && isReadOnly(instrumen, 'nama') ? { name: String(row.answers['nama'] ?? '') } : {}),
    }))
}

function isReadOnly(instrumen: Instrumen, question: string): boolean {
  return findQuestionAndBlock(instrumen, question)?.question.readOnly === true
}
