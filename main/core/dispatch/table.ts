import { batchHandlers } from '../batch/handlers.ts'
import { berandaHandlers } from '../beranda/handlers.ts'
import { berkasHandlers } from '../berkas/handlers.ts'
import { dukcapilHandlers } from '../dukcapil/handlers.ts'
import { formulirHandlers } from '../formulir/handlers.ts'
import { gandaHandlers } from '../ganda/handlers.ts'
import { hasilHandlers } from '../hasil/handlers.ts'
import { intakeHandlers } from '../intake/handlers.ts'
import { jurnalHandlers } from '../jurnal/handlers.ts'
import { keluargaHandlers } from '../keluarga/handlers.ts'
import { kinerjaHandlers } from '../kinerja/handlers.ts'
import { laporanHandlers } from '../laporan/handlers.ts'
import { layoutHandlers } from '../layout/handlers.ts'
import { musyawarahHandlers } from '../musyawarah/handlers.ts'
import { pengaturanHandlers } from '../pengaturan/handlers.ts'
import { penggunaHandlers } from '../pengguna/handlers.ts'
import { penetapanHandlers } from '../penetapan/handlers.ts'
import { periodeHandlers } from '../periode/handlers.ts'
import { pindaianHandlers } from '../pindaian/handlers.ts'
import { prelistHandlers } from '../prelist/handlers.ts'
import { sistemHandlers } from '../sistem/handlers.ts'
import { threadHandlers } from '../thread/handlers.ts'
import { verifikasiHandlers } from '../verifikasi/handlers.ts'
import { wilayahHandlers } from '../wilayah/handlers.ts'
import type { Handlers } from './handlers.ts'

/** Every call that the core answers. Each room has its line; a forgotten one does not compile. */
export const table = {
  ...sistemHandlers,
  ...penggunaHandlers,
  ...wilayahHandlers,
  ...periodeHandlers,
  ...pengaturanHandlers,
  ...jurnalHandlers,
  ...berkasHandlers,
  ...formulirHandlers,
  ...keluargaHandlers,
  ...gandaHandlers,
  ...pindaianHandlers,
  ...musyawarahHandlers,
  ...berandaHandlers,
  ...batchHandlers,
  ...verifikasiHandlers,
  ...kinerjaHandlers,
  ...dukcapilHandlers,
  ...intakeHandlers,
  ...prelistHandlers,
  ...hasilHandlers,
  ...penetapanHandlers,
  ...layoutHandlers,
  ...laporanHandlers,
  ...threadHandlers,
} satisfies Handlers
