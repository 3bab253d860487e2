import { randomBytes, timingSafeEqual } from 'node:crypto'

/** Who may talk to the web host of this start: whoever came through a link that was printed or opened here. */
export type Access = {
  /** The path of a new link; it works once. */
  readonly newLink: () => string
  /** The Set-Cookie line for a path that is an unused link, else null. */
  readonly enter: (path: string) => string | null
  /** Whether a Cookie line holds the token of this start. */
  readonly knows: (cookieLine: string | undefined) => boolean
}

const linkPrefix = '/masuk/'

/** `port` is part of the cookie's name, since a browser sends the cookies of 127.0.0.1 to every port. */
export function createAccess(port: number): Access {
  const cookieName = `padan-${port}`
  const token = newSecret()
  const links = new Set<string>()
  return {
    newLink: () => {
      const secret = newSecret()
      links.add(secret)
      return linkPrefix + secret
    },
    enter: (path) => {
      if (!path.startsWith(linkPrefix) || !links.delete(path.slice(linkPrefix.length))) return null
      return `${cookieName}=${token}; HttpOnly; SameSite=Strict; Path=/`
    },
    knows: (cookieLine) => {
      const own = (cookieLine ?? '').split(/; */).find((part) => part.startsWith(`${cookieName}=`))
      return own !== undefined && isSame(own.slice(cookieName.length + 1), token)
    },
  }
}

function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
