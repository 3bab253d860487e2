import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { Office } from '#shared/contract/pengaturan.ts'
import { resourcePath } from '../platform/resources.ts'

const { programmes, alasanPenghapusan, dasarHukum, unsurPeserta } = Office.shape

/** The lists that a new office starts with. What is not confirmed about the outside world is here as data that the office may correct. */
export function defaultLists() {
  return {
    programmes: read('programmes.json', programmes),
    alasanPenghapusan: read('alasan-penghapusan.json', alasanPenghapusan),
    dasarHukum: read('dasar-hukum.json', dasarHukum),
    unsurPeserta: read('unsur-peserta.json', unsurPeserta),
  }
}

function read<T extends z.ZodType>(name: string, schema: T): z.output<T> {
  return schema.parse(JSON.parse(readFileSync(resourcePath('bawaan', name), 'utf8')))
}
