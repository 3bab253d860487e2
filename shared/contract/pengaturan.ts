import { z } from 'zod'
import { call, nothing, readers } from './call.ts'
import { Id, Instant, PlainDateText, Revision } from './values.ts'
import { Letterhead } from './sistem.ts'
import { Programme } from './batch.ts'

/** Why a family or person leaves the list; the office's own list. `category` decides where the berita acara counts it. */
export const AlasanPenghapusan = z.object({
  code: z.string(),
  label: z.string(),
  category: z.enum(['tidakDitemukan', 'mampu', 'pindah', 'meninggal', 'lain']),
  evidence: z.string(),
})

/** A legal basis with its dates of validity; the berita acara prints those in force on the day of the meeting. */
export const DasarHukum = z.object({
  title: z.string(),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  regime: z.enum(['DTKS', 'DTSEN']).nullable(),
})

export const Office = z.object({
  officeName: z.string(),
  kabupatenCode: z.string(),
  letterhead: Letterhead,
  programmes: z.array(Programme),
  alasanPenghapusan: z.array(AlasanPenghapusan),
  dasarHukum: z.array(DasarHukum),
  unsurPeserta: z.array(z.string()),
  /** Edition that the papers of a new berkas are printed in, as long as nobody says otherwise. */
  instrumen: z.string().max(40),
  revision: Revision,
})

export const pengaturan = {
  'pengaturan.get': call({ access: 'signedIn', input: nothing, output: z.object({ office: Office }) }),
  'pengaturan.save': call({
    access: ['admin'],
    input: Office.omit({ kabupatenCode: true }).strict(),
    output: z.object({ office: Office }),
  }),
}

export const JurnalEntry = z.object({
  seq: z.int().positive(),
  at: Instant,
  by: z.string(),
  action: z.string(),
  entity: z.string(),
  entityId: Id.nullable(),
  before: z.unknown(),
  after: z.unknown(),
  reason: z.string().nullable(),
})

export const jurnal = {
  /** The history of one thing, oldest first. */
  'jurnal.of': call({
    access: readers,
    input: z.strictObject({ entity: z.string().max(40), entityId: Id }),
    output: z.object({ entries: z.array(JurnalEntry) }),
  }),
  /** Walks the whole chain. `broken`: the first entry whose hash does not follow from the one before. */
  'jurnal.verify': call({
    access: ['kepalaBidang', 'admin'],
    input: nothing,
    output: z.object({ entries: z.int(), broken: z.object({ seq: z.int(), why: z.string() }).nullable() }),
  }),
}

export const beranda = {
  'beranda.get': call({
    access: 'signedIn',
    input: z.strictObject({ periodeId: Id.nullable() }),
    output: z.object({
      /** What waits for me, for the numbers in the menu. */
      waiting: z.object({
        berkas: z.int(),
        entri: z.int(),
        /** People of any period whose day to look again with the civil registry has come. */
        dukcapil: z.int(),
        musyawarah: z.int(),
        batch: z.int(),
        /** Refused forms that nobody has corrected yet. */
        hasil: z.int(),
      }),
      totals: z.object({
        berkas: z.int(),
        papers: z.int(),
        formsKeyed: z.int(),
        formsComplete: z.int(),
        formsVerified: z.int(),
        openReasons: z.int(),
        agreed: z.int(),
        sealedRows: z.int(),
        /** Of these, rows that SIKS-NG has answered, and that it took. */
        answeredRows: z.int(),
        acceptedRows: z.int(),
      }),
      /** Forms along the way, by desa: received counts papers, the others the forms of those papers. */
      desa: z.array(
        z.object({
          desaCode: z.string(),
          desaName: z.string(),
          kecamatanName: z.string(),
          received: z.int(),
          keyed: z.int(),
          complete: z.int(),
          verified: z.int(),
          decided: z.int(),
          agreed: z.int(),
          /** Went out, in whatever batch. */
          sealed: z.int(),
          /** SIKS-NG took every row; refused: at least one not. */
          accepted: z.int(),
          refused: z.int(),
        }),
      ),
      perDay: z.array(z.object({ date: z.string(), forms: z.int() })),
      /** When all papers that came in would be keyed at the pace of the last working days. */
      projection: z.object({
        remaining: z.int(),
        state: z.enum(['selesai', 'belumCukup', 'ada']),
        finishOn: PlainDateText.nullable(),
        /** What it rests on. */
        forms: z.int(),
        workingDays: z.int(),
      }),
      lastForm: z.object({ id: Id, number: z.int(), desaName: z.string() }).nullable(),
      register: z.object({ families: z.int(), people: z.int() }),
    }),
  }),
}
