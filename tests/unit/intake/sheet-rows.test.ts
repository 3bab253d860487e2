import { describe, expect, test } from 'vitest'
import { dateStyles } from '#core/spreadsheets/lists/date-styles.ts'
import { delimiterOf } from '#core/spreadsheets/lists/delimiter.ts'
import { rowsIn } from '#core/spreadsheets/lists/sheet-rows.ts'
import { textRuns } from '#core/spreadsheets/lists/xml-text.ts'

const tables = { texts: { get: (index: number) => ['Ya', 'Tidak'][index] }, dates: [false, true] }

describe('rows of a sheet', () => {
  test('a cell stands in the column of its name, whatever was left out before it', () => {
    const [row] = rowsIn('<row r="4"><c r="B4" t="s"><v>1</v></c><c r="D4"/><c r="AA4"><v>7</v></c></row>', tables, 0)
    expect(row?.number).toBe(4)
    expect(row?.cells).toHaveLength(27)
    expect(row?.cells[1]).toBe('Tidak')
    expect(row?.cells[26]).toEqual({ type: 'number', raw: '7' })
    expect(row?.cells.filter((cell) => cell !== undefined)).toHaveLength(2)
  })

  test('each kind of cell keeps its kind, and a number its digits', () => {
    const cells =
      '<c><v>3509112304900001</v></c><c s="1"><v>33000</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c>' +
      '<c t="str"><f>A1</f><v>a &amp; b</v></c><c t="d"><v>1990-05-07</v></c><c t="inlineStr"><is><t>x</t></is></c><c t="s"><v>0</v></c><c><f>A1</f></c>'
    const [row] = rowsIn(`<row>${cells}</row>`, tables, 7)
    expect(row).toEqual({
      number: 8,
      cells: [
        { type: 'number', raw: '3509112304900001' },
        { type: 'date', serial: 33000 },
        { type: 'boolean', value: true },
        { type: 'error', raw: '#N/A' },
        'a & b',
        { type: 'isoDate', raw: '1990-05-07' },
        'x',
        'Ya',
      ],
    })
  })

  test('rows without cells count as rows', () => {
    expect(rowsIn('<row r="2"/><row/><row r="9"></row>', tables, 0).map((row) => row.number)).toEqual([2, 3, 9])
  })

  test('runs of a text are one text, without how it is pronounced', () => {
    expect(
      textRuns('<r><t>SITI </t></r><r><rPr/><t xml:space="preserve">AMI</t></r><t>NAH</t><rPh><t>x</t></rPh>'),
    ).toBe('SITI AMINAH')
    expect(textRuns('<t>caf\u00c3\u00a9 &lt;1&gt; _x000D_</t>')).toBe('caf\u00e9 <1> \r')
  })

  test('which styles show a day', () => {
    const xml =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/><numFmt numFmtId="165" formatCode="0.00 &quot;dy&quot;"/>' +
      '<numFmt numFmtId="166" formatCode="[Red]hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="49"/></cellXfs></styleSheet>'
    expect(dateStyles(xml)).toEqual([false, true, true, false, false, false])
  })
})

test.each([
  ['NIK,Nama\n1,"A; B; C"\n2,D\n', ','],
  ['NIK;Nama;Luas\n1;A;3,5\n2;B;4,5\n', ';'],
  ['NIK\tNama, gelar\n1\tA, S.Pd\n', '\t'],
  ['sep=|\nNIK|Nama\n', '|'],
])('%j is parted by its own sign', (text, delimiter) => expect(delimiterOf(text)).toBe(delimiter))
