import { BrokenFile } from './broken-file.ts'

/** One tag of a small XML part: '/name' closes; `empty` opens and closes at once. */
export type Tag = { readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly empty: boolean }

const tag = /<(\/?[A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** The tags of a text in their order. What is written between them does not matter in the parts that this is for. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (const [, name = '', attributes = '', slash = ''] of xml.matchAll(tag)) {
    yield { name, attributes: attributesOf(attributes), empty: slash !== '' }
  }
}

/** Attributes of a tag by their names. Fails: BrokenFile, for one that stands there twice. */
export function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', one, other] of text.matchAll(attribute)) {
    if (found.has(name)) throw new BrokenFile('attribute')
    found.set(name, plainText(one ?? other ?? ''))
  }
  return found
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A text as XML means it: entities, and line ends as one line feed. Fails: BrokenFile, for an entity that there is not. */
export function plainText(xml: string): string {
  const lines = xml.includes('\r') ? xml.replace(/\r\n?/g, '\n') : xml
  return lines.includes('&') ? lines.replace(/&([^;&]{0,12});?/g, entity) : lines
}

function entity(whole: string, body: string): string {
  const code = body.startsWith('#x') ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10)
  const text = body.startsWith('#')
    ? code > 0 && code <= 0x10ffff
      ? String.fromCodePoint(code)
      : undefined
    : named[body]
  if (text === undefined || !whole.endsWith(';')) throw new BrokenFile('entity')
  return text
}
