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
      return { path: at, code: detail === 'missing' || detail === 'blank' ? 'ruleUnfinished' : 'ruleValue' }
    case 'tooDeep':
    case 'tooMany':
    case 'cyclic':
      return { path: at, code: 'ruleTooLarge' }
    default:
      return { path: at, code: 'rule', with: detail ?? 'all, any, not, field' }
  }
}

type Read = { filter: Filter } | { problems: Problem[] }
type DomainReader = (ctx: Pick<Ctx, 'config'>, noun: Noun, text: string, path: string) => Read

let readDomain: DomainReader | undefined

/** Hands in who reads rules that are written as text. */
export const readsDomains = (reader: DomainReader): void => {
  readDomain = reader
}

/** Checks a filter somebody wrote over the fields of a noun, as data or as an Odoo domain; problems stand at `path`. */
export function readRule(
  ctx: Pick<Ctx, 'config'>,
  noun: Noun,
  input: unknown,
  path: string,
  members: readonly string[] = [],
): Read {
  if (typeof input === 'string' && readDomain) {
    const said = readDomain(ctx, noun, input, path)
    return 'problems' in said ? said : readRule(ctx, noun, said.filter, path, members)
  }
  const read = readFilter(input, ruleFieldsOf(noun, ctx.config), members.length ? { members } : {})
  return 'filter' in read ? read : { problems: read.problems.map((problem) => asProblem(path, problem)) }
}

/** A filter in an address: JSON, or an Odoo domain as it stands. */
export function readFilterText(ctx: Pick<Ctx, 'config'>, noun: Noun, text: string): Filter {
  const read = readRule(ctx, noun, asInput(text), 'filter')
  if ('problems' in read) throw invalid(read.problems)
  return read.filter
}

/** A domain is a list, JSON or not; a filter is an object. */
function asInput(text: string): unknown {
  if (/^\s*[[(]/.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    throw invalid([{ path: 'filter', code: 'rule', with: 'JSON' }])
  }
}
