import { code128, drawingSVG } from 'bwip-js/generic'

// As wide as an office printer draws cleanly and a cheap scanner reads: 13 thousandths of an inch, in points.
const modulePoints = (0.33 * 72) / 25.4

/** A barcode as a picture, and how wide it is to be drawn: narrower, a scanner would miss lines. */
export type Barcode = { readonly svg: string; readonly width: number }

/** Code 128 of a text, without words under it. `height` in points. */
export function barcodeOf(text: string, height: number): Barcode {
  const options = { bcid: 'code128', text, scale: 1, height: (height / modulePoints) * (25.4 / 72), includetext: false }
  const svg = code128(options, drawingSVG())
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
  return { svg, width: modules * modulePoints }
}
