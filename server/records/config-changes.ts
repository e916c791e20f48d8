import type { Noun } from '@kohoi/contract'
import { type Config, replaced } from '../db/config.ts'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { sql } from '../db/sql.ts'

/** An entry of the configuration before and after a change; null where it is not there. */
export type ConfigChange = { entity: string; id: string; before: Row | null; after: Row | null }

/**
 * Writes down a change of the configuration, which makes every process read it again before its next command. A change of what rules do
 * belongs to the version of the rule book that this transaction makes.
 */
export function noteConfigChange(ctx: Ctx, { entity, id, before, after }: ConfigChange, isRule: boolean): void {
  const { workspaceId, actor, now } = ctx
  const book = ctx.once('new version of the rule book', () => ({ begun: false }))
  const step = isRule && !book.begun ? 1 : 0
  book.begun ||= isRule
  ctx.tx.write(sql`
    with v as (update workspaces set config_version = config_version + 1, rules_version = rules_version + ${step}::int
      where workspace_id = ${workspaceId} returning config_version, rules_version)
    insert into config_changes (workspace_id, version, rules_version, entity, record_id, at, by_user_id, before, after, note)
    select ${workspaceId}, config_version, case when ${isRule}::boolean then rules_version end, ${entity}, ${id}, ${now}, ${actor.userId},
      ${before && JSON.stringify(before)}::jsonb, ${after && JSON.stringify(after)}::jsonb, ${isRule ? noteOf(ctx).text : null} from v`)
}

/** What is said of the version of the rule book that this transaction makes. */
const noteOf = (ctx: Ctx) => ctx.once('note of the version', (): { text: string | null } => ({ text: null }))

/** Says something of the version of the rule book that this transaction is about to make. */
export const sayOfVersion = (ctx: Ctx, text: string | null): void => void Object.assign(noteOf(ctx), { text })

/** Whether a change touches what rules do. */
export const isRuling = ({ ruling }: Noun, changed: ReadonlySet<string> | null): boolean =>
  ruling !== undefined && (changed === null || ruling.some((name) => changed.has(name)))

/** The configuration as it stood when an entry of it was made. */
export async function configWhenMade(ctx: Ctx, entity: string, id: string): Promise<Config> {
  const row = await ctx.tx.maybe<{ version: bigint }>(sql`
    select min(version) as version from config_changes
    where workspace_id = ${ctx.workspaceId} and entity = ${entity} and record_id = ${id}`)
  return configAt(ctx, row?.version ?? ctx.config.version)
}

type Undone = { entity: string; record_id: string; before: Row | null }

/** The configuration as an earlier version of it stood: the present one with every later change undone. */
export async function configAt(ctx: Pick<Ctx, 'tx' | 'workspaceId' | 'config'>, version: bigint): Promise<Config> {
  const { tx, workspaceId, config } = ctx
  const rows = await tx.many<Undone>(sql`
    select distinct on (entity, record_id) entity, record_id, before from config_changes
    where workspace_id = ${workspaceId} and version > ${version} and version <= ${config.version}
    order by entity, record_id, version`)
  const entries = new Map<string, Map<string, Row>>()
  const settings = { ...config.settings }
  for (const { entity, record_id, before } of rows) {
    if (entity === 'settings') {
      const name = Object.keys(settings).find((one) => settings[one]?.id === record_id)
      if (name && before) settings[name] = { ...settings[name], id: record_id, version: 0, value: before }
      else if (name) delete settings[name]
      continue
    }
    const list =
      entries.get(entity) ??
      new Map((config.list(entity as 'team') as readonly Row[]).map((one) => [one.id as string, one]))
    entries.set(entity, list)
    if (before) list.set(record_id, before)
    else list.delete(record_id)
  }
  return replaced(config, new Map([...entries].map(([entity, list]) => [entity, [...list.values()]])), settings)
}
