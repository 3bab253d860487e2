export const layoutText = {
  title: 'Tata letak Excel',
  split: { desa: 'desa', kecamatan: 'kecamatan', kabupaten: 'kabupaten' },
} as const
