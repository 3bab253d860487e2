import { z } from 'zod'
import { call, readers } from './call.ts'
import { Base64, Id, Instant } from './values.ts'

const clerk = ['petugasEntri'] as const

/** Bytes of a scan travel in parts of at most this size, so that a large file never stands in memory whole. */
export const partBytes = 1_048_576
/** The largest scan that is taken, in bytes. */
export const scanBytesLimit = 200 * partBytes

const Kind = z.enum(['pdf', 'jpeg', 'png'])
const Rotation = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)])

/** A page of a scan. */
const ScanPage = z.object({ pindaianId: Id, page: z.int().positive(), rotation: Rotation })

export const Pindaian = z.object({
  id: Id,
  name: z.string(),
  kind: Kind,
  size: z.int(),
  pages: z.int(),
  addedAt: Instant,
  addedBy: z.string(),
})

/** Where a block stands on the paper: page of the form, and the part of that page in thousandths. */
export const Pandangan = z.object({
  block: z.string().max(20),
  page: z.int().min(1).max(40),
  x: z.int().min(0).max(1000),
  y: z.int().min(0).max(1000),
  width: z.int().min(50).max(1000),
  height: z.int().min(50).max(1000),
})

export const pindaian = {
  /** The scans of a berkas, and which of their pages belong to which paper (by its number). */
  'pindaian.list': call({
    access: readers,
    input: z.strictObject({ berkasId: Id }),
    output: z.object({
      pindaian: z.array(Pindaian),
      papers: z.array(z.object({ number: z.int().positive(), pages: z.array(ScanPage) })),
    }),
  }),
  /** Begins to take a file; its parts follow. Fails: validation (too large), notFound, locked (the period is closed). */
  'pindaian.begin': call({
    access: clerk,
    input: z.strictObject({
      berkasId: Id,
      name: z.string().trim().min(1).max(200),
      kind: Kind,
      size: z.int().min(1).max(scanBytesLimit, 'Pindaian ini lebih dari 200 MB. Bagi menjadi beberapa file.'),
    }),
    output: z.object({ id: Id }),
  }),
  /** Stores one part, counted from 0; each but the last has `partBytes` bytes. The same part again replaces it. */
  'pindaian.putPart': call({
    access: clerk,
    input: z.strictObject({ id: Id, part: z.int().min(0).max(1000), bytes: Base64.max(1_500_000) }),
    output: z.strictObject({}),
  }),
  /** The file is whole. Fails: validation (parts are missing, not a file of that kind), conflict (the berkas has this file already). */
  'pindaian.finish': call({
    access: clerk,
    input: z.strictObject({ id: Id, pages: z.int().min(1).max(2000) }),
    output: z.object({ pindaian: Pindaian }),
  }),
  /** Takes a scan away, with what was said about its pages. */
  'pindaian.remove': call({ access: clerk, input: z.strictObject({ id: Id }), output: z.strictObject({}) }),
  'pindaian.part': call({
    access: readers,
    input: z.strictObject({ id: Id, part: z.int().min(0) }),
    output: z.object({ bytes: Base64 }),
  }),
  /** Says which pages a paper has, in order; pages that another paper had move over. None: the paper has no scan. */
  'pindaian.assign': call({
    access: clerk,
    input: z.strictObject({
      berkasId: Id,
      number: z.int().min(1).max(9999),
      pages: z.array(ScanPage.strict()).max(40),
    }),
    output: z.strictObject({}),
  }),
  /** Deals the pages of a scan out in order: `pagesPerPaper` to each paper from `firstNumber` on. Answers the last number dealt to. */
  'pindaian.deal': call({
    access: clerk,
    input: z.strictObject({
      id: Id,
      firstPage: z.int().min(1).default(1),
      firstNumber: z.int().min(1).max(9999),
      pagesPerPaper: z.int().min(1).max(40),
    }),
    output: z.object({ lastNumber: z.int() }),
  }),
  /** What lies beside a form: its pages in order, how to fetch them, and where each block stands. */
  'pindaian.ofFormulir': call({
    access: readers,
    input: z.strictObject({ formulirId: Id }),
    output: z.object({
      pindaian: z.array(Pindaian),
      pages: z.array(ScanPage),
      pandangan: z.array(Pandangan),
    }),
  }),
  /** Remembers where a block stands on the paper of an edition, for every form of it from now on. */
  'pindaian.putPandangan': call({
    access: clerk,
    input: z.strictObject({ instrumen: z.string().max(40), ...Pandangan.shape }),
    output: z.strictObject({}),
  }),
}
