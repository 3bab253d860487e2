/** A word of a name, and whether the other name has it. */
export type NameWord = { readonly word: string; readonly differs: boolean }

/** The words of a registered name, those marked that the name as it was sent does not have. Case and signs don't count. */
export function markDifferences(registered: string, sent: string): NameWord[] {
  const left = wordsOf(sent).map(plain)
  return wordsOf(registered).map((word) => {
    const at = left.indexOf(plain(word))
    if (at >= 0) left.splice(at, 1)
    return { word, differs: at < 0 }
  })
}

function wordsOf(name: string): string[] {
  return name.split(/\s+/).filter((word) => word !== '')
}

function plain(word: string): string {
  return word.toUpperCase().replaceAll(/[^A-Z]/g, '')
}
