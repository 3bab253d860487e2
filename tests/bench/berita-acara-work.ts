import { renderBeritaAcara } from '#core/documents/berita-acara/render.ts'
import { BeritaAcaraSnapshot } from '#core/documents/snapshot.ts'
import { sampleSnapshot } from '#tests/integration/documents/sample-snapshot.ts'
import { generateRegister } from '#core/contoh/register.ts'
import { tell } from './child.ts'

/** Renders a berita acara whose lampiran I has as many rows as the argument says, one for each family of the sample register. */
const rows = Number(process.argv[2])
const usulan = generateRegister()
  .slice(0, rows)
  .map((family) => {
    const head = family.persons[0]
    return {
      name: head?.name ?? '',
      nik: head?.nik ?? '',
      noKk: family.noKk,
      shdk: 'Kepala keluarga',
      sex: head?.sex ?? ('L' as const),
      birthPlace: head?.birthplace ?? '',
      birthDate: head?.birthDate.split('-').reverse().join('-') ?? '',
      motherName: head?.motherName ?? '',
      address: `${family.address}, DUSUN ${family.dusun.toUpperCase()}`,
      rt: family.rt,
      rw: family.rw,
      job: String(head?.answers['jenis_pekerjaan'] ?? ''),
      programme: 'Sembako (BPNT)',
      reason: 'Penghasilan tidak tetap, lantai tanah',
      note: '',
    }
  })
const sample = sampleSnapshot()
const snapshot = BeritaAcaraSnapshot.parse({ ...sample, lampiran: { ...sample.lampiran, usulan } })

await tell(async () => {
  const { pages } = await renderBeritaAcara(snapshot, 'F4')
  return { pages }
})
