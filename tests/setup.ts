import fc from 'fast-check'

/**
 * The same cases every time, so that a red test is about the change at hand; PADAN_SEED=random (or a number) looks for new ones,
 * and fast-check prints the seed of what it finds.
 */
const wanted = process.env['PADAN_SEED'] ?? '20261122'
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) })
