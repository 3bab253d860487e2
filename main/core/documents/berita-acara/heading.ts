import type { Content } from '../render-pdf.ts'
import type { BeritaAcaraSnapshot } from '../snapshot.ts'
import { nomorText, periodeTitle } from './words.ts'

/** The title block of §1.3: what, about what, which period, number. */
export function titleBlock(snapshot: BeritaAcaraSnapshot): Content {
  const { wilayah } = snapshot
  const amended: Content[] =
    snapshot.amendment > 0 ? [{ text: `PERUBAHAN KE-${snapshot.amendment}`, margin: [0, 2, 0, 0] }] : []
  return {
    alignment: 'center',
    bold: true,
    fontSize: 12,
    lineHeight: 1.1,
    margin: [0, 0, 0, 12],
    stack: [
      { text: 'BERITA ACARA', fontSize: 14 },
      `HASIL ${snapshot.meetingTitle} ${wilayah.desa.toUpperCase()}`,
      `TENTANG ${snapshot.theme} DATA ${snapshot.regime}`,
      periodeTitle(snapshot),
      ...amended,
      { text: `Nomor : ${nomorText(snapshot)}`, bold: false, fontSize: 11.5, margin: [0, 4, 0, 0] },
    ],
  }
}
