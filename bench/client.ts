import { Agent, request } from 'node:http'
import { openLine } from './load.ts'

/** Everybody's. */
export const password = 'correct horse battery staple 7'

type Reply = { status: number; body: Record<string, unknown> }
export type BenchClient = ReturnType<typeof clientOf>

export const openAgent = () => new Agent({ keepAlive: true, maxSockets: 64 })

/** A session: `send` answers whatever comes, `must` the body of what succeeds. */
export function clientOf(agent: Agent, port: number) {
  let cookie = ''
  const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body)
      const asked = request(
        {
          agent,
          host: '127.0.0.1',
          port,
          method,
          path: `/api/v1${path}`,
          headers: {
            cookie,
            ...(text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {}),
            ...headers,
          },
        },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () => {
            for (const line of answer.headers['set-cookie'] ?? []) cookie = line.split(';')[0] ?? cookie
            const raw = Buffer.concat(parts).toString()
            resolve({ status: answer.statusCode ?? 0, body: raw ? JSON.parse(raw) : {} })
          })
        },
      )
      asked.on('error', reject)
      asked.end(text)
    })
  return {
    send,
    async must(
      method: string,
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ): Promise<Record<string, unknown>> {
      const reply = await send(method, path, body, headers)
      if (reply.status >= 300) throw new Error(`${method} ${path} → ${reply.status} ${JSON.stringify(reply.body)}`)
      return reply.body
    },
    /** A bare connection of the load, signed in. */
    line: () => openLine(port, cookie),
    /** Sends a file with fields, as a page does. */
    async upload(path: string, fields: Record<string, string>, fileName: string, text: string) {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.append(name, value)
      form.append('file', new Blob([text], { type: 'text/csv' }), fileName)
      const reply = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
        method: 'POST',
        body: form,
        headers: { cookie },
      })
      if (!reply.ok) throw new Error(`POST ${path} → ${reply.status} ${await reply.text()}`)
      return (await reply.json()) as Record<string, unknown>
    },
  }
}
