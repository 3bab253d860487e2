import type { z } from 'zod'
import { batch } from './batch.ts'
import { berkas } from './berkas.ts'
import { dukcapil } from './dukcapil.ts'
import { formulir } from './formulir.ts'
import { ganda } from './ganda.ts'
import { hasil } from './hasil.ts'
import { intake } from './intake.ts'
import { keluarga } from './keluarga.ts'
import { kinerja } from './kinerja.ts'
import { laporan } from './laporan.ts'
import { layout } from './layout.ts'
import { musyawarah } from './musyawarah.ts'
import { beranda, jurnal, pengaturan } from './pengaturan.ts'
import { penetapan } from './penetapan.ts'
import { pengguna } from './pengguna.ts'
import { periode } from './periode.ts'
import { pindaian } from './pindaian.ts'
import { prelist } from './prelist.ts'
import { host, sistem } from './sistem.ts'
import { thread } from './thread.ts'
import { verifikasi } from './verifikasi.ts'
import { wilayah } from './wilayah.ts'

/** Every call between the screen and the rest, in one table. */
export const contract = {
  ...sistem,
  ...host,
  ...pengguna,
  ...wilayah,
  ...periode,
  ...berkas,
  ...formulir,
  ...keluarga,
  ...ganda,
  ...pindaian,
  ...musyawarah,
  ...batch,
  ...pengaturan,
  ...jurnal,
  ...beranda,
  ...verifikasi,
  ...kinerja,
  ...dukcapil,
  ...intake,
  ...prelist,
  ...hasil,
  ...penetapan,
  ...layout,
  ...laporan,
  ...thread,
} as const

export type Contract = typeof contract
export type Channel = keyof Contract
export type Input<C extends Channel> = z.output<Contract[C]['input']>
/** What a caller may pass: defaults left out. */
export type InputOf<C extends Channel> = z.input<Contract[C]['input']>
export type Output<C extends Channel> = z.output<Contract[C]['output']>

/** What the core tells the screen unasked. */
export type CoreEvent =
  /** Data changed: whoever shows this entity asks again. */
  | { readonly type: 'changed'; readonly entity: string; readonly id: string | null }
  /** Long work: `done` of `total`, with words for the person. */
  | {
      readonly type: 'progress'
      readonly job: string
      readonly done: number
      readonly total: number
      readonly text: string
    }
  /** The core stopped and came back (from the host). */
  | { readonly type: 'core'; readonly state: 'stopped' | 'ready' }
