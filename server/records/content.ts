import { type Field, type Noun, nouns, type Problem, type RecordOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { Refused } from '../refuse.ts'
import { customProblems, holdDefinitions } from './custom-values.ts'
import { asField, customFieldsOf } from './fields.ts'
import type { Act, Draft, Kept } from './kept.ts'
import { readRule } from './read-filter.ts'
import { isVisible } from './visible.ts'

/** Everything wrong with what is about to be saved beyond the shape of single values. With broken values only what does not depend on them. */
export async function contentProblems<N extends Noun>(
  ctx: Ctx,
  kept: Kept<N>,
  next: Row,
  before: RecordOf<N> | null,
  given: ReadonlySet<string>,
  known: readonly Problem[],
  act: Act,
): Promise<Problem[]> {
  const broken = new Set(known.map((problem) => problem.path.split('.')[0]))
  const problems: Problem[] = []
  const complete = act.type === 'created' || act.type === 'changed'
  const custom = kept.noun.custom && !broken.has('custom')
  if (custom) problems.push(...customProblems(ctx, kept.noun, next, before as Row | null, complete))
  problems.push(...ruleProblems(ctx, kept.noun, next, given, broken))
  const [references] = await Promise.all([
    referenceProblems(ctx, kept.noun, next, before as Row | null, given, broken),
    custom
      ? holdDefinitions(ctx, kept.noun, next.custom as Row, (before as Row | null)?.custom as Row | undefined)
      : null,
  ])
  problems.push(...references)
  if (!known.length) problems.push(...(await ownProblems(ctx, kept, next, before, given, act, problems)))
  return problems
}

/** What the noun itself finds wrong. Its refusals come after what is wrong with single values. */
async function ownProblems<N extends Noun>(
  ctx: Ctx,
  kept: Kept<N>,
  next: Row,
  before: RecordOf<N> | null,
  given: ReadonlySet<string>,
  act: Act,
  known: readonly Problem[],
): Promise<Problem[]> {
  try {
    return (await kept.check?.(ctx, next as Draft<N>, before, given, act)) ?? []
  } catch (error) {
    if (error instanceof Refused && known.length) return []
    throw error
  }
}

function ruleProblems(
  ctx: Ctx,
  noun: Noun,
  next: Row,
  given: ReadonlySet<string>,
  broken: ReadonlySet<string | undefined>,
): Problem[] {
  const problems: Problem[] = []
  for (const [name, field] of Object.entries(noun.fields)) {
    const ofEntity = field.of === 'entity'
    const asked = given.has(name) || (ofEntity && given.has('entity'))
    if (field.type !== 'filter' || !asked || broken.has(name) || (ofEntity && broken.has('entity'))) continue
    if (next[name] === null || next[name] === undefined) {
      if (field.required) problems.push({ path: name, code: 'required' })
      else next[name] = null
      continue
    }
    const of = nouns[String(ofEntity ? (next.entity ?? noun.fields.entity?.default) : field.of)]
    if (!of) continue
    const read = readRule(ctx, of, next[name], name, noun.name === 'member' ? ['languages', 'region'] : [])
    if ('problems' in read) problems.push(...read.problems)
    else next[name] = read.filter
  }
  return problems
}

/** References lead to something the actor may see. */
async function referenceProblems(
  ctx: Ctx,
  noun: Noun,
  next: Row,
  before: Row | null,
  given: ReadonlySet<string>,
  broken: ReadonlySet<string | undefined>,
): Promise<Problem[]> {
  const asked: { path: string; to: string; id: string }[] = []
  const ask = (path: string, field: Field, value: unknown, was: unknown) => {
    if (!field.to || value === null || value === undefined) return
    const ids = field.type === 'references' ? (value as string[]) : [value as string]
    const known = new Set(field.type === 'references' ? ((was as string[] | undefined) ?? []) : [was])
    ids.forEach((id, i) => {
      if (!known.has(id))
        asked.push({ path: field.type === 'references' ? `${path}.${i}` : path, to: field.to ?? '', id })
    })
  }
  for (const [name, field] of Object.entries(noun.fields))
    if (given.has(name) && !broken.has(name) && !field.readOnly) ask(name, field, next[name], before?.[name])
  if (noun.custom && !broken.has('custom'))
    for (const custom of customFieldsOf(noun, ctx.config))
      ask(
        `custom.${custom.code}`,
        asField(custom),
        (next.custom as Row)?.[custom.code],
        (before?.custom as Row | undefined)?.[custom.code],
      )
  const checked = await Promise.all(
    asked.map(async (one) => ((await isVisible(ctx, one.to, one.id)) ? null : one.path)),
  )
  return checked.filter((path) => path !== null).map((path) => ({ path, code: 'unknownReference' as const }))
}
