import type { Difference } from '#core/spreadsheets/compare.ts'
import { zipOf, type Parts } from './zip.ts'

const sheet = 'xl/worksheets/sheet1.xml'
const strings = 'xl/sharedStrings.xml'

function edit(parts: Parts, name: string, from: string | RegExp, to: string): void {
  const before = parts.get(name) ?? ''
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${name} has no ${from}`)
  parts.set(name, after)
}

/** Ways in which a library, a disk or a program in between can be wrong: parts of a right file, spoiled. */
export const brokenFiles: readonly (readonly [
  what: string,
  spoil: (parts: Parts) => Uint8Array | void,
  kind: Difference['kind'],
])[] = [
  [
    'shifts the numbers of the texts by one',
    (parts) => {
      const xml = parts.get(sheet) ?? ''
      parts.set(
        sheet,
        xml.replaceAll(/<v>(\d+)<\/v>/g, (_, n: string) => `<v>${Number(n) + 1}</v>`),
      )
    },
    'header',
  ],
  ['names a text that is not there', (parts) => edit(parts, sheet, /(<c r="D3"[^>]*><v>)\d+/, '$199999'), 'value'],
  ['keeps a text of somebody who was left out', (parts) => addText(parts, '<si><t>SARI</t></si>'), 'structure'],
  [
    'adds how a name is read',
    (parts) => edit(parts, strings, '<t>SITI RAHAYU 2</t>', '<t>SITI RAHAYU 2</t><rPh sb="0" eb="4"><t>S</t></rPh>'),
    'type',
  ],
  ['forgets to mark blanks that count', (parts) => edit(parts, strings, / xml:space="preserve"(?=> =JL)/, ''), 'value'],
  [
    'writes the result of a formula',
    (parts) => edit(parts, sheet, /(<c r="D3"[^>]*) t="s"><v>\d+/, '$1 t="str"><v>SITI RAHAYU 2'),
    'type',
  ],
  [
    'writes an empty text where nothing is',
    (parts) => edit(parts, sheet, /<c r="S3"( s="\d+")\/>/, '<c r="S3"$1 t="str"><v></v></c>'),
    'type',
  ],
  ['writes a cell twice', (parts) => edit(parts, sheet, /(<c r="A3"[^>]*><v>\d+<\/v><\/c>)/, '$1$1'), 'columns'],
  ['gives a cell the place of another row', (parts) => edit(parts, sheet, '<c r="A3"', '<c r="A4"'), 'structure'],
  [
    'writes rows out of order',
    (parts) => edit(parts, sheet, /(<row r="3".*?<\/row>)(<row r="4".*?<\/row>)/s, '$2$1'),
    'structure',
  ],
  ['adds a macro', (parts) => void parts.set('xl/vbaProject.bin', 'Sub'), 'parts'],
  [
    'takes its texts from another file',
    (parts) =>
      edit(
        parts,
        'xl/_rels/workbook.xml.rels',
        'Target="sharedStrings.xml"',
        'Target="file:///C:/lain.xml" TargetMode="External"',
      ),
    'parts',
  ],
  [
    'names an area',
    (parts) =>
      edit(
        parts,
        'xl/workbook.xml',
        '</sheets>',
        '</sheets><definedNames><definedName name="X">DATA!$A$1</definedName></definedNames>',
      ),
    'structure',
  ],
  ['writes letters of cp1252', (parts) => zipOf(parts, (text) => Buffer.from(text, 'latin1')), 'unreadable'],
  ['writes a part twice', (parts) => zipOf([...parts, [sheet, parts.get(sheet) ?? '']]), 'unreadable'],
  ['ends in the middle', (parts) => zipOf(parts).slice(0, 9000), 'unreadable'],
  ['writes something after the end', (parts) => new Uint8Array([...zipOf(parts), 0]), 'unreadable'],
  ['flips a bit', (parts) => flipped(zipOf(parts)), 'unreadable'],
  ['ends a sheet early', (parts) => edit(parts, sheet, /<row r="5"[\s\S]*$/, ''), 'unreadable'],
]

function addText(parts: Parts, xml: string): void {
  edit(parts, strings, '</sst>', `${xml}</sst>`)
  edit(parts, strings, / uniqueCount="\d+"/, '')
}

/** One digit of one text is another one, and the checksum knows nothing of it. */
function flipped(bytes: Uint8Array): Uint8Array {
  const at = Buffer.from(bytes).indexOf('0000000000000012') + 15
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}
