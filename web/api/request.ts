import { Refusal } from './refusal.ts'

export type Search = Readonly<Record<string, string | number | boolean | object | null | undefined>>
export type Options = {
  search?: Search
  body?: unknown
  /** The version one has read; sent as If-Match. */
  version?: number | undefined
  /** Makes a repeated POST answer like the first. */
  /** `null` for a question that changes nothing: no key is kept for it. */
  key?: string | null
  signal?: AbortSignal
}

export const base = '/api/v1'
const signedOut = new Set<() => void>()

/** Called whenever the server says there is no session any more. Answers how to stop listening. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.add(listener)
  return () => signedOut.delete(listener)
}

/** `/leads`, `{ sort: '-createdAt', filter }` → `/api/v1/leads?sort=…&filter=…`; empty values are left out, objects become JSON. */
export function address(path: string, search: Search = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === '') continue
    query.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value))
  }
  const text = query.toString()
  return `${base}${path}${text ? `?${text}` : ''}`
}

/** A key nobody else has. `crypto.randomUUID` is missing on plain http in a local network, random bytes are not. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function send<T>(method: string, path: string, { search, body, version, key, signal }: Options = {}): Promise<T> {
  const headers = new Headers({ accept: 'application/json', 'accept-language': document.documentElement.lang })
  const form = body instanceof FormData
  if (body !== undefined && !form) headers.set('content-type', 'application/json')
  if (version !== undefined) headers.set('if-match', `"${version}"`)
  if (method === 'POST' && key !== null) headers.set('idempotency-key', key ?? newKey())
  const init: RequestInit = { method, headers, credentials: 'same-origin', signal: signal ?? null }
  if (body !== undefined) init.body = form ? body : JSON.stringify(body)

  const response = await fetch(address(path, search), init).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new Refusal(0)
  })
  const type = response.headers.get('content-type') ?? ''
  const answer: unknown = type.includes('json')
    ? await response.json()
    : type.includes('pdf')
      ? { digest: response.headers.get('etag')?.replaceAll('"', '') }
      : undefined
  if (response.ok) return answer as T
  const refusal = new Refusal(response.status, (answer ?? {}) as Record<string, unknown>)
  if (response.status === 401 && path !== '/session') for (const listener of signedOut) listener()
  throw refusal
}

/** The server's interface. Paths begin after `/api/v1`; every refusal is thrown as a `Refusal`. */
export const api = {
  get: <T>(path: string, search?: Search, signal?: AbortSignal) =>
    send<T>('GET', path, { ...(search && { search }), ...(signal && { signal }) }),
  post: <T>(path: string, body?: unknown, options?: Omit<Options, 'body'>) =>
    send<T>('POST', path, { ...options, body: body ?? {} }),
  /** A question too long for an address: a POST that changes nothing. Of a PDF it answers the digest it is kept under. */
  ask: <T>(path: string, body: unknown, signal?: AbortSignal) =>
    send<T>('POST', path, { body, key: null, ...(signal && { signal }) }),
  patch: <T>(path: string, body: unknown, version?: number) => send<T>('PATCH', path, { body, version }),
  put: <T>(path: string, body: unknown, version?: number) => send<T>('PUT', path, { body, version }),
  delete: (path: string, version?: number) => send<void>('DELETE', path, { version }),
}
