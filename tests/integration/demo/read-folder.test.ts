import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPaperFolder } from '#main/demo/read-folder.ts'
import { DemoProblem } from '#main/demo/problem.ts'
import { tempDir } from '#tests/builders/database.ts'
import { paperFolder } from '#tests/builders/paper-folder.ts'

/** The words that the person reads when the folder can't be used at all. */
function problemWith(folder: string): string {
  try {
    readPaperFolder(folder)
  } catch (error) {
    if (error instanceof DemoProblem) return error.message
    throw error
  }
  throw new Error('the folder was accepted')
}

/** Does `work` as somebody who may not read everything: as root nothing is forbidden. */
function asNobody<T>(work: () => T): T {
  if (process.getuid?.() !== 0 || process.seteuid === undefined) return work()
  process.seteuid(65534)
  try {
    return work()
  } finally {
    process.seteuid(0)
  }
}

describe('a folder that cannot be used', () => {
  test('is not there', () => {
    expect(problemWith(join(tempDir(), 'tidak-ada'))).toMatch(/tidak-ada" tidak ada\. Periksa tulisannya/)
  })

  test('is a file', () => {
    const { folder } = paperFolder(1)
    expect(problemWith(join(folder, 'berkas.json'))).toMatch(/bukan folder\. Sebutkan folder/)
  })

  test.each(['berkas.json', 'musyawarah.json'])('has no %s', (name) => {
    const { folder } = paperFolder(1)
    rmSync(join(folder, name))
    expect(problemWith(folder)).toBe(
      `${name}: berkas ini tidak ada di folder. Salin berkasnya ke folder itu, lalu ulangi.`,
    )
  })

  test('has no papers', () => {
    expect(problemWith(paperFolder().folder)).toMatch(/tidak berisi formulir/)
  })

  test('has only papers that cannot be read, and says why of each', () => {
    const { folder, write } = paperFolder(1)
    write('001-usulan.json', '{')
    expect(problemWith(folder)).toMatch(
      /Tidak ada formulir yang dapat dibaca:\n {2}001-usulan\.json: bukan JSON yang utuh/,
    )
  })

  test('may not be read', () => {
    const { folder } = paperFolder(1)
    chmodSync(folder, 0o000)
    expect(asNobody(() => problemWith(folder))).toMatch(/"berkas" tidak boleh dibaca oleh akun komputer Anda/)
    chmodSync(folder, 0o755)
  })
})

/** Why a paper was left out, and that the other one stayed. */
function whyRefused(folder: string): string {
  const { papers, refused } = readPaperFolder(folder)
  expect(papers).toHaveLength(1)
  expect(refused).toHaveLength(1)
  return refused[0]?.why ?? ''
}

describe('a paper that cannot be taken is left out as a whole, the others stay', () => {
  test('broken JSON, with the line', () => {
    const { folder, read, write } = paperFolder(1, 3)
    const text = JSON.stringify(read('003-usulan.json'), null, 2).split('\n')
    write('003-usulan.json', [...text.slice(0, 9), 'rusak', ...text.slice(9)].join('\n'))
    expect(whyRefused(folder)).toMatch(
      /^003-usulan\.json: bukan JSON yang utuh, rusak di sekitar baris 10\. Periksa tanda kutip/,
    )
  })

  test('cut off in the middle', () => {
    const { folder, read, write } = paperFolder(1, 3)
    write('003-usulan.json', JSON.stringify(read('003-usulan.json'), null, 2).slice(0, 400))
    expect(whyRefused(folder)).toMatch(/^003-usulan\.json: bukan JSON yang utuh/)
  })

  test('empty', () => {
    const { folder, write } = paperFolder(1, 3)
    write('003-usulan.json', ' ')
    expect(whyRefused(folder)).toBe('003-usulan.json: berkas ini kosong. Minta salinan baru.')
  })

  test('an unknown question, with the one that was probably meant', () => {
    const { folder, change, read } = paperFolder(1, 3)
    change('003-usulan.json', { jawaban: { ...(read('003-usulan.json')['jawaban'] as object), lantay: '6' } })
    expect(whyRefused(folder)).toBe(
      '003-usulan.json: pertanyaan "lantay" di bagian "jawaban" tidak dikenal. Mungkin maksudnya "lantai".',
    )
  })

  test('an unknown question of a member', () => {
    const { folder, change } = paperFolder(1, 3)
    change('003-usulan.json', { anggota: [{ no: 1, jawaban: { nama: 'SITI', zodiak: 'LEO' } }] })
    expect(whyRefused(folder)).toMatch(/pertanyaan "zodiak" di bagian "anggota" tidak dikenal/)
  })

  test('a wrong kind', () => {
    const { folder, change } = paperFolder(1, 3)
    change('003-usulan.json', { jenis: 'tambahan' })
    expect(whyRefused(folder)).toBe(
      '003-usulan.json: jenis formulir tidak dikenal. Isi "jenis" dengan usulan, perubahan, atau penghapusan.',
    )
  })

  test('no list of members', () => {
    const { folder, change } = paperFolder(1, 3)
    change('003-usulan.json', { anggota: undefined })
    expect(whyRefused(folder)).toMatch(/^003-usulan\.json: daftar "anggota" tidak ada\. Tulis anggota keluarganya/)
  })

  test('a proposal without members', () => {
    const { folder, change } = paperFolder(1, 3)
    change('003-usulan.json', { anggota: [] })
    expect(whyRefused(folder)).toMatch(/daftar "anggota" kosong/)
  })

  test('a member written twice', () => {
    const { folder, change } = paperFolder(1, 3)
    change('003-usulan.json', { anggota: [1, 1].map((no) => ({ no, jawaban: {} })) })
    expect(whyRefused(folder)).toMatch(/anggota nomor 1 tertulis dua kali/)
  })

  test('a change that does not say whose', () => {
    const { folder, change } = paperFolder(1, 2)
    change('002-perubahan.json', { terdaftar: undefined })
    expect(whyRefused(folder)).toMatch(/^002-perubahan\.json: bagian "terdaftar" tidak ada/)
  })

  test('a part that nobody knows', () => {
    const { folder, change } = paperFolder(1, 3)
    change('003-usulan.json', { catatn: 'x' })
    expect(whyRefused(folder)).toMatch(/bagian "catatn" tidak dikenal/)
  })

  test('two with one number: neither can be meant for sure', () => {
    const { folder, change } = paperFolder(1, 3, 6)
    change('006-usulan.json', { nomor: 3 })
    const { papers, refused } = readPaperFolder(folder)
    expect(papers.map(({ file }) => file)).toEqual(['001-usulan.json'])
    expect(refused.map(({ why }) => why)).toEqual([
      '003-usulan.json: nomor 3 dipakai juga oleh 006-usulan.json. Beri setiap formulir nomor sendiri.',
      '006-usulan.json: nomor 3 dipakai juga oleh 003-usulan.json. Beri setiap formulir nomor sendiri.',
    ])
  })

  test('a file that may not be read', () => {
    const { folder } = paperFolder(1, 3)
    chmodSync(join(folder, '003-usulan.json'), 0o000)
    expect(asNobody(() => whyRefused(folder))).toBe(
      '003-usulan.json: berkas ini tidak boleh dibaca oleh akun komputer Anda. Minta izin baca kepada pemiliknya, lalu ulangi.',
    )
  })

  test('a folder with the name of a paper', () => {
    const { folder } = paperFolder(1, 3)
    renameSync(join(folder, '003-usulan.json'), join(folder, '..', 'lain.json'))
    mkdirSync(join(folder, '003-usulan.json'))
    expect(whyRefused(folder)).toMatch(/^003-usulan\.json: ini folder, bukan berkas/)
  })
})

test('papers come in the order of their numbers, whatever their files are called', () => {
  const { folder } = paperFolder(1, 2, 3)
  renameSync(join(folder, '001-usulan.json'), join(folder, 'z.json'))
  expect(readPaperFolder(folder).papers.map(({ paper }) => paper.nomor)).toEqual([1, 2, 3])
})

describe('what lies in a folder and is no paper', () => {
  test('a pipe, a link to itself, a file of another size and JSON of another shape are told apart; nothing waits', () => {
    const { folder, write } = paperFolder(1)
    execFileSync('mkfifo', [join(folder, 'pipa.json')])
    symlinkSync('tautan.json', join(folder, 'tautan.json'))
    write('besar.json', `"${'a'.repeat(5_000_001)}"`)
    write('daftar.json', '[]')
    write('nomor.json', '{ "nomor": "satu", "jenis": "usulan" }')
    const { papers, refused } = readPaperFolder(folder)
    expect(papers.map(({ file }) => file)).toEqual(['001-usulan.json'])
    const why = Object.fromEntries(refused.map((one) => [one.file, one.why]))
    expect(why['pipa.json']).toContain('bukan berkas biasa')
    expect(why['tautan.json']).toContain('menunjuk dirinya sendiri')
    expect(why['besar.json']).toContain('terlalu besar')
    expect(why['daftar.json']).toContain('bukan sebuah formulir')
    expect(why['nomor.json']).toContain('isi di "nomor" tidak sesuai bentuknya')
  })

  test('a name in capitals counts, a name with a dot in front does not', () => {
    const { folder, write } = paperFolder(1, 3)
    renameSync(join(folder, '003-usulan.json'), join(folder, '003-USULAN.JSON'))
    write('._001-usulan.json', 'Mac OS X')
    const { papers, refused } = readPaperFolder(folder)
    expect(papers.map(({ file }) => file)).toEqual(['001-usulan.json', '003-USULAN.JSON'])
    expect(refused).toEqual([])
  })
})
