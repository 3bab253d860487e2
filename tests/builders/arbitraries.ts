import fc from 'fast-check'

/** A day between 1900 and 2199, made without our own code. */
export const anyDay = fc
  .integer({ min: 0, max: 109_571 })
  .map((days) => new Date(Date.UTC(1900, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
