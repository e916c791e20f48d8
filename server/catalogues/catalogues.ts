import { isDeepStrictEqual } from 'node:util'
import {
  catalogues,
  customField,
  type Noun,
  nouns,
  type Problem,
  type RecordOf,
  type Shapes,
  snake,
  type stage,
} from '@kohoi/contract'
import { fieldSchema, problemsOf } from '@kohoi/contract/schema'
import { fold } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { raw, sql } from '../db/sql.ts'
import { salesSettingsAccess } from '../people/access.ts'
import { asField } from '../records/fields.ts'
import { type Draft, type Kept, keep } from '../records/kept.ts'
import { refuseUsed } from '../records/used.ts'
import { isVisible } from '../records/visible.ts'
import { refuse } from '../refuse.ts'
import { breakRulesNaming } from './broken-rules.ts'
import { refuseToTurn } from './stage-outcome.ts'
import { readRequirements } from './stage-requirements.ts'

type Entry = { id: string; name: string; active: boolean; isDefault: boolean }
type Timed = { limit?: unknown; usesDefaultLimit?: boolean; outcome?: unknown }

/** Names are unique among the active; there is one default; what is in use cannot be deleted. */
for (const noun of catalogues) {
  keep({
    noun: noun as Noun,
    access: salesSettingsAccess,
    async check(ctx, draft, before, given) {
      const next = draft as unknown as Entry & { position: number | null }
      const others = (ctx.config.list(noun.name as 'need') as readonly Entry[]).filter(
        (other) => other.id !== before?.id,
      )
      const problems: Problem[] = []
      if (next.active !== false && others.some((other) => other.active && fold(other.name) === fold(next.name)))
        problems.push({ path: 'name', code: 'taken' })
      next.position ??=
        1 + Math.max(0, ...others.map((other) => (other as unknown as { position: number | null }).position ?? 0))
      if ('limit' in noun.fields) chooseLimit(next as Timed, before === null, given)
      if (noun.name === 'stage') problems.push(...(await stageProblems(ctx, draft as never, before as never, given)))
      if (noun.name === 'activityType') problems.push(...chainProblems(ctx, draft as never, before as never))
      return problems
    },
    created: (ctx, record) => onlyDefault(ctx, noun, record as unknown as Entry),
    changed(ctx, record, before) {
      onlyDefault(ctx, noun, record as unknown as Entry)
      tellClocks(ctx, record as Timed, before as Timed)
    },
    removed: (ctx, record) => refuseUsed(ctx, noun as Noun, record.id),
  } as Kept)
}

function onlyDefault(ctx: Ctx, noun: Noun, { id, isDefault }: Entry): void {
  if (!isDefault) return
  ctx.tx.write(sql`update ${raw(snake(noun.path))} set is_default = false, version = version + 1
    where workspace_id = ${ctx.workspaceId} and is_default and id <> ${id}`)
}

/** Whoever says a time limit, also that there is none, means it; where nothing was said the default one holds. */
function chooseLimit(next: Timed, isNew: boolean, given: ReadonlySet<string>): void {
  if (!given.has('usesDefaultLimit'))
    next.usesDefaultLimit = given.has('limit') ? false : isNew || next.usesDefaultLimit === true
  if (next.usesDefaultLimit) next.limit = null
}

function tellClocks(ctx: Ctx, now: Timed, before: Timed): void {
  const parts = ({ limit, usesDefaultLimit, outcome }: Timed) => ({ limit, usesDefaultLimit, outcome })
  if (!isDeepStrictEqual(parts(now), parts(before))) ctx.emit({ type: 'clocks.changed' })
}

async function stageProblems(
  ctx: Ctx,
  next: Draft<typeof stage>,
  before: RecordOf<typeof stage> | null,
  given: ReadonlySet<string>,
) {
  const problems: Problem[] = []
  if (next.autoProbability && (next.probability === null || next.probability === undefined))
    problems.push({ path: 'probability', code: 'required' })
  if (given.has('requirements') && next.requirements) {
    const read = readRequirements(ctx, next.requirements, before?.requirements ?? [])
    next.requirements = read.requirements
    problems.push(...read.problems)
  }
  if (before && !problems.length) await refuseToTurn(ctx, next, before)
  return problems
}

