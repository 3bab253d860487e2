/** Invented people who hold office in the sample: who signs, who brought the papers, who went from house to house. */
export const sampleProfile = {
  address: 'Jl. Balai Desa No. 1, Dusun Krajan, Jatisari',
  postalCode: '68171',
  contact: 'Telp. (0331) 000 000 · desa@jatisari.contoh',
  headName: 'H. Sugeng Prayitno',
  headNip: '',
  councilName: 'Imam Ghozali',
  operatorName: 'Diah Ayu Puspita',
} as const

/** Field officers of the last survey, each with a code; one for each dusun. */
export const fieldOfficers = {
  Krajan: { name: 'ANDRI WICAKSONO', code: '11' },
  Sukosari: { name: 'LUTFIYAH HANUM', code: '12' },
  Grujugan: { name: 'TEGUH PRASOJO', code: '13' },
} as const

/** Who looked over the field officers' papers. */
export const supervisor = { name: 'RATNA KUSUMA DEWI', code: '02' } as const
