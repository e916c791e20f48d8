import { opportunity, type RecordOf, type Shapes, type stage } from '@kohoi/contract'
import type { Filter } from '@kohoi/rules'
import type { Config } from '../db/config.ts'
import type { Ctx } from '../db/context.ts'
import { isId } from '../db/ids.ts'
import type { Row } from '../db/rows.ts'
import { sql } from '../db/sql.ts'
import { allWithLinked, linkedNames, predicateOf } from '../records/predicates.ts'

type Stage = RecordOf<typeof stage>
type Id = string | null | undefined
/** A requirement as it is kept: its id is the server's. */
export type Requirement = Shapes['requirements'][number] & { id: string }

/** A stage is for the teams it names; without any it is for all. */
export const fits = (stage: Stage, teamId: Id): boolean =>
  !stage.teamIds.length || (teamId !== null && teamId !== undefined && stage.teamIds.includes(teamId))

/** What a stage asks of those that enter it. */
export const requirementsOf = (stage: Stage): readonly Requirement[] =>
  (stage.requirements ?? []).filter((one): one is Requirement => one.id !== undefined)

/** What all stages offered to a team ask for, in the order of the pipeline. */
export const requirementsFor = (config: Config, teamId: Id): readonly Requirement[] =>
  config.derived(`requirements ${teamId ?? ''}`, () =>
    config
      .list('stage')
      .filter((stage) => stage.active && fits(stage, teamId))
      .flatMap(requirementsOf),
  )

export type Met = (record: Row, requirement: Requirement) => boolean

/**
 * Tells which of the requirements which record meets, with one query a kind however many records there are. Records bear their computed
 * fields; one that is not saved yet has no id, and so nothing ticked or sent, and of things done those of the lead that it comes from.
 */
export async function whatIsMet(ctx: Ctx, records: readonly Row[], asked: readonly Requirement[]): Promise<Met> {
  if (!asked.length) return () => false
  const ids = records.map((record) => record.id).filter(isId)
  const of = (kind: Requirement['kind']) => asked.filter((one) => one.kind === kind)
  const [ticks, done, sent, seen] = await Promise.all([
    ticked(ctx, ids, of('manual')),
    activitiesDone(ctx, records.map(bearer).filter(isId), of('activityDone')),
    of('quotationSent').length ? withQuotationSent(ctx, ids) : none,
    allWithLinked(ctx, opportunity, records, linkedNames(of('filter').map((one) => one.filter as Filter))),
  ])
  const linked = new Map(records.map((record, i) => [record, seen[i] ?? record]))
  const tests: Record<Requirement['kind'], Met> = {
    manual: (record, { id }) => ticks.has(`${record.id} ${id}`),
    activityDone: (record, { activityTypeId }) => done.has(`${bearer(record)} ${activityTypeId}`),
    quotationSent: (record) => sent.has(record.id as string),
    fieldFilled: (record, { field }) => isFilled(record, field ?? ''),
    // One that names a field which is gone is met by nothing, as broken rules everywhere.
    filter: (record, { filter }) =>
      predicateOf(ctx, opportunity, filter as Filter)?.(linked.get(record) ?? record) ?? false,
  }
  return (record, requirement) => tests[requirement.kind](record, requirement)
}

const none: ReadonlySet<string> = new Set()

async function ticked(ctx: Ctx, ids: readonly string[], asked: readonly Requirement[]): Promise<ReadonlySet<string>> {
  if (!ids.length || !asked.length) return none
  const rows = await ctx.tx.many<{ key: string }>(sql`
    select opportunity_id || ' ' || requirement_id as key from opportunity_ticks
    where workspace_id = ${ctx.workspaceId} and opportunity_id = any(${[...ids]}::uuid[])`)
  return new Set(rows.map(({ key }) => key))
}

/** What a record's activities hang on: until it is saved, on its lead. */
const bearer = (record: Row): unknown => record.id ?? record.leadId

async function activitiesDone(ctx: Ctx, ids: readonly string[], asked: readonly Requirement[]) {
  if (!ids.length || !asked.length) return none
  const types = [...new Set(asked.map((one) => one.activityTypeId))].filter(isId)
  const rows = await ctx.tx.many<{ key: string }>(sql`
    select distinct record_id || ' ' || type_id as key from activities
    where workspace_id = ${ctx.workspaceId} and record_type in ('opportunity', 'lead') and record_id = any(${[...ids]}::uuid[])
      and state = 'done' and type_id = any(${types}::uuid[])`)
  return new Set(rows.map(({ key }) => key))
}

/** Which of these opportunities a quotation has been sent for. */
async function withQuotationSent(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (!ids.length) return none
  const rows = await ctx.tx.many<{ id: string }>(sql`
    select distinct opportunity_id as id from quotations
    where workspace_id = ${ctx.workspaceId} and opportunity_id = any(${[...ids]}::uuid[]) and sent_at is not null and deleted_at is null`)
  return new Set(rows.map(({ id }) => id))
}

/** A yes/no is filled when it is yes, a list when something stands in it. */
function isFilled(record: Row, field: string): boolean {
  const value = field.startsWith('custom.')
    ? (record.custom as Row | undefined)?.[field.slice('custom.'.length)]
    : record[field]
  if (Array.isArray(value)) return value.length > 0
  return value !== null && value !== undefined && value !== false && value !== ''
}
