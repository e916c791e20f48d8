import { once } from 'node:events'
import { connect } from 'node:net'

type Reply = { status: number; text: string }

/** A keep-alive connection that asks, and waits for the answer before it asks again. */
export type Line = {
  get(path: string): Promise<Reply>
  post(path: string, body: string): Promise<Reply>
  close(): void
}

/**
 * HTTP over a bare socket. The load shares the cores with the program and PostgreSQL: Node's own client takes about as long for a request
 * as the program needs for its answer, and pgbench, which ours is held against, is a small C program. It sends what a browser would
 * (one request at a time, a cookie, a body) and reads every answer whole; only the making of headers and objects is spared.
 */
export async function openLine(port: number, cookie: string): Promise<Line> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  let waiting: { resolve(answer: Reply): void; reject(error: Error): void } | null = null
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
  const ask = (head: string, body: string) =>
    new Promise<Reply>((resolve, reject) => {
      waiting = { resolve, reject }
      socket.write(`${head} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookie}\r\n${body}`)
    })
  return {
    get: (path) => ask(`GET /api/v1${path}`, '\r\n'),
    post: (path, body) =>
      ask(
        `POST /api/v1${path}`,
        `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      ),
    close: () => void socket.destroy(),
  }
}
