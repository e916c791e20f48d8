import { once } from 'node:events'
import { connect } from 'node:net'

/** A keep-alive connection that posts JSON and waits for the answer. */
export type Line = { post(path: string, body: string): Promise<{ status: number; text: string }>; close(): void }

/**
 * HTTP over a bare socket. The load shares the cores with the program and PostgreSQL: Node's own client takes about as long for a request
 * as the program needs for its answer, and pgbench, which ours is held against, is a small C program. It sends what a browser would
 * (one request at a time, a cookie, a body) and reads every answer whole; only the making of headers and objects is spared.
 */
export async function openLine(port: number, cookie: string): Promise<Line> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  let waiting: { resolve(answer: { status: number; text: string }): void; reject(error: Error): void } | null = null
  let got = ''
  let missing = -1
  let text = ''
  socket.setEncoding('latin1')
  socket.on('data', (part: string) => {
    got += part
    if (missing < 0) {
      const end = got.indexOf('\r\n\r\n')
      if (end < 0) return
      const length = /content-length: (\d+)/i.exec(got.slice(0, end))?.[1]
      if (length === undefined) return void waiting?.reject(new Error(`no length: ${got}`))
      missing = Number(length)
      text = got.slice(0, 12)
      got = got.slice(end + 4)
    }
    if (got.length < missing) return
    const answer = { status: Number(text.slice(9, 12)), text: Buffer.from(got, 'latin1').toString() }
    got = ''
    missing = -1
    waiting?.resolve(answer)
  })
  const lost = (error?: Error) => waiting?.reject(error ?? new Error('the connection was closed'))
  socket.on('error', lost)
  socket.on('close', () => lost())
  return {
    post: (path, body) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket.write(
          `POST /api/v1${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        )
      }),
    close: () => void socket.destroy(),
  }
}
