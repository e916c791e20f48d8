import type { member, RecordOf } from '@kohoi/contract'
import type { Ctx } from '../../db/context.ts'
import type { Row } from '../../db/rows.ts'
import { type Sql, sql } from '../../db/sql.ts'
import type { Standing } from '../rule-book.ts'
import { capacitySince } from '../turns.ts'

type Member = RecordOf<typeof member>
type Given = { id: string; record_id: string; state: string; team_id: string; owner_id: string; at: Date }

/**
 * Turns and capacity of every team as they stood at a moment, kept up in memory until another as records are given out again; what was given
 * meanwhile but not by the decisions asked about (by hand, of the other entity) is given as it was.
 */
export async function turnsAt(ctx: Ctx, from: Date, to: Date, decided: readonly { id: string }[]) {
  const counted = (when: Sql) =>
    ctx.tx.many<Given>(sql`select id, record_id, state, team_id, owner_id, at from assignments
      where workspace_id = ${ctx.workspaceId} and nth is not null and ${when} order by at, id`)
  const [before, within] = await Promise.all([counted(sql`at < ${from}`), counted(sql`at >= ${from} and at < ${to}`)])
  const asked = new Set(decided.map(({ id }) => id))
  const others = within.filter(({ id }) => !asked.has(id))
  let given = 0
  const taken = new Set<string>()
  const lastTurn = new Map<string, bigint>()
  const times = new Map<string, number[]>()
  let turn = 0n
  for (const { team_id, owner_id, at } of before) note(`${team_id} ${owner_id}`, at)

  function note(key: string, at: Date): void {
    turn += 1n
    lastTurn.set(key, turn)
    const own = times.get(key)
    if (own) own.push(at.getTime())
    else times.set(key, [at.getTime()])
  }

  return {
    /** Gives what others gave before a decision; by the rules nothing that the draft has given to somebody already. */
    giveUntil(decision: { id: string; at: Date }): void {
      for (let next = others[given]; next && isBefore(next, decision); next = others[given]) {
        given += 1
        if (next.state === 'manual' || !taken.has(next.record_id)) note(`${next.team_id} ${next.owner_id}`, next.at)
      }
    },
    /** How a team's members would stand at a moment. */
    standings(teamId: string, members: readonly Member[], at: Date): Standing[] {
      const since = capacitySince(at).getTime()
      return members.map((member) => {
        const key = `${teamId} ${member.userId}`
        const own = times.get(key) ?? []
        const used = own.filter((time) => time > since).length
        return {
          memberId: member.id,
          userId: member.userId,
          active: ctx.config.get('user', member.userId)?.active === true,
          optedOut: member.optedOut,
          left: member.capacity === null ? null : member.capacity - used,
          lastTurn: lastTurn.get(key) ?? 0n,
          served: BigInt(own.length),
          position: member.position,
        }
      })
    },
    give(teamId: string, { userId }: Standing, { record, at }: { record: Row; at: Date }): void {
      taken.add(record.id as string)
      note(`${teamId} ${userId}`, at)
    },
  }
}

const isBefore = (a: { id: string; at: Date }, b: { id: string; at: Date }): boolean =>
  a.at < b.at || (a.at.getTime() === b.at.getTime() && a.id < b.id)
