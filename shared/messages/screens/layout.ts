export const layoutText = { title: 'Tata letak Excel' } as const
