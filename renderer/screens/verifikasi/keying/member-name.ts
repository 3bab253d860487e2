import { verifikasiText } from '#shared/messages/screens/verifikasi.ts'
import type { Verifikasi } from './verifikasi-types.ts'

/** 'Anggota 2'; of a removal with the registered name, once the core tells it. '' for a place of the form itself. */
export function memberName({ rows }: Verifikasi, rowId: string | undefined): string {
  const row = rows.find((one) => one.id === rowId)
  return row === undefined ? '' : verifikasiText.memberOf(verifikasiText.member[row.roster], row.order, row.name ?? '')
}
