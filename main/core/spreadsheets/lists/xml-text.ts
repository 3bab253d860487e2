/**
 * XML is scanned as bytes in a string of one-byte letters (latin1), which is several times faster than decoding everything; only what is
 * kept is decoded.
 */
export function decoded(latin1: string): string {
  // oxlint-disable-next-line no-control-regex -- everything that is not plain ASCII
  const plain = /[^\u0000-\u007f]/.test(latin1) ? Buffer.from(latin1, 'latin1').toString('utf8') : latin1
  return plain.includes('&') || plain.includes('_x') ? withoutEntities(plain) : plain
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Entities of XML, and the way in which workbooks write what XML cannot carry ('_x000D_'). No other entity is ever expanded. */
function withoutEntities(text: string): string {
  const plain = text.replaceAll(/&(#x?[0-9a-fA-F]{1,6}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole
    const code = name.charAt(1) === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
  return plain.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** The texts in the <t> of a string item, without what only tells how it is pronounced. */
export function textRuns(xml: string): string {
  const source = xml.includes('<rPh') ? xml.replaceAll(/<rPh\b.*?<\/rPh>/gs, '') : xml
  let text = ''
  let at = 0
  for (;;) {
    const open = source.indexOf('<t', at)
    if (open === -1) return decoded(text)
    const after = source.charCodeAt(open + 2)
    const end = source.indexOf('>', open)
    if (end === -1) return decoded(text)
    at = end + 1
    // '>' or a blank: not <tableParts> or the like. '/>': an empty text.
    if ((after !== 62 && after !== 32) || source.charCodeAt(end - 1) === 47) continue
    const close = source.indexOf('</t>', at)
    if (close === -1) return decoded(text)
    text += withoutCdata(source.slice(at, close))
    at = close + 4
  }
}

/** The value of an attribute in the text of a tag; undefined when it has none. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : decoded(value)
}

/** Tags without the prefix that some programs put before every one of them ('<x:row>'). */
export function withoutPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</')
}

/** The prefix of an element's name where it is met first: 'x' for '<x:worksheet'; '' without one. */
export function prefixOf(xml: string, element: string): string {
  return new RegExp(`<([A-Za-z0-9_]+):${element}[\\s>/]`).exec(xml)?.[1] ?? ''
}

function withoutCdata(text: string): string {
  if (!text.includes('<![CDATA[')) return text
  return text.replaceAll(/<!\[CDATA\[(.*?)\]\]>/gs, (_, inner: string) => inner.replaceAll('&', '&amp;'))
}
