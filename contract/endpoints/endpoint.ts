import type { z } from 'zod'

/** An endpoint that is no plain operation on records of a noun. The key in its table is method and path: `POST /leads/:id/conversion`. */
export type Endpoint = {
  /** One line for the interface's reader. */
  readonly summary: string
  readonly body?: z.ZodType
  /** Parameters of the address besides those of every list. */
  readonly query?: readonly string[]
  /** Answers `{items, nextCursor, count?}` and takes filter, sort, limit, cursor, q, count as far as they make sense. */
  readonly list?: boolean
  readonly status?: number
  /** No session needed. */
  readonly open?: boolean
  /** Demands If-Match. */
  readonly ifMatch?: boolean
  /** A file comes as multipart/form-data. */
  readonly multipart?: boolean
  /** Content type when it is not JSON. */
  readonly produces?: string
}

export type Endpoints = Readonly<Record<string, Endpoint>>

/** A table of endpoints; keys stay literal, so that a handler for one that does not exist does not compile. */
export const endpoints = <const E extends Endpoints>(table: E): E => table