type Chain = { next?: Shapes['next'] | null }

/** A chain leads to types that are there; what it led to before may have been deactivated since. Circles are fine: nothing starts by itself. */
function chainProblems(ctx: Ctx, { next }: Chain, before: Chain | null): Problem[] {
  if (!next) return []
  if (next.mode !== 'none' && !next.typeIds.length) return [{ path: 'next.typeIds', code: 'required' }]
  return next.typeIds.flatMap((id, i): Problem[] => {
    const type = ctx.config.get('activityType', id)
    if (!type) return [{ path: `next.typeIds.${i}`, code: 'unknownReference' }]
    return type.active || before?.next?.typeIds.includes(id) ? [] : [{ path: `next.typeIds.${i}`, code: 'inactive' }]
  })
}

/** Custom fields: a code fit for addresses and files, a kind that stays once there is data. */
keep({
  noun: customField,
  access: salesSettingsAccess,
  async check(ctx, next, before) {
    const problems: Problem[] = []
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(next.code ?? '') || (next.code ?? '') in Object.prototype)
      problems.push({ path: 'code', code: 'code' })
    const twin = ctx.config
      .list('customField')
      .find(
        (other) =>
          other.id !== before?.id && other.entity === next.entity && fold(other.code) === fold(next.code ?? ''),
      )
    if (twin) problems.push({ path: 'code', code: 'taken' })
    const label = next.label
    if (!label?.en && !label?.th && !label?.vi) problems.push({ path: 'label', code: 'required' })
    if ((next.kind === 'choice' || next.kind === 'choices') && !next.options?.length)
      problems.push({ path: 'options', code: 'required' })
    const codes = (next.options ?? []).map((option) => option.code)
    codes.forEach((code, i) => {
      if (codes.indexOf(code) !== i) problems.push({ path: `options.${i}.code`, code: 'taken' })
    })
    if (!problems.length) problems.push(...(await defaultProblems(ctx, next)))
    if (problems.length || !before) return problems
    if (next.entity !== before.entity) problems.push({ path: 'entity', code: 'readOnly' })
    if (next.code !== before.code && (await valuesOf(ctx, before))) problems.push({ path: 'code', code: 'readOnly' })
    if (next.kind !== before.kind && (await valuesOf(ctx, before))) throw refuse('customField.kindFixed')
    return problems
  },
  async changed(ctx, record, before) {
    if (before.active && !record.active) await breakRulesNaming(ctx, record)
  },
  async removed(ctx, record) {
    const count = await valuesOf(ctx, record)
    if (count > 0) throw refuse('catalogue.inUse', { count })
    await breakRulesNaming(ctx, record)
  },
})

/** The value new records start with is read as one that somebody enters: a wrong one would stand in the way of every list. */
async function defaultProblems(ctx: Ctx, next: Draft<typeof customField>): Promise<Problem[]> {
  if (next.default === null || next.default === undefined) return []
  const field = asField(next as RecordOf<typeof customField>)
  const read = fieldSchema({ ...field, required: false }).safeParse(next.default)
  if (!read.success)
    return problemsOf(read.error).map((one) => ({ ...one, path: one.path ? `default.${one.path}` : 'default' }))
  next.default = read.data
  return field.to && read.data && !(await isVisible(ctx, field.to, String(read.data)))
    ? [{ path: 'default', code: 'unknownReference' }]
    : []
}

/** How many records, also in the bin, hold a value. Whoever is giving one at this moment is waited for, and nobody does until we end. */
async function valuesOf(ctx: Ctx, { id, entity, code }: { id: string; entity: string; code: string }): Promise<number> {
  const noun = nouns[entity]
  if (!noun?.custom) return 0
  await ctx.tx.maybe(sql`select 1 from custom_fields where workspace_id = ${ctx.workspaceId} and id = ${id} for update`)
  const found = await ctx.tx.maybe<{ n: bigint }>(
    sql`select count(*) as n from ${raw(snake(noun.path))} where workspace_id = ${ctx.workspaceId} and custom ? ${code}`,
  )
  return Number(found?.n ?? 0)
}
