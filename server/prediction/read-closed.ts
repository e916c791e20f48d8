import type { Ctx } from '../db/context.ts'
import { type Sql, sql } from '../db/sql.ts'
import type { Closed, Example, Pipeline } from './model.ts'

/** What is learnt from: the latest so many. Older ones say little of how things are now. */
const most = 20_000

type Row = {
  stage_id: string | null
  type_id: string | null
  source_id: string | null
  team_id: string | null
  country: string | null
  tag_ids: string[]
  state: string
}

/** An opportunity's own traits, and the country of its account, else of the lead it came from. */
const read = (where: Sql): Sql => sql`
  select o.stage_id, o.type_id, o.source_id, o.team_id, coalesce(a.bill_to ->> 'country', l.country) as country, o.tag_ids, o.state
  from opportunities o
  left join accounts a on a.workspace_id = o.workspace_id and a.id = o.account_id
  left join leads l on l.workspace_id = o.workspace_id and l.id = o.lead_id
  where ${where}`

const exampleOf = (row: Row): Example => ({
  stageId: row.stage_id,
  typeId: row.type_id,
  sourceId: row.source_id,
  teamId: row.team_id,
  country: row.country,
  tagIds: row.tag_ids,
})

/** The workspace's latest won and lost opportunities, the earliest first. */
export async function readClosed(ctx: Ctx): Promise<Closed[]> {
  const rows = await ctx.tx.many<Row>(
    sql`${read(sql`o.workspace_id = ${ctx.workspaceId} and o.deleted_at is null
    and o.state in ('won', 'lost') and o.closed_at is not null`)} order by o.closed_at desc, o.id desc limit ${most}`,
  )
  return rows.reverse().map((row) => ({ ...exampleOf(row), won: row.state === 'won' }))
}

/** One opportunity with its traits. */
export async function readExample(ctx: Ctx, id: string): Promise<Example | undefined> {
  const row = await ctx.tx.maybe<Row>(read(sql`o.workspace_id = ${ctx.workspaceId} and o.id = ${id}`))
  return row && exampleOf(row)
}

/** The open stages in their order of today. */
export const pipelineOf = ({ config }: Pick<Ctx, 'config'>): Pipeline =>
  config
    .list('stage')
    .filter(({ outcome }) => outcome === 'open')
    .map(({ id }) => id)
