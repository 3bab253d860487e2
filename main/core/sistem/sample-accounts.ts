import type { NewAccount } from '../pengguna/new-account.ts'

const password = 'contoh2026'

/** Who works in the sample office. Invented people; their password is no secret and is shown on the screen. */
export const sampleAccounts: readonly NewAccount[] = [
  { username: 'siti', name: 'Siti Rahayu', roles: ['petugasEntri', 'kepalaBidang'], password },
  { username: 'hartono', name: 'Hartono', roles: ['kepalaBidang'], password },
  { username: 'budi', name: 'Budi Santoso', roles: ['verifikator'], password },
  { username: 'lestari', name: 'Lestari', roles: ['petugasEntri'], password },
  { username: 'admin', name: 'Admin Contoh', roles: ['admin'], password },
  { username: 'tamu', name: 'Tamu', roles: ['pembaca'], password },
]

/** Signed in by one click. */
export const sampleClerk = { username: 'siti', password }

/** The sample office itself. */
export const sampleOffice = {
  kabupatenCode: '3509',
  officeName: 'Dinas Sosial Kabupaten Jember (contoh)',
  letterhead: {
    line1: 'PEMERINTAH KABUPATEN JEMBER',
    line2: 'DINAS SOSIAL',
    address: 'Jalan Contoh Nomor 1, Jember',
    contact: 'Telepon (0331) 000000, Kode Pos 68118',
  },
}
