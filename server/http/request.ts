import type { Language } from '@kohoi/contract'
import { problemsOf } from '@kohoi/contract/schema'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Asked } from '../records/list.ts'
import { invalid, refuse } from '../refuse.ts'
import { readJson } from './read-json.ts'

/** A request as handlers see it. */
export type Request = {
  readonly params: Readonly<Record<string, string>>
  readonly query: Asked
  readonly ifMatch: string | undefined
  readonly language: Language
  readonly address: string
  readonly agent: string
  /** The body as JSON; refused with 400 where it is not. Parsed only when asked for, since other refusals come first. */
  json(): unknown
  /** The body after a schema; refused with 422 where it does not fit. */
  body<S extends z.ZodType>(schema: S): z.infer<S>
  readonly raw: FastifyRequest
}

export function readRequest(raw: FastifyRequest): Request {
  const json = () => parseJson(raw.body)
  return {
    params: pathValues(raw.params as Record<string, string>),
    query: singleValues(raw.query as Record<string, unknown>),
    ifMatch: raw.headers['if-match'],
    language: languageOf(raw.headers['accept-language']),
    address: raw.ip.slice(0, 100),
    agent: String(raw.headers['user-agent'] ?? '').slice(0, 200),
    json,
    body(schema) {
      const read = schema.safeParse(json())
      if (!read.success) throw invalid(problemsOf(read.error))
      return read.data
    },
    raw,
  }
}

function parseJson(body: unknown): unknown {
  if (body === undefined || body === null || body === '') return {}
  if (typeof body !== 'string') throw refuse('media.unsupported')
  return readJson(body)
}

function singleValues(query: Record<string, unknown>): Asked {
  for (const [name, value] of Object.entries(query))
    if (typeof value !== 'string' || value.includes('\0')) throw invalid([{ path: name, code: 'wrongType' }])
  return query as Asked
}

/** PostgreSQL cannot hold NUL, so nothing has a name with it. */
function pathValues(params: Record<string, string>): Record<string, string> {
  if (Object.values(params).some((value) => value.includes('\0'))) throw refuse('not.found')
  return params
}

/** The first of our languages that the header asks for. */
export function languageOf(header: string | undefined): Language {
  for (const part of (header ?? '').split(',')) {
    const code = part.trim().slice(0, 2).toLowerCase()
    if (code === 'th' || code === 'vi' || code === 'en') return code
  }
  return 'en'
}
