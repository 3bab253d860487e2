/** Every way a call can fail that a person must hear about. `messages/errors.ts` has a text for each; a missing one does not compile. */
export const errorCodes = [
  'validation',
  'notFound',
  'conflict',
  'locked',
  'unauthenticated',
  'wrongPassword',
  'forbidden',
  'fileInUse',
  'fileUnreadable',
  'targetReadOnly',
  'targetMissing',
  'diskFull',
  'databaseBusy',
  'databaseDamaged',
  'databaseNewer',
  'secondInstance',
  'coreStopped',
  'alreadyExported',
  'nothingToExport',
  'roundTripFailed',
  'cancelled',
  'unexpected',
] as const

export type ErrorCode = (typeof errorCodes)[number]
