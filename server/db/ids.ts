import { randomBytes } from 'node:crypto'

let last = 0
let counter = 0

let pool = Buffer.alloc(0)
/** Eight random bytes; asked from the system some hundred at a time. */
function random(): Buffer {
  if (pool.length < 8) pool = randomBytes(4096)
  const bytes = pool.subarray(0, 8)
  pool = pool.subarray(8)
  return bytes
}

/** A UUIDv7 (RFC 9562): sorts by the moment it was made, strictly within one process. Real time, whatever the product's clock says. */
export function newId(): string {
  const now = Date.now()
  if (now > last) {
    last = now
    counter = 0
  } else counter++
  // Past 4,095 ids in a millisecond the next one is borrowed.
  if (counter > 0xfff) {
    last++
    counter = 0
  }
  const time = last.toString(16).padStart(12, '0')
  const rest = random()
  rest[0] = ((rest[0] ?? 0) & 0x3f) | 0x80
  const tail = rest.toString('hex')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for text that can be an id of ours; anything else is simply not found. */
export const isId = (text: unknown): text is string => typeof text === 'string' && shape.test(text)
