import type { z } from 'zod'
import type { BaCounts } from '#shared/contract/musyawarah.ts'
import type { AlasanPenghapusan } from '#shared/contract/pengaturan.ts'

export type Counts = z.infer<typeof BaCounts>
export type Amount = Counts['usulan']
export type ExitCategory = z.infer<typeof AlasanPenghapusan>['category']

type Weighed = {
  readonly id: string
  readonly complete: boolean
  readonly putusan: 'setuju' | 'tolak' | 'tunda' | null
}

/** A form as the counting sees it. Members of the register are named by their id there, new people by what tells them apart. */
export type CountedForm = Weighed &
  (
    | {
        readonly jenis: 'usulan'
        /** '' when there is none: the form then counts as a family of its own. */
        readonly noKk: string
        /** One entry a person; `nik` '' when there is none. */
        readonly people: readonly { readonly id: string; readonly nik: string }[]
      }
    | { readonly jenis: 'perubahan'; readonly keluargaId: string; readonly anggotaIds: readonly string[] }
    | {
        readonly jenis: 'penghapusan'
        readonly keluargaId: string
        /** All registered members of the family. */
        readonly anggotaIds: readonly string[]
        /** Who leaves: everybody, or these members. */
        readonly leaving: 'everybody' | readonly string[]
        readonly category: ExitCategory
      }
  )

const categories = ['tidakDitemukan', 'mampu', 'pindah', 'meninggal', 'lain'] as const satisfies readonly ExitCategory[]

/**
 * The numbers of a berita acara (berita-acara-and-office.md §1.3), from the decisions alone.
 * Usulan count families by distinct No. KK and people by distinct NIK. What concerns the register counts its families and people
 * themselves, so that exits, changes and the rest always make up the whole list: two entries with the same No. KK are two entries,
 * and removing one of them leaves one. A person-level removal takes a family only when nobody of it stays.
 * `register`: the active families and people of the desa.
 */
export function countDecisions(register: Amount, forms: readonly CountedForm[]): Counts {
  const agreed = forms.filter((form) => form.putusan === 'setuju')
  const exits = exitsOf(agreed)
  const perCategory = Object.fromEntries(
    categories.map((category) => [
      category,
      { keluarga: countOf(exits.keluarga, category), jiwa: countOf(exits.jiwa, category) },
    ]),
  ) as Record<ExitCategory, Amount>
  const penghapusan = { keluarga: exits.keluarga.size, jiwa: exits.jiwa.size }
  const diperbaiki = changed(
    agreed,
    (keluargaId) => !exits.keluarga.has(keluargaId),
    (id) => !exits.jiwa.has(id),
  )
  const tetap = {
    keluarga: register.keluarga - penghapusan.keluarga - diperbaiki.keluarga,
    jiwa: register.jiwa - penghapusan.jiwa - diperbaiki.jiwa,
  }
  const refused = forms.filter((form) => form.putusan === 'tolak' || form.putusan === 'tunda')
  const counts: Counts = {
    prelist: { ...perCategory, diperbaiki, tetap, jumlah: register },
    usulan: countUsulan(agreed),
    penghapusan,
    perubahan: changed(agreed, always, always),
    tidakDisepakati: countAny(refused),
    belum: forms.filter((form) => form.complete && form.putusan === null).length,
  }
  assertConsistent(counts)
  return counts
}

/** Families by distinct No. KK and people by distinct NIK; without one, each counts itself. */
export function countUsulan(forms: readonly CountedForm[]): Amount {
  const usulan = forms.filter((form) => form.jenis === 'usulan')
  return {
    keluarga: new Set(usulan.map((form) => form.noKk || form.id)).size,
    jiwa: new Set(usulan.flatMap((form) => form.people.map((person) => person.nik || person.id))).size,
  }
}

type Exits = {
  /** Family and person ids with the category under which they leave: the first decision that takes them. */
  readonly keluarga: ReadonlyMap<string, ExitCategory>
  readonly jiwa: ReadonlyMap<string, ExitCategory>
}

function exitsOf(agreed: readonly CountedForm[]): Exits {
  const keluarga = new Map<string, ExitCategory>()
  const jiwa = new Map<string, ExitCategory>()
  for (const form of agreed) {
    if (form.jenis !== 'penghapusan') continue
    const leaving = form.leaving === 'everybody' ? form.anggotaIds : form.leaving
    for (const id of leaving) if (!jiwa.has(id)) jiwa.set(id, form.category)
    const nobodyStays = form.anggotaIds.length > 0 && form.anggotaIds.every((id) => jiwa.has(id))
    if ((form.leaving === 'everybody' || nobodyStays) && !keluarga.has(form.keluargaId)) {
      keluarga.set(form.keluargaId, form.category)
    }
  }
  return { keluarga, jiwa }
}

function changed(
  agreed: readonly CountedForm[],
  countsFamily: (keluargaId: string) => boolean,
  countsPerson: (anggotaId: string) => boolean,
): Amount {
  const forms = agreed.filter((form) => form.jenis === 'perubahan')
  return {
    keluarga: new Set(forms.map((form) => form.keluargaId).filter(countsFamily)).size,
    jiwa: new Set(forms.flatMap((form) => form.anggotaIds).filter(countsPerson)).size,
  }
}

/** Families and people of forms of any kind. */
function countAny(forms: readonly CountedForm[]): Amount {
  const exits = exitsOf(forms)
  const usulan = countUsulan(forms)
  const families = new Set(exits.keluarga.keys())
  const people = new Set(exits.jiwa.keys())
  for (const form of forms) {
    if (form.jenis !== 'perubahan') continue
    families.add(form.keluargaId)
    for (const id of form.anggotaIds) people.add(id)
  }
  return { keluarga: usulan.keluarga + families.size, jiwa: usulan.jiwa + people.size }
}

function countOf(exits: ReadonlyMap<string, ExitCategory>, category: ExitCategory): number {
  return [...exits.values()].filter((one) => one === category).length
}

function always(): boolean {
  return true
}

/** More left the list than stood on it: the register and the forms don't belong together, and no berita acara may say so. */
function assertConsistent({ prelist }: Counts): void {
  if (prelist.tetap.keluarga < 0 || prelist.tetap.jiwa < 0) throw new Error('decisions exceed the register')
}
