/** Text as a part of a file name: signs that Windows refuses become blanks (there are villages called 'Belok/Sidan'). */
export function fileNamePart(text: string): string {
  return text
    .replaceAll(/[\\/:*?"<>|]/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
}
