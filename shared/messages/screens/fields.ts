/** Words of input fields that several screens use. */
export const fieldText = {
  placeNone: (query: string) => `Tidak ada yang cocok dengan “${query}”.`,
  placeType: 'Ketik dua huruf atau lebih.',
  dateHint: 'misalnya 11-11-2026',
  dateWrong: 'Tanggal ini tidak ada di kalender. Tulis seperti 11-11-2026.',
  optional: 'boleh kosong',
} as const
