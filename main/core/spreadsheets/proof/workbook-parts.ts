import { BrokenFile, type Difference } from './broken-file.ts'
import { attributesOf, tagsOf } from './xml-text.ts'
import { wholeText, type ZipPart } from './zip-parts.ts'

/** Where the parts of a workbook lie, and which cell styles are text. */
export type Workbook = {
  readonly sheet: ZipPart
  readonly strings: ZipPart
  /** By the number of a style: whether its cells are text ('@'). */
  readonly textStyles: readonly boolean[]
}

/** All that a plain workbook of one sheet has. Macros, remarks, links to other files, a second sheet: none of these is ours. */
const known = [
  '[Content_Types].xml',
  '_rels/.rels',
  'docProps/app.xml',
  'docProps/core.xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/theme/theme1.xml',
  'xl/sharedStrings.xml',
  'xl/worksheets/sheet1.xml',
]

const types = new Map([
  ['/xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
  ['/xl/worksheets/sheet1.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'],
  ['/xl/sharedStrings.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'],
  ['/xl/styles.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'],
])

/** Looks at everything around the cells: exactly one sheet, visible, of that name, and nothing beside it. Fails: BrokenFile. */
export async function readWorkbookParts(
  file: Buffer,
  parts: ReadonlyMap<string, ZipPart>,
  sheetName: string,
): Promise<{ readonly workbook: Workbook; readonly differences: readonly Difference[] }> {
  const text = (name: string) => wholeText(file, partOf(parts, name))
  const differences: Difference[] = []
  const note = (kind: Difference['kind'], right: boolean) => {
    if (!right) differences.push({ kind, cell: '' })
  }
  const book = [...tagsOf(await text('xl/workbook.xml'))]
  const sheets = book.filter(({ name }) => name === 'sheet')
  note('sheets', sheets.length === 1 && sheets[0]?.attributes.get('name') === sheetName)
  note('sheets', ['visible', undefined].includes(sheets[0]?.attributes.get('state')))
  note('structure', book.every(({ name }) => plainBook.has(name.replace('/', ''))) && !counts1904(book))
  note(
    'parts',
    [...parts.values()].every(({ name, size }) => known.includes(name) || (size === 0 && name.endsWith('/'))),
  )
  note('parts', await areTyped(text))
  note('parts', await areRelated(text, sheets[0]?.attributes.get('r:id') ?? ''))
  const workbook = {
    sheet: partOf(parts, 'xl/worksheets/sheet1.xml'),
    strings: partOf(parts, 'xl/sharedStrings.xml'),
    textStyles: textStyles(await text('xl/styles.xml')),
  }
  return { workbook, differences }
}

/** What a workbook says of itself where it has no names, no links, no protection. */
const plainBook = new Set([
  'workbook',
  'fileVersion',
  'workbookPr',
  'bookViews',
  'workbookView',
  'sheets',
  'sheet',
  'calcPr',
])

/** Days counted from 1904, as old Macs did: four years off. */
function counts1904(book: readonly { readonly attributes: ReadonlyMap<string, string> }[]): boolean {
  return book.some(({ attributes }) => !['0', 'false', undefined].includes(attributes.get('date1904')))
}

function partOf(parts: ReadonlyMap<string, ZipPart>, name: string): ZipPart {
  const part = parts.get(name)
  if (part === undefined) throw new BrokenFile('missing')
  return part
}

async function areTyped(text: (name: string) => Promise<string>): Promise<boolean> {
  const said = new Map<string, string>()
  for (const { name, attributes } of tagsOf(await text('[Content_Types].xml'))) {
    if (name === 'Override') said.set(attributes.get('PartName') ?? '', attributes.get('ContentType') ?? '')
  }
  return [...types].every(([part, type]) => said.get(part) === type)
}

/** That the one sheet, its texts and its styles are the parts that are read here, and that nothing is linked from outside. */
async function areRelated(text: (name: string) => Promise<string>, sheetId: string): Promise<boolean> {
  const links = [...tagsOf(await text('xl/_rels/workbook.xml.rels'))].filter(({ name }) => name === 'Relationship')
  const roots = [...tagsOf(await text('_rels/.rels'))].filter(({ name }) => name === 'Relationship')
  const targets = (kind: string) =>
    links.filter(({ attributes }) => attributes.get('Type')?.endsWith(`/${kind}`)).map((one) => one.attributes)
  const [sheet, ...more] = targets('worksheet')
  return (
    more.length === 0 &&
    sheet?.get('Id') === sheetId &&
    sheet.get('Target') === 'worksheets/sheet1.xml' &&
    targets('sharedStrings')
      .map((one) => one.get('Target'))
      .join() === 'sharedStrings.xml' &&
    targets('styles')
      .map((one) => one.get('Target'))
      .join() === 'styles.xml' &&
    [...links, ...roots].every(({ attributes }) => !attributes.has('TargetMode')) &&
    roots.some(({ attributes }) => attributes.get('Target') === 'xl/workbook.xml')
  )
}

/** '@' has number 49; a writer may also give it one of its own. */
function textStyles(xml: string): readonly boolean[] {
  const own = new Map<string, string>()
  for (const { name, attributes } of tagsOf(xml)) {
    if (name === 'numFmt') own.set(attributes.get('numFmtId') ?? '', attributes.get('formatCode') ?? '')
  }
  const [, styles = ''] = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(xml) ?? []
  return [...styles.matchAll(/<xf\s([^>]*)>/g)].map(([, text = '']) => {
    const attributes = attributesOf(text)
    const id = attributes.get('numFmtId') ?? ''
    return (own.get(id) ?? (id === '49' ? '@' : '')) === '@' && attributes.get('applyNumberFormat') !== '0'
  })
}
