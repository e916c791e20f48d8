import type { Ctx } from '../db/context.ts'
import { join, sql } from '../db/sql.ts'
import { keptOf } from '../records/kept.ts'
import { conditions } from '../records/list.ts'

/** The kinds of record the quick search knows, in the order they stand at equal rank. */
export const searched = ['lead', 'opportunity', 'account', 'contact', 'quotation', 'order'] as const
export type Searched = (typeof searched)[number]

/** What a search reads of a record. */
export type Seen = {
  entity: Searched
  id: string
  name: string
  number: string | null
  contactName: string | null
  companyName: string | null
  jobTitle: string | null
  taxId: string | null
  accountId: string | null
  email: string | null
  phone: string | null
}

/** The second line of each record: where it belongs and how it is reached. Accounts the actor may not see stay unnamed. */
export async function subtitles(ctx: Ctx, records: readonly Seen[]): Promise<string[]> {
  const accounts = await accountNames(ctx, records)
  return records.map((record) => {
    const account = record.accountId ? accounts.get(record.accountId) : undefined
    const parts = [account ?? record.companyName, record.contactName ?? record.jobTitle, record.email, record.phone]
    if (record.entity === 'account') parts.splice(0, 2, record.taxId)
    return [...new Set(parts.filter((part) => part && part !== record.name))].slice(0, 3).join(' · ')
  })
}

async function accountNames(ctx: Ctx, records: readonly Seen[]): Promise<Map<string, string>> {
  const ids = [...new Set(records.flatMap(({ accountId }) => accountId ?? []))]
  if (!ids.length) return new Map()
  const mayRead = join(await conditions(ctx, keptOf('account'), {}), ' and ')
  const rows = await ctx.tx.many<{ id: string; name: string }>(
    sql`select r.id, r.name from accounts r where r.id = any(${ids}::uuid[]) and ${mayRead}`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
