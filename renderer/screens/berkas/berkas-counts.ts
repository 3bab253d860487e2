import type { Output } from '#shared/contract/index.ts'

export type Berkas = Output<'berkas.get'>['berkas']

/** Papers that the village says it brought. */
export function papersOf({ papers }: Berkas): number {
  return papers.usulan + papers.perubahan + papers.penghapusan
}

/** Forms keyed from it so far, in whatever state. */
export function formsOf({ forms }: Berkas): number {
  return forms.draf + forms.ditunda + forms.lengkap
}

/** How many required papers are missing. */
export function missingOf({ checklist }: Berkas): number {
  return checklist.filter((item) => item.required && !item.present).length
}
