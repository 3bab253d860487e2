export const penetapanText = { title: 'Penetapan' } as const
