import type { IntakeField } from './types.ts'

/** Programmes that lists flag people with, by the name they are kept under, and how columns are headed. Source: form-and-siksng.md §2.5. */
const programmes: readonly (readonly [name: string, ...headers: string[]])[] = [
  ['PKH', 'adapkh', 'penerima pkh'],
  ['BPNT', 'adabpnt', 'sembako', 'penerima bpnt', 'bsp'],
  ['BST', 'penerima bst'],
  ['PBI', 'adapbi', 'pbi jkn', 'pbi jk', 'penerima pbi', 'sta kepesertaan pbi'],
  ['BLT'],
  ['BLT BBM'],
  ['BPNT PPKM', 'bnpt ppkm'],
  ['RUTILAHU'],
  ['SEMBAKO ADAPTIF'],
  ['PENA'],
  ['PERMAKANAN'],
  ['YAPI'],
  ['KKS', 'adakks', 'adakks2016', 'adakks2017'],
  ['KIP', 'pesertakip'],
]

export const programmeFields: readonly IntakeField[] = programmes.map(([name, ...headers]) => ({
  id: `program:${name}`,
  label: `Penerima ${name}`,
  format: 'flag',
  shapes: ['keluarga', 'anggota', 'datar'],
  headers: [name, ...headers],
}))
