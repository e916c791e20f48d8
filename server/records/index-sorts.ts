import { setTimeout as wait } from 'node:timers/promises'
import { fieldTypes, type Noun, nouns, snake } from '@kohoi/contract'
import pg from 'pg'
import type { Config } from '../db/config.ts'
import type { Ctx } from '../db/context.ts'
import { viewOf } from '../db/listed.ts'
import type { Reactions } from '../worker/worker.ts'
import { columnsFor, findField } from './fields.ts'
import { keyOf } from './order.ts'

/** Fewer rows are sorted as fast as they are asked for. */
const worthAnIndex = 10_000
const day = 86_400_000

/** An order that was looked at: of a list by a field, or of each column of the board. */
type Wanted = { entity: string; field: string; board?: boolean }

const asked = new Map<string, number>()

/**
 * Says that many records are being looked at in the order of a field. Every index costs every write, so those of orders are made when
 * somebody wants one and the table is large, beside the work and without holding it up. Once a day and process is enough to say so.
 */
export function wantSort(ctx: Ctx, noun: Noun, field: string, board = false): void {
  if (viewOf(snake(noun.path)) === snake(noun.path) || field === 'id') return
  const key = `${ctx.workspaceId} ${noun.name} ${field} ${board}`
  if (ctx.now.getTime() - (asked.get(key) ?? 0) < day) return
  asked.set(key, ctx.now.getTime())
  ctx.enqueue('sorts.index', { entity: noun.name, field, board } satisfies Wanted)
}

/** Makes the index as owner of the tables, one at a time; rows may be written meanwhile. */
export const sortReactions = (databaseUrl: string): Reactions => ({
  'sorts.index': {
    outside: async (gateway, workspaceId, wanted: Wanted) => {
      const index = await gateway.asSystem(workspaceId, async ({ config }) => indexOf(config, wanted))
      if (index) await make(databaseUrl, index)
    },
  },
})

/** `start`: what an index begins with, as PostgreSQL writes it, that serves as well. */
type Index = { table: string; name: string; board: boolean; start: string; definition: string }

/** The index of an order; null where a field has none that every row of every workspace can be put into. */
function indexOf(config: Config, { entity, field, board }: Wanted): Index | null {
  const noun = nouns[entity]
  const found = noun && findField(noun, config, field)
  if (!noun || !found || found.linked || found.field.computed) return null
  const table = snake(noun.path)
  // Their casts depend on settings of the connection, or fail on what another workspace keeps under the same code.
  if (field.startsWith('custom.') && ['date', 'dateTime', 'money'].includes(found.field.type)) return null
  const key = keyOf(field, found.field, columnsFor(noun, config, table)(field))
  const where = [
    ...(noun.bin ? ['deleted_at is null'] : []),
    ...(board ? [`state in ('open', 'won')`] : []),
    ...(key.nullable ? [`${key.sql} is not null`] : []),
  ]
  const first = board ? 'workspace_id, stage_id' : 'workspace_id'
  const isText = fieldTypes[found.field.type] === 'text'
  return {
    table,
    board: board === true,
    name: `${table}${board ? '_board' : ''}_by_${field.startsWith('custom.') ? field.replace('.', '_') : snake(field)}`,
    start: `(${first}, ${snake(field)}${isText ? ' COLLATE natural_order' : ''}`,
    definition: `on ${table} (${first}, (${key.sql}), id) where ${where.join(' and ')}`,
  }
}

async function make(databaseUrl: string, { table, name, board, start, definition }: Index): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseUrl })
  owner.on('error', () => {})
  await owner.connect()
  try {
    // Two at once would wait for each other. Waiting in the database would be seen as a reader by the one at work.
    while (
      !(await owner.query<{ mine: boolean }>(`select pg_try_advisory_lock(hashtext('kohoi sorts')) as mine`)).rows[0]
        ?.mine
    )
      await wait(1000)
    const { rows } = await owner.query<{ rows: number; there: boolean }>(
      // One of the won ones alone serves no list.
      `select reltuples as rows, exists (select from pg_index where indrelid = c.oid and indisvalid
         and ($4 or indpred is null or pg_get_expr(indpred, indrelid) not like '%state%')
         and (indexrelid = to_regclass($2) or pg_get_indexdef(indexrelid) like any (array['%' || $3 || ',%', '%' || $3 || ')%']))) as there
       from pg_class c where oid = $1::regclass`,
      [table, `"${name}"`, start, board],
    )
    const [found] = rows
    if (!found || found.there || found.rows < worthAnIndex) return
    // One that was killed at it left something behind that is of no use.
    await owner.query(`drop index concurrently if exists "${name}"`)
    await owner.query(`create index concurrently "${name}" ${definition}`)
  } finally {
    await owner.end()
  }
}
