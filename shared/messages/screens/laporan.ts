export const laporanText = { title: 'Laporan' } as const
