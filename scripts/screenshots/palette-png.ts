import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** A picture of text has few colours: this many are told apart, the rest becomes the nearest of them. */
const COLOURS_MAX = 32

type Pixels = { readonly width: number; readonly height: number; readonly rgb: Uint8Array }

/** A screenshot (PNG, 8 bits a channel, not interlaced) with a palette: a third of the size. */
export function withPalette(png: Buffer): Buffer {
  const { width, height, rgb } = decoded(png)
  const counts = new Map<number, number>()
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = colourAt(rgb, at)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const palette = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour)
  const kept = spread(palette)
  const indexOf = new Map(palette.map((colour) => [colour, nearest(kept, colour)]))
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = indexOf.get(colourAt(rgb, 3 * (y * width + x))) ?? 0
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, colours by palette.
  header.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(
    kept.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  )
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The commonest colours that are not too near to one another. */
function spread(commonestFirst: readonly number[]): readonly number[] {
  for (let apart = 12; ; apart += 12) {
    const kept: number[] = []
    for (const colour of commonestFirst) {
      if (kept.every((one) => distance(one, colour) >= apart)) kept.push(colour)
      if (kept.length > COLOURS_MAX) break
    }
    if (kept.length <= COLOURS_MAX) return kept
  }
}

function nearest(kept: readonly number[], colour: number): number {
  let best = 0
  kept.forEach((one, index) => {
    if (distance(one, colour) < distance(kept[best] ?? 0, colour)) best = index
  })
  return best
}

function distance(a: number, b: number): number {
  const of = (shift: number) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255))
  return of(16) + of(8) + of(0)
}

function colourAt(rgb: Uint8Array, at: number): number {
  return ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0)
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

function decoded(png: Buffer): Pixels {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const channels = png[25] === 6 ? 4 : 3
  if (png[24] !== 8 || (png[25] !== 2 && png[25] !== 6)) throw new Error('not an 8-bit RGB picture')
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8)
    if (type === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const rows = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, height, channels)
  const rgb = new Uint8Array(3 * width * height)
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let part = 0; part < 3; part++) rgb[3 * pixel + part] = rows[channels * pixel + part] ?? 0
  }
  return { width, height, rgb }
}

/** Takes back the filters of the rows (PNG specification, 9.2). */
function unfiltered(data: Buffer, bytes: number, height: number, channels: number): Uint8Array {
  const rows = new Uint8Array(bytes * height)
  for (let y = 0; y < height; y++) {
    const filter = data[y * (bytes + 1)] ?? 0
    for (let x = 0; x < bytes; x++) {
      const at = y * bytes + x
      const left = x < channels ? 0 : (rows[at - channels] ?? 0)
      const up = y === 0 ? 0 : (rows[at - bytes] ?? 0)
      const corner = y === 0 || x < channels ? 0 : (rows[at - bytes - channels] ?? 0)
      const raw = data[y * (bytes + 1) + 1 + x] ?? 0
      rows[at] = raw + predicted(filter, left, up, corner)
    }
  }
  return rows
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
