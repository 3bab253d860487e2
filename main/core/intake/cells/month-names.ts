const months: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'pebruari', 'feb', 'peb'],
  ['maret', 'march', 'mar', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'agt', 'ags', 'agst', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
]

const numbers = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))

/** 1 to 12 for the name of a month in Indonesian or English, whole or cut short; undefined for anything else. */
export function monthOfName(name: string): number | undefined {
  return numbers.get(name.toLowerCase().replace(/\.$/, ''))
}
