import type { Noun, Problem } from '@kohoi/contract'
import { type Filter, readFilter } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { invalid } from '../refuse.ts'
import { ruleFieldsOf } from './fields.ts'

type RuleProblem = { path: string; code: string; field?: string; detail?: string }

const join = (path: string, inner: string) => (inner ? `${path}.${inner}` : path)

const asProblem = (path: string, { path: inner, code, field, detail }: RuleProblem): Problem => {
  const at = join(path, inner)
  switch (code) {
    case 'unknownField':
      return { path: at, code: 'ruleField', with: field ?? detail ?? '' }
    case 'unknownOperator':
    case 'operatorNotForField':
      return { path: at, code: 'ruleOperator', with: detail ?? field ?? '' }
    case 'wrongValue':
      return { path: at, code: 'ruleValue' }
    case 'tooDeep':
    case 'tooMany':
    case 'cyclic':
      return { path: at, code: 'ruleTooLarge' }
    default:
      return { path: at, code: 'rule', with: detail ?? 'all, any, not, field' }
  }
}

/** Checks a filter somebody wrote over the fields of a noun; problems stand at `path`. */
export function readRule(
  ctx: Pick<Ctx, 'config'>,
  noun: Noun,
  input: unknown,
  path: string,
  members: readonly string[] = [],
): { filter: Filter } | { problems: Problem[] } {
  const read = readFilter(input, ruleFieldsOf(noun, ctx.config), members.length ? { members } : {})
  return 'filter' in read ? read : { problems: read.problems.map((problem) => asProblem(path, problem)) }
}

/** A filter in an address: JSON text. */
export function readFilterText(ctx: Pick<Ctx, 'config'>, noun: Noun, text: string): Filter {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    throw invalid([{ path: 'filter', code: 'rule', with: 'JSON' }])
  }
  const read = readRule(ctx, noun, input, 'filter')
  if ('problems' in read) throw invalid(read.problems)
  return read.filter
}
