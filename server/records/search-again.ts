import { nouns, snake } from '@kohoi/contract'
import type { Gateway } from '../db/gateway.ts'
import { type Row, readRow } from '../db/rows.ts'
import { raw, sql } from '../db/sql.ts'
import type { Reactions } from '../worker/worker.ts'
import { searchAgain } from './save.ts'

type Custom = { entity: string; code: string }

const chunk = 500

/** When a custom text comes or goes, the records that hold a value are found by it or no longer, some hundred a transaction. */
export const searchReactions: Reactions = {
  'search.again': {
    async outside(gateway: Gateway, workspaceId: string, { entity, code }: Custom) {
      const noun = nouns[entity]
      if (!noun?.custom) return
      for (let after: string | null = '00000000-0000-0000-0000-000000000000'; after; )
        after = await gateway.asSystem(workspaceId, async (ctx) => {
          const rows = await ctx.tx.many<Row>(sql`select * from ${raw(snake(noun.path))}
            where workspace_id = ${workspaceId} and id > ${after} and custom ? ${code} order by id limit ${chunk} for no key update`)
          for (const row of rows) searchAgain(ctx, noun, readRow(noun, row))
          return rows.length === chunk ? (rows.at(-1)?.id as string) : null
        })
    },
  },
}
