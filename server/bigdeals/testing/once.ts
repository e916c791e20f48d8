import pg from 'pg'
import { expect } from 'vitest'

type Change = { field: string; to: unknown }
type Step = { type: string; changes: Change[] }
type Limit = { from: bigint; probability: number }

/**
 * Counts in the history of every opportunity how often it began to match a rule on THB and probability, by a reading of our own, and
 * expects exactly so many alerts of it, each told once to each of its recipients over each channel. Answers how many there are.
 */
export async function expectOnceEach(databaseUrl: string, limit: Limit): Promise<number> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    await client.query(`select set_config('app.whole', 'on', false)`)
    const { rows } = await client.query<Step & { id: string; alerts: string }>(
      `select h.record_id as id, h.type, h.changes,
        (select count(*) from big_deal_alerts a where a.opportunity_id = h.record_id) as alerts
       from history h where entity = 'opportunity' and type in ('created', 'changed') order by h.record_id, h.id`,
    )
    let all = 0
    for (const [id, steps] of Map.groupBy(rows, (row) => row.id)) {
      const crossings = crossingsOf(steps, limit)
      expect([id, Number(steps[0]?.alerts)]).toEqual([id, crossings])
      all += crossings
    }
    const doubled = await client.query(
      `select 1 from notifications where kind = 'bigDeal' group by user_id, data ->> 'alertId' having count(*) <> 1
       union all select 1 from mails where about ->> 'purpose' = 'bigDeal' group by "to", about ->> 'alertId' having count(*) <> 1
       union all select 1 from big_deal_alerts a where (select count(distinct d.user_id) * 2 from big_deal_deliveries d where d.alert_id = a.id)
         <> (select count(*) from notifications n where n.data ->> 'alertId' = a.id::text)
          + (select count(*) from mails m where m.about ->> 'alertId' = a.id::text)`,
    )
    expect(doubled.rows).toEqual([])
    return all
  } finally {
    await client.end()
  }
}

/** The saves of one opportunity stand in its history in their order, since each holds its row. */
function crossingsOf(steps: readonly Step[], { from, probability: least }: Limit): number {
  let crossings = 0
  let matched = false
  let revenue = -1n
  let probability = -1
  for (const { changes } of steps) {
    for (const { field, to } of changes) {
      if (field === 'expectedRevenue') revenue = to ? BigInt((to as { amount: string }).amount.replace('.', '')) : -1n
      if (field === 'probability') probability = (to as number | null) ?? -1
    }
    const matches = revenue >= from && probability >= least
    if (matches && !matched) crossings++
    matched = matches
  }
  return crossings
}
