import type { FastifyInstance } from 'fastify'
import { speakerHeader } from './rehearsal.ts'

/** A record as the program answers it. */
export type Answer = { readonly id: string; readonly version: number; readonly [name: string]: unknown }

/** Somebody of the company, who speaks to the program as its page would. What is refused is a mistake of the script. */
export type Speaker = ReturnType<typeof speakerOf>

export function speakerOf(app: FastifyInstance, userId: string) {
  async function send<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: unknown, version?: number) {
    const response = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        [speakerHeader]: userId,
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(body instanceof Buffer
          ? { 'content-type': `multipart/form-data; boundary=${boundary}` }
          : body === undefined
            ? {}
            : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: body instanceof Buffer ? body : JSON.stringify(body) }),
    })
    if (response.statusCode >= 400)
      throw new Error(`${method} ${path} answers ${response.statusCode}: ${response.body.slice(0, 1000)}`)
    return (/json/.test(String(response.headers['content-type'])) ? response.json() : response.rawPayload) as T
  }
  const read = (path: string) => send<Answer>('GET', path)
  const recordOf = (path: string) => path.split('/').slice(0, 3).join('/')
  const withVersion = async (method: 'POST' | 'PUT' | 'PATCH', path: string, body: unknown) =>
    send<Answer>(method, path, body, (await read(recordOf(path))).version)
  return {
    userId,
    read,
    bytes: (path: string) => send<Buffer>('GET', path),
    /** The first 200 of a list. */
    list: async (path: string) =>
      (await send<{ items: Answer[] }>('GET', `${path}${path.includes('?') ? '&' : '?'}limit=200`)).items,
    create: (path: string, body: object) => send<Answer>('POST', path, body),
    put: (path: string, body: object) => send<Answer>('PUT', path, body),
    set: (path: string, body: object) => withVersion('PUT', path, body),
    change: (path: string, body: object) => withVersion('PATCH', path, body),
    act: (path: string, body: object = {}) => withVersion('POST', path, body),
    upload: (entity: string, fileName: string, bytes: Buffer) =>
      send<Answer>('POST', '/imports', multipart({ entity }, fileName, bytes)),
  }
}

const boundary = 'kohoi-demo-8c1f2a64'

/** A form with fields and one file (RFC 7578). */
function multipart(fields: Readonly<Record<string, string>>, fileName: string, bytes: Buffer): Buffer {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: text/csv\r\n\r\n`
  return Buffer.concat([Buffer.from(parts.join('') + head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
}
