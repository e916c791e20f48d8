import { Readable } from 'node:stream'

/** One open page. What is written waits until it is read; whoever writes looks first whether it is `roomy`. */
export type Stream = {
  readonly readable: Readable
  readonly userId: string
  /** Streams of one session are asked about once. */
  readonly door: object | string
  roomy(): boolean
  write(frame: string): void
  /** Called whenever the reader has taken something, and when he has gone. The last one given counts. */
  onRead(listener: () => void): void
  /** True when something waits and nothing was read since this was asked last. */
  stalled(): boolean
  end(): void
}

const room = 64 * 1024

export function openStream(userId: string, door: object | string, closed: () => void): Stream {
  let listener = () => {}
  let reads = 0
  let readsBefore = -1
  let ended = false
  const readable = new Readable({
    highWaterMark: room,
    read() {
      reads++
      listener()
    },
  })
  readable.on('error', () => {})
  readable.on('close', () => {
    closed()
    listener()
  })
  const open = () => !ended && !readable.destroyed
  return {
    readable,
    userId,
    door,
    roomy: () => open() && readable.readableLength < room,
    write(frame) {
      if (open()) readable.push(Buffer.from(frame))
    },
    onRead(next) {
      listener = next
    },
    stalled() {
      const still = readable.readableLength > 0 && reads === readsBefore
      readsBefore = reads
      return still
    },
    end() {
      if (!open()) return
      ended = true
      readable.push(null)
    },
  }
}
