import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Summary } from '#main/demo/summary.ts'
import { tempDir } from '#tests/builders/database.ts'
import { paperFolder } from '#tests/builders/paper-folder.ts'

const script = join(import.meta.dirname, '../../../main/demo/run.ts')

/** Runs the demo as `npm run demo` does. `placed`: the folder that it names last. */
function demo(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  const placed = stdout.trimEnd().split('\n').at(-1) ?? ''
  return { status, stdout, stderr, placed }
}

function summaryIn(folder: string): Summary {
  return JSON.parse(readFileSync(join(folder, 'ringkasan.json'), 'utf8')) as Summary
}

describe('the shipped folder', { timeout: 600_000 }, () => {
  test('goes from papers to a berita acara, three kinds of Excel files and a summary, and finds exactly what was planted', () => {
    const out = join(tempDir(), 'hasil')
    const { status, placed, stdout } = demo('--out', out)
    expect({ status, placed }).toEqual({ status: 0, placed: out })
    expect(stdout).toContain('Formulir 50 dari 50')
    const summary = summaryIn(out)
    expect(summary.menyimpang).toEqual([])
    expect(summary.formulir).toHaveLength(50)
    for (const { hasil, ditemukan, diharapkan } of summary.formulir) {
      expect([...diharapkan].sort()).toEqual(ditemukan)
      expect(hasil).not.toBe('ditolak')
    }
    expect(new Set(summary.batch.flatMap(({ jenis, sealed }) => (sealed === null ? [] : [jenis])))).toEqual(
      new Set(['usulan', 'perubahan', 'penghapusan']),
    )
    expect(summary.batch.every(({ sealed }) => sealed === null || sealed.sealedBy === 'Hartono')).toBe(true)
    expect(summary.jurnal).toMatchObject({ utuh: true })
    expect(summary.jurnal.catatan).toBeGreaterThan(3000)
    const kinds = summary.berkas.map(({ name }) => name.split('.').at(-1))
    expect(kinds.filter((kind) => kind === 'pdf')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'xlsx').length).toBeGreaterThanOrEqual(3)
    for (const { name, sha256 } of summary.berkas) {
      expect(
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ).toBe(sha256)
    }
    const sealed = summary.batch.flatMap((one) => (one.sealed === null ? [] : [one.sealed.sha256]))
    expect(summary.berkas.map(({ sha256 }) => sha256)).toEqual(expect.arrayContaining(sealed))
    const text = readFileSync(join(out, 'ringkasan.txt'), 'utf8')
    expect(text).toContain('Semua kesalahan yang ditanam ditemukan, dan tidak ada yang lain.')
    // A person with the paper in hand finds the question by its number and words.
    expect(text).toContain('3 Jenis lantai terluas: Pilih kode yang tercetak di formulir.')
    expect(text).toMatch(
      /Anggota \d, 2b: NIK harus 16 angka\. Ada huruf O pada urutan ke-13; mungkin maksudnya angka 0\./,
    )
    expect(text).toContain('Anggota 5, 2b: NIK belum diisi.')
  })
})

describe('a folder of one’s own', { timeout: 240_000 }, () => {
  test('says what was not as declared, and ends with 1', () => {
    const { folder, change } = paperFolder(1, 2, 4, 5)
    change('001-usulan.json', { expect: { aturan: ['R-0502'], hasil: 'lengkap' } })
    change('005-usulan.json', { expect: { aturan: [], hasil: 'lengkap' } })
    const { status, placed, stdout } = demo('--folder', folder, '--out', join(tempDir(), 'hasil'))
    expect(status).toBe(1)
    expect(summaryIn(placed).menyimpang).toEqual([
      '001-usulan.json: R-0502 diharapkan, tetapi tidak ditemukan.',
      expect.stringMatching(/^005-usulan\.json: R-0201 ditemukan, padahal tidak diharapkan: NIK harus 16 angka/),
      '005-usulan.json: Hasilnya ditunda, padahal diharapkan lengkap.',
    ])
    expect(stdout).toContain('Selesai, tetapi ada yang tidak sesuai harapan.')
  })

  test('leaves out a broken paper and a family that nobody registered, does the rest, and ends with 1', () => {
    const { folder, change, write } = paperFolder(1, 2, 3, 4)
    write('003-usulan.json', '{ "nomor": 3')
    change('004-penghapusan.json', { terdaftar: { noKk: '3509160101010001', nik: '3509160101010002' } })
    const { status, placed } = demo('--folder', folder, '--out', join(tempDir(), 'hasil'))
    expect(status).toBe(1)
    const summary = summaryIn(placed)
    expect(summary.formulir.map(({ nomor, hasil }) => [nomor, hasil])).toEqual([
      [1, 'lengkap'],
      [2, 'lengkap'],
      [4, 'ditolak'],
    ])
    expect(summary.tidakDibaca.map(({ file }) => file)).toEqual(['003-usulan.json'])
    expect(summary.menyimpang.join('\n')).toMatch(
      /003-usulan\.json: bukan JSON[^]*004-penghapusan\.json: Tidak dapat diisi: Keluarga dengan No\. KK/,
    )
  })

  test('takes a new name beside results that are there, and leaves those alone', () => {
    const { folder } = paperFolder(1, 2, 4)
    const out = join(tempDir(), 'hasil')
    mkdirSync(out)
    writeFileSync(join(out, 'punya-saya.txt'), 'tetap')
    const { status, placed } = demo('--folder', folder, '--out', out)
    expect({ status, placed }).toEqual({ status: 0, placed: `${out}-2` })
    expect(readdirSync(out)).toEqual(['punya-saya.txt'])
    expect(readdirSync(join(out, '..')).sort()).toEqual(['hasil', 'hasil-2'])
  })
})

describe('what cannot begin', { timeout: 120_000 }, () => {
  test('a folder that is not there: plain words, code 1, nothing written', () => {
    const out = join(tempDir(), 'hasil')
    const { status, stderr } = demo('--folder', join(tempDir(), 'tidak-ada'), '--out', out)
    expect(status).toBe(1)
    expect(stderr).toMatch(/tidak ada\. Periksa tulisannya, atau jalankan tanpa --folder/)
    expect(existsSync(out)).toBe(false)
  })

  test('an option that is not there: says which there are', () => {
    const { status, stderr } = demo('--foldr', 'x')
    expect(status).toBe(1)
    expect(stderr).toMatch(/Pilihan pada perintah tidak dikenal: --foldr x[^]*--folder/)
  })

  test('a place that cannot be written to', () => {
    const { folder } = paperFolder(1)
    const file = join(tempDir(), 'berkas.txt')
    writeFileSync(file, '')
    const { status, stderr } = demo('--folder', folder, '--out', join(file, 'hasil'))
    expect(status).toBe(1)
    expect(stderr).toMatch(/tidak dapat ditulisi\. Pilih tempat lain dengan --out/)
  })

  test('work that stops in the middle leaves no half-written folder', () => {
    const { folder, change, read } = paperFolder(1)
    const place = join(tempDir(), 'hasil')
    // Opens after it closes: the core refuses the periode when everything else has begun.
    change('berkas.json', {
      periode: { ...(read('berkas.json')['periode'] as object), buka: '2026-11-30', tutup: '2026-11-01' },
    })
    const { status, stderr } = demo('--folder', folder, '--out', place)
    expect(status).toBe(1)
    expect(stderr.trim()).not.toBe('')
    expect(readdirSync(join(place, '..'))).toEqual([])
  })
})
