import { readFileSync, readdirSync } from 'node:fs'
import { checkForm } from '#shared/instrumen/check.ts'
import { getInstrumen, instrumenFor } from '#shared/instrumen/registry.ts'
import type { FormContent, Instrumen } from '#shared/instrumen/types.ts'
import { receiptNumber } from '../berkas/receipt-number.ts'
import { insertBerkas } from '../berkas/stored-berkas.ts'
import type { Write } from '../dispatch/context.ts'
import { gatherFacts } from '../formulir/facts.ts'
import { countInforms, countOpen, openIssues, type ReasonKey } from '../formulir/issues.ts'
import { openPenghapusan, openPerubahan, openUsulan, type Opening } from '../formulir/opening.ts'
import { putReason } from '../formulir/remarks.ts'
import { searchKeysOf } from '../formulir/search-keys.ts'
import { comparable, insertFormulir, type StoredFormulir } from '../formulir/stored-formulir.ts'
import { registerContent, removalRows } from '../keluarga/prefill.ts'
import { findKeluarga, type KeluargaFacts } from '../keluarga/register.ts'
import type { Platform } from '../platform/types.ts'
import { resourcePath } from '../platform/resources.ts'
import { keyedContent } from './paper-content.ts'
import { BerkasPaper, Paper } from './paper.ts'
import { sampleDesa } from './places.ts'

/** How many papers from the top of the stack the sample's clerk has keyed. */
const keyedAhead = 12

type Receiving = { readonly w: Write; readonly platform: Platform; readonly clerkId: string; readonly berkasId: string }

/**
 * Receives the papers of resources/contoh as berkas 0001 of the periode, and keys those on top of the stack as Lestari did: complete,
 * or put aside with what is wrong. Answers how many.
 */
export async function receivePapers(
  w: Write,
  platform: Platform,
  periodeId: string,
): Promise<{ readonly papers: number; readonly keyed: number }> {
  const { berkas, papers } = readShippedPapers()
  const receiving = { w, platform, clerkId: await clerkIdOf(w), berkasId: platform.ids.next() }
  await insertReceived(receiving, periodeId, berkas)
  for (const paper of papers.slice(0, keyedAhead)) await keyOne(receiving, paper)
  return { papers: papers.length, keyed: Math.min(keyedAhead, papers.length) }
}

/** The papers that ship with the program, in the order of their numbers. */
function readShippedPapers(): { readonly berkas: BerkasPaper; readonly papers: readonly Paper[] } {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(resourcePath('contoh', 'berkas-jatisari', name), 'utf8')) as unknown
  const names = readdirSync(resourcePath('contoh', 'berkas-jatisari')).filter((name) => /^\d+-.*\.json$/.test(name))
  const papers = names.map((name) => Paper.parse(read(name))).toSorted((a, b) => a.nomor - b.nomor)
  return { berkas: BerkasPaper.parse(read('berkas.json')), papers }
}

/** Lestari where she works; else whoever came first. */
async function clerkIdOf({ db }: Write): Promise<string> {
  const people = await db.selectFrom('pengguna').select(['id', 'username']).orderBy('created_at').execute()
  const clerk = people.find(({ username }) => username === 'lestari') ?? people[0]
  if (clerk === undefined) throw new Error('the sample office has no accounts yet')
  return clerk.id
}

async function insertReceived(
  { w, platform, clerkId, berkasId }: Receiving,
  periodeId: string,
  paper: BerkasPaper,
): Promise<void> {
  const today = platform.clock.today()
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  await insertBerkas(w.db, {
    id: berkasId,
    periodeId,
    number: 1,
    receiptNumber: receiptNumber(1, { year, month }),
    desaCode: sampleDesa.desaCode,
    dasar: paper.dasar,
    receivedOn: today,
    receivedAt: w.at,
    receivedById: clerkId,
    broughtBy: paper.penyerah.nama,
    broughtByRole: paper.penyerah.jabatan,
    papers: paper.jumlah,
    present: paper.kelengkapan,
    note: paper.catatan,
    instrumen: instrumenFor('usulan').id,
    tetap: null,
    revision: 1,
  })
}

async function keyOne(receiving: Receiving, paper: Paper): Promise<void> {
  const { w, platform, clerkId, berkasId } = receiving
  const instrumen = getInstrumen(instrumenFor(paper.jenis).id)
  const family = await registeredFamily(w, paper)
  const opening = open(instrumen, paper, family, platform.ids.next)
  const content = keyedContent(instrumen, paper, opening.content, platform.ids.next)
  const form: StoredFormulir = {
    id: platform.ids.next(),
    berkasId,
    number: paper.nomor,
    jenis: paper.jenis,
    instrumen: instrumen.id,
    status: 'draf',
    keluargaId: family?.id ?? null,
    content,
    base: opening.base,
    keys: paper.jenis === 'penghapusan' && family !== null ? registeredKeys(family) : searchKeysOf(instrumen, content),
    open: { block: 0, reason: 0 },
    informs: 0,
    cursor: null,
    keyedById: clerkId,
    createdAt: w.at,
    updatedAt: w.at,
    completedAt: null,
    revision: 1,
  }
  await insertJudged(receiving, paper, instrumen, form)
}

/** Complete when nothing is open after the reasons that stand on the paper; put aside otherwise. */
async function insertJudged(
  { w, platform, clerkId }: Receiving,
  paper: Paper,
  instrumen: Instrumen,
  form: StoredFormulir,
): Promise<void> {
  const facts = await gatherFacts(w.db, form, form.content, platform.clock.today())
  const issues = checkForm(instrumen, form.jenis, form.content, facts, comparable(form))
  const reasons = paper.alasan.map(({ isi, ...reason }) => ({ ...placed(form.content, reason), text: isi }))
  const open = openIssues(issues, reasons)
  const done = open.length === 0
  await insertFormulir(w.db, {
    ...form,
    status: done ? 'lengkap' : 'ditunda',
    completedAt: done ? w.at : null,
    open: countOpen(open),
    informs: countInforms(issues),
  })
  for (const reason of reasons) await putReason(w.db, form.id, { ...reason, byId: clerkId, at: w.at })
}

function placed(content: FormContent, reason: Omit<Paper['alasan'][number], 'isi'>): ReasonKey {
  const row = content.rows.find((one) => one.roster === 'anggota' && one.order === reason.no)
  const place = { rule: reason.aturan, question: reason.pertanyaan }
  return row === undefined ? place : { ...place, rowId: row.id }
}

async function registeredFamily(w: Write, paper: Paper): Promise<KeluargaFacts | null> {
  if (paper.terdaftar === undefined) return null
  const { noKk, nik } = paper.terdaftar
  const found = await w.db
    .selectFrom('keluarga')
    .select('id')
    .where('no_kk', '=', noKk)
    .where('head_nik', '=', nik)
    .executeTakeFirstOrThrow()
  const family = await findKeluarga(w.db, found.id)
  if (family === undefined) throw new Error('a family that was just written is gone')
  return family
}

function open(instrumen: Instrumen, paper: Paper, family: KeluargaFacts | null, nextId: () => string): Opening {
  if (family === null) return openUsulan(instrumen, {}, nextId)
  const registered = registerContent(getInstrumen(family.instrumen), family, nextId)
  if (paper.jenis === 'perubahan') return openPerubahan(instrumen, registered, {})
  return openPenghapusan(registered, removalRows(family, nextId), {})
}

function registeredKeys(family: KeluargaFacts): StoredFormulir['keys'] {
  return { headName: family.headName, headNik: family.headNik, noKk: family.noKk }
}
