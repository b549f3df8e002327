const LINE_END = 10
const HEADER_BYTES_MAX = 512
/** Name, type and size: "ce01362… blob 12". What is missing has no third word. */
const BLOB_HEADER = /^([0-9a-f]+) blob (\d+)$/

/**
 * Reads the output of `git cat-file --batch` as it streams by; keeps one object at a time. Hand it every
 * chunk; `onBlob` gets each object that is here.
 */
export function blobParser(onBlob: (name: string, bytes: Buffer) => void): (chunk: Buffer) => void {
  let header: Buffer = Buffer.alloc(0)
  let open: { name: string; parts: Buffer[]; bytesLeft: number } | null = null
  let isAtLineEnd = false

  /** Takes what it can from the chunk and answers with the rest. */
  function readHeader(chunk: Buffer): Buffer {
    const end = chunk.indexOf(LINE_END)
    header = Buffer.concat([header, end === -1 ? chunk : chunk.subarray(0, end)])
    if (header.length > HEADER_BYTES_MAX) throw new RangeError('git cat-file gave no header')
    if (end === -1) return Buffer.alloc(0)
    const [, name, bytes] = BLOB_HEADER.exec(header.toString()) ?? []
    header = Buffer.alloc(0)
    if (name !== undefined) open = { name, parts: [], bytesLeft: Number(bytes) }
    return chunk.subarray(end + 1)
  }

  function readContent(chunk: Buffer, blob: NonNullable<typeof open>): Buffer {
    const part = chunk.subarray(0, blob.bytesLeft)
    blob.parts.push(part)
    blob.bytesLeft -= part.length
    return chunk.subarray(part.length)
  }

  return (chunk) => {
    let rest = chunk
    while (rest.length > 0 || open?.bytesLeft === 0) {
      if (isAtLineEnd) {
        rest = rest.subarray(1)
        isAtLineEnd = false
      } else if (open === null) {
        rest = readHeader(rest)
      } else {
        rest = readContent(rest, open)
        if (open.bytesLeft > 0) continue
        onBlob(open.name, Buffer.concat(open.parts))
        open = null
        isAtLineEnd = true
      }
    }
  }
}
