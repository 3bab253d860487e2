/** What a page may load. `nonce` lets the style elements of the UI kit through; it is new for every page. */
export type PagePolicy = {
  readonly nonce: string
  /** The development server needs its own scripts and a socket for hot reload. */
  readonly development?: boolean
}

/**
 * The Content-Security-Policy of every page of Padan: all of it comes from its own origin. No inline script, no eval, no
 * inline style attribute in markup; the UI kit sets styles through the DOM and marks its style elements with the nonce.
 */
export function contentSecurityPolicy({ nonce, development = false }: PagePolicy): string {
  const own = `'self'`
  const marked = `'nonce-${nonce}'`
  return [
    `default-src 'none'`,
    `script-src ${own}${development ? ` ${marked}` : ''}`,
    `style-src ${own} ${marked}`,
    `img-src ${own} blob: data:`,
    `font-src ${own}`,
    `connect-src ${own}${development ? ' ws://127.0.0.1:*' : ''}`,
    `worker-src ${own}`,
    // Printing in a browser: the document stands in a hidden frame.
    `frame-src blob:`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/** The headers of every answer of the page's origin. */
export function pageHeaders(policy: PagePolicy): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(policy),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
    'Cache-Control': 'no-store',
  }
}
