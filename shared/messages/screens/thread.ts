export const threadText = { title: 'Alur' } as const
