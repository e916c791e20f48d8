export type FieldProblem = { path: string; code: string; message: string; [more: string]: unknown }

/** A refused request: the problem document of the server as a thing one can throw. `status` 0 means the server was not reached. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly errors: readonly FieldProblem[]
  /** Everything else the server said: `current` of a 412, `unmet` of a stage. */
  readonly more: Readonly<Record<string, unknown>>

  constructor(status: number, problem: Record<string, unknown> = {}) {
    const { code, title, detail, errors, ...more } = problem
    super(typeof detail === 'string' ? detail : typeof title === 'string' ? title : `HTTP ${status}`)
    this.name = 'Refusal'
    this.status = status
    this.code = typeof code === 'string' ? code : status === 0 ? 'offline' : 'unknown'
    this.title = typeof title === 'string' ? title : ''
    this.detail = typeof detail === 'string' ? detail : ''
    this.errors = Array.isArray(errors) ? (errors as FieldProblem[]) : []
    this.more = more
  }

  /** The sentence for a person, in the language of the request. */
  get sentence(): string {
    return this.detail || this.title
  }
}

/** True for a refusal with this code (or any refusal when none is given). */
export const isRefusal = (thrown: unknown, code?: string): thrown is Refusal =>
  thrown instanceof Refusal && (code === undefined || thrown.code === code)
