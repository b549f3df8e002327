import { htmlAttribute, htmlText } from '../escape.ts'

/** Size of a drawing in its own units: as wide as a phone, so that text stays readable there. */
export const DRAWING_WIDTH = 360

/** A name with its values; numbers are rounded, texts escaped. */
type Attributes = { readonly [name: string]: number | string }

/** One element; `inside` is SVG already. */
export function element(name: string, attributes: Attributes, inside: string = ''): string {
  const written = Object.entries(attributes).map(
    ([key, value]) =>
      ` ${key}="${typeof value === 'number' ? coordinate(value) : htmlAttribute(value)}"`,
  )
  return `<${name}${written.join('')}>${inside}</${name}>`
}

/** A label; `anchor` says which end of it stands at x. */
export function label(
  x: number,
  y: number,
  text: string,
  { anchor = 'start', className = '' }: { anchor?: string; className?: string } = {},
): string {
  const style = className === '' ? {} : { class: className }
  return element('text', { x, y, 'text-anchor': anchor, ...style }, htmlText(text))
}

/** A line through points, drawn without a fill. */
export function polyline(
  points: readonly (readonly [number, number])[],
  className: string,
): string {
  const list = points.map(([x, y]) => `${coordinate(x)},${coordinate(y)}`).join(' ')
  return element('polyline', { points: list, class: className, fill: 'none' })
}

/** A picture with its caption; `says` is what a screen reader hears in its place. */
export function figure(caption: string, says: string, height: number, drawn: string): string {
  const picture = element(
    'svg',
    {
      viewBox: `0 0 ${DRAWING_WIDTH} ${coordinate(height)}`,
      role: 'img',
      'aria-label': `${caption}. ${says}`,
    },
    drawn,
  )
  return `<figure>${picture}<figcaption>${htmlText(caption)}</figcaption></figure>\n`
}

/** Two decimals are finer than any screen. Not a number stands at the origin. */
function coordinate(value: number): string {
  return String(Number((Number.isFinite(value) ? value : 0).toFixed(2)))
}
