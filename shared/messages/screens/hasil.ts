export const hasilText = {
  title: 'Hasil',
  tabs: { jawaban: 'Jawaban', ditolak: 'Ditolak', penetapan: 'Penetapan' },
} as const
