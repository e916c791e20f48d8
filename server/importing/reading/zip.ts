import { Readable } from 'node:stream'
import { createInflateRaw, inflateRawSync } from 'node:zlib'
import { limits } from './limits.ts'
import { TableProblem } from './problem.ts'

export type Part = { name: string; packed: number; size: number; offset: number; method: number }

/**
 * The directory of an XLSX file, refused when unpacking it could cost more than the limits allow.
 * The reader unpacks no part beyond the size stated here, so a false size ends the reading and not the memory.
 */
export function checkedParts(file: Buffer): Map<string, Part> {
  const parts = new Map<string, Part>()
  let total = 0
  for (const part of directory(file)) {
    total += part.size
    const wide = part.size > limits.zipRatioFrom && part.size > part.packed * limits.zipRatio
    const held = part.size > limits.zipPartBytes && !part.name.startsWith('xl/worksheets/')
    if (wide || held || total > limits.zipBytes)
      throw new TableProblem('tooLarge', `${part.name} unpacks to ${part.size} bytes`)
    if (part.size === 0 && part.packed > 2) throw new TableProblem('damaged', `${part.name} hides its size`)
    parts.set(part.name, part)
  }
  return parts
}

function* directory(file: Buffer): Generator<Part> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end === -1 || end + 22 > file.length) throw new TableProblem('damaged', 'the zip has no end')
  const count = file.readUInt16LE(end + 10)
  if (count > limits.zipEntries) throw new TableProblem('tooLarge', `${count} parts`)
  let at = file.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50)
      throw new TableProblem('damaged', 'zip directory')
    if (file.readUInt16LE(at + 8) & 1) throw new TableProblem('encrypted', 'zip with a password')
    const nameLength = file.readUInt16LE(at + 28)
    yield {
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    }
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
}

/** The text of a small part. */
export function partText(file: Buffer, part: Part): string {
  const bytes = packed(file, part)
  return (part.method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(part.size, 1) })).toString(
    'utf8',
  )
}

/** The bytes of a part of any size, unpacked piece by piece. */
export async function* partPieces(file: Buffer, part: Part): AsyncGenerator<Buffer> {
  const bytes = packed(file, part)
  let size = 0
  for await (const piece of part.method === 0 ? [bytes] : Readable.from([bytes]).pipe(createInflateRaw())) {
    size += piece.length
    if (size > part.size) throw new TableProblem('tooLarge', `${part.name} is larger than it says`)
    yield piece
  }
}

function packed(file: Buffer, part: Part): Buffer {
  if (part.offset + 30 > file.length) throw new TableProblem('damaged', `${part.name} is cut off`)
  const start = part.offset + 30 + file.readUInt16LE(part.offset + 26) + file.readUInt16LE(part.offset + 28)
  return file.subarray(start, start + part.packed)
}
