import { type Problem, type RefusalCode, refusals } from '@kohoi/contract'

/** A listed reason to say no. Whatever else is thrown is a bug. */
export class Refused extends Error {
  readonly code: RefusalCode
  readonly status: number
  readonly problems: readonly Problem[]
  /** Further members of the answer, such as `current`. */
  readonly more: Readonly<Record<string, unknown>>

  constructor(code: RefusalCode, more: Readonly<Record<string, unknown>> = {}, problems: readonly Problem[] = []) {
    super(problems.length ? `${code} ${problems.map((p) => `${p.path}: ${p.code}`).join(', ')}` : code)
    this.code = code
    this.status = refusals[code].status
    this.more = more
    this.problems = problems
  }
}

/** `throw refuse('lead.alreadyConverted')`. */
export const refuse = (code: RefusalCode, more?: Readonly<Record<string, unknown>>) => new Refused(code, more)

/** `throw invalid([{ path: 'name', code: 'required' }])`: nothing is saved, each problem stands at its field. */
export const invalid = (problems: readonly Problem[]) => new Refused('validation.failed', {}, problems)
