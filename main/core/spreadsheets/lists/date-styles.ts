import { attribute, prefixOf, withoutPrefix } from './xml-text.ts'

/** Number formats that every Excel has and that show a day (ECMA-376 §18.8.30; 27–36 and 50–58 in Asian editions). */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Which cell styles show a number as a day, by the number of the style. */
export function dateStyles(stylesXml: string): readonly boolean[] {
  const xml = withoutPrefix(stylesXml, prefixOf(stylesXml.slice(0, 8192), 'styleSheet'))
  const custom = new Map<number, string>()
  for (const [tag] of xml.matchAll(/<numFmt\s[^>]*>/g)) {
    custom.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '')
  }
  const styles = /<cellXfs\b.*?<\/cellXfs>/s.exec(xml)?.[0] ?? ''
  return [...styles.matchAll(/<xf\s[^>]*>/g)].map(([tag]) => {
    const id = Number(attribute(tag, 'numFmtId') ?? '0')
    const code = custom.get(id)
    return code === undefined ? builtIn(id) : showsDay(code)
  })
}

/** A format with a day or year in it; colours, texts in quotes and hours alone are no day. */
function showsDay(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').split(';')[0] ?? ''
  return /[dy]/i.test(bare) && !/general/i.test(bare)
}
