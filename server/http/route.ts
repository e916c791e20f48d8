import type { Readable } from 'node:stream'
import { type Endpoint, endpointTable, type Signature } from '@kohoi/contract/endpoints/index'
import type { z } from 'zod'
import type { Ctx } from '../db/context.ts'
import type { Gateway } from '../db/gateway.ts'
import type { Request } from './request.ts'

/** What a handler answers when it is more than a body with the endpoint's usual status. */
export class Answer {
  readonly body: unknown
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, string | string[]>>

  constructor(body: unknown, status?: number, headers: Readonly<Record<string, string | string[]>> = {}) {
    this.body = body
    this.status = status
    this.headers = headers
  }
}

/** Bytes or a stream to be sent as they are. */
export class Download {
  readonly content: Buffer | Readable
  readonly headers: Readonly<Record<string, string>>

  constructor(content: Buffer | Readable, headers: Readonly<Record<string, string>>) {
    this.content = content
    this.headers = headers
  }
}

/** Runs further transactions as the same user, each with his rights as they then stand. */
export type RunAs = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>

/** What a handler answers when the work needs transactions of its own after the first has committed (long runs, streams). */
export class Afterwards {
  readonly work: (runAs: RunAs) => Promise<unknown>

  constructor(work: (runAs: RunAs) => Promise<unknown>) {
    this.work = work
  }
}

/** Runs in one transaction as the user of the session or key. */
export type Handler = (ctx: Ctx, request: Request) => Promise<unknown>
/** Needs no session: opens its own transactions. */
export type OpenHandler = (gateway: Gateway, request: Request) => Promise<unknown>

export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly endpoint: Endpoint
  readonly handle?: Handler
  readonly handleOpen?: OpenHandler
}

/** The handler of an endpoint that asks for a session. */
export const route = (signature: Signature, handle: Handler): Route => ({ ...declared(signature, false), handle })

/** The handler of an endpoint that needs none. */
export const openRoute = (signature: Signature, handleOpen: OpenHandler): Route => ({
  ...declared(signature, true),
  handleOpen,
})

/** The parsed body of a declared endpoint: its own schema. */
export function bodyOf<S extends Signature>(signature: S, request: Request): BodyOf<S> {
  const { body } = endpointTable[signature] as Endpoint
  if (!body) throw new Error(`${signature} has no body`)
  return request.body(body) as BodyOf<S>
}

export type BodyOf<S extends Signature> = (typeof endpointTable)[S] extends { body: infer B extends z.ZodType }
  ? z.infer<B>
  : never

function declared(signature: Signature, open: boolean) {
  const endpoint: Endpoint = endpointTable[signature]
  if ((endpoint.open ?? false) !== open)
    throw new Error(`${signature} ${open ? 'asks for a session' : 'is open'} in the contract`)
  const [method, path] = signature.split(' ')
  return { method: method as Route['method'], path: path ?? '', endpoint }
}
