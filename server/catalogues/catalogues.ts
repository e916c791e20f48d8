import { isDeepStrictEqual } from 'node:util'
import { catalogues, type Noun, type Problem, type RecordOf, type Shapes, snake, type stage } from '@kohoi/contract'
import { fold } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { raw, sql } from '../db/sql.ts'
import { salesSettingsAccess } from '../people/access.ts'
import { type Draft, type Kept, keep } from '../records/kept.ts'
import { refuseUsed } from '../records/used.ts'
import { refuseToTurn } from './stage-outcome.ts'
import { readRequirements } from './stage-requirements.ts'

type Entry = { id: string; name: string; active: boolean; isDefault: boolean; color?: string | null }
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
      if (next.color && !/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(next.color))
        problems.push({ path: 'color', code: 'colour' })
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
    async removed(ctx, { id }) {
      await refuseUsed(ctx, noun as Noun, id)
      // What is deleted for good takes its files along; their bytes go with them.
      if (noun.name === 'product')
        for (const table of ['files', 'notes'])
          ctx.tx.write(sql`delete from ${raw(table)}
            where workspace_id = ${ctx.workspaceId} and record_type = 'product' and record_id = ${id}`)
    },
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
  else if (next.autoProbability && next.outcome === 'won' && next.probability !== 100)
    problems.push({ path: 'probability', code: 'wonIsCertain' })
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
