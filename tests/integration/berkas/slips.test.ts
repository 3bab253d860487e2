import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findSlip } from '#shared/domain/slip.ts'
import { readCode128 } from '#tests/builders/code128.ts'
import { office } from '#tests/builders/office.ts'
import { openPeriode, receiveBerkas } from '#tests/builders/paperwork.ts'

const canDraw = (process.env.PATH ?? '').split(delimiter).some((place) => existsSync(join(place, 'pdftoppm')))

type Picture = { readonly width: number; readonly height: number; readonly gray: Uint8Array }

/** The pages of a PDF as an office printer of 300 dots per inch would put them on paper, drawn by another program. */
function drawn(pdf: string): Picture[] {
  const dir = mkdtempSync(join(tmpdir(), 'padan-slip-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  writeFileSync(join(dir, 'slip.pdf'), Buffer.from(pdf, 'base64'))
  execFileSync('pdftoppm', ['-r', '300', '-gray', join(dir, 'slip.pdf'), join(dir, 'page')])
  const names = ['page-1.pgm', 'page-2.pgm'].filter((name) => existsSync(join(dir, name)))
  return names.map((name) => pictureOf(readFileSync(join(dir, name))))
}

function pictureOf(pgm: Buffer): Picture {
  const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(pgm.subarray(0, 40).toString('latin1'))
  if (head === null) throw new Error('not a PGM file')
  return { width: Number(head[1]), height: Number(head[2]), gray: new Uint8Array(pgm.subarray(head[0].length)) }
}

/** Every barcode of a page: each line of pixels of both columns is read on its own, as a scanner's beam would. */
function codesOn({ width, height, gray }: Picture): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  const half = Math.floor(width / 2)
  for (let y = 0; y < height; y += 1) {
    for (const from of [0, half]) {
      const line = Array.from(gray.subarray(y * width + from, y * width + from + half), (level) => level < 128)
      const text = readCode128(line)
      if (text !== null) lines.set(text, (lines.get(text) ?? 0) + 1)
    }
  }
  return lines
}

test.skipIf(!canDraw)(
  'the barcodes of the printed slips say which paper each is, to an independent reader',
  async () => {
    const desk = await office()
    const { id: periodeId } = await openPeriode(desk)
    const { id } = await receiveBerkas(desk, periodeId)
    for (const paper of ['F4', 'A4'] as const) {
      const { pdf } = await desk.must('berkas.slips', { id, paper })
      const pages = drawn(pdf)
      expect(pages).toHaveLength(1)
      const codes = pages.flatMap((page) => [...codesOn(page)])
      const slips = codes.map(([text]) => findSlip(text))
      expect(slips.map((slip) => (slip === null || slip === 'wrong' ? slip : [slip.number, slip.jenis]))).toEqual([
        [1, 'usulan'],
        [2, 'usulan'],
        [3, 'usulan'],
        [4, 'perubahan'],
        [5, 'perubahan'],
        [6, 'penghapusan'],
      ])
      expect(slips[0]).toMatchObject({ kabupatenCode: '3509', year: 2026, month: 11, berkas: 1 })
      // As high as a hand-held scanner needs: a centimetre, 118 lines of pixels.
      for (const [text, height] of codes) expect(height, text).toBeGreaterThan(118)
    }
  },
  30_000,
)
