/** The bytes of a part of a file as Base64, the way they travel to the core. Fails when the file can't be read any more. */
export function base64Of(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve(url.slice(url.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => reject(new Error('unreadable piece')))
    reader.readAsDataURL(piece)
  })
}
