import type { Input, Output } from '#shared/contract/index.ts'
import type { Layout } from '#shared/contract/layout.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { batchFileName } from '../batch/file-name.ts'
import type { Context } from '../dispatch/context.ts'
import type { HandlersOf } from '../dispatch/handlers.ts'
import { namesOf } from '../pengguna/person.ts'
import { chooseLayout } from './choose.ts'
import { currentVersion } from './current.ts'
import { differencesBetween } from './differences.ts'
import { exampleRows } from './example-rows.ts'
import { listLayouts } from './list.ts'
import { listSources } from './list-sources.ts'
import { problemsOf } from './problems/problems-of.ts'
import { saveLayout } from './save.ts'
import { allVersions, type Version } from './store.ts'
import { readTemplate } from './template.ts'

/** The Excel files that another office expects, as data that this office keeps. */
export const layoutHandlers: HandlersOf<'layout'> = {
  'layout.list': async (_input, context) => ({ layouts: await listLayouts(context) }),
  'layout.get': getLayout,
  'layout.sources': async ({ jenis }, { office }) => listSources(office.db, jenis),
  'layout.preview': previewLayout,
  'layout.compare': async ({ from, to }, context) => ({
    differences: differencesBetween(await getVersion(context, from), await getVersion(context, to)),
  }),
  'layout.readTemplate': async ({ jenis, bytes }) => readTemplate(jenis, Buffer.from(bytes, 'base64')),
  'layout.save': saveLayout,
  'layout.choose': chooseLayout,
}

async function getLayout({ id, version }: Input<'layout.get'>, context: Context): Promise<Output<'layout.get'>> {
  const versions = (await allVersions(context.office.db))
    .filter(({ layout }) => layout.id === id)
    .toSorted((a, b) => b.layout.version - a.layout.version)
  const found = version === undefined ? versions[0] : versions.find(({ layout }) => layout.version === version)
  if (found === undefined) throw new AppError('notFound', 'Tata letak ini tidak ada.')
  const standing = currentVersion(versions, context.platform.clock.today())
  const names = await namesOf(context.office.db)
  return { layout: found.layout, versions: versions.map((one) => shownVersion(one, one === standing, names)) }
}

function shownVersion(
  { layout, savedAt, savedById, reason }: Version,
  current: boolean,
  names: ReadonlyMap<string, string>,
) {
  return {
    version: layout.version,
    validFrom: layout.validFrom,
    savedAt,
    savedBy: savedById === null ? '' : (names.get(savedById) ?? ''),
    reason,
    current,
  }
}

async function getVersion(context: Context, { id, version }: { id: string; version: number }): Promise<Layout> {
  const found = (await allVersions(context.office.db)).find(
    ({ layout }) => layout.id === id && layout.version === version,
  )
  if (found === undefined) throw new AppError('notFound', 'Versi tata letak ini tidak ada.')
  return found.layout
}

async function previewLayout(
  { layout, base }: Input<'layout.preview'>,
  context: Context,
): Promise<Output<'layout.preview'>> {
  return {
    problems: problemsOf(layout),
    fileName: exampleFileName(layout),
    ...exampleRows(layout),
    differences: base === null ? [] : differencesBetween(await getVersion(context, base), layout),
  }
}

function exampleFileName(layout: Input<'layout.preview'>['layout']): string {
  return batchFileName(layout, {
    kecamatan: layout.splitBy === 'kabupaten' ? '' : 'JENGGAWAH',
    kelurahan: layout.splitBy === 'desa' ? 'JATISARI' : '',
    programme: layout.jenis === 'usulan' && layout.splitProgramme ? 'BPNT' : '',
    month: 11,
    year: 2026,
  })
}
