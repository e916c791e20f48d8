import type { member, RecordOf } from '@kohoi/contract'
import type { Ctx } from '../../db/context.ts'
import { sql } from '../../db/sql.ts'
import type { Standing } from '../rule-book.ts'
import { capacitySince } from '../turns.ts'

type Member = RecordOf<typeof member>
type Given = { team_id: string; owner_id: string; at: Date }

/** Turns and capacity of every team as they stood at a moment, kept up in memory as records are given out again. */
export async function turnsAt(ctx: Ctx, from: Date) {
  const before = await ctx.tx.many<Given>(sql`
    select team_id, owner_id, at from assignments
    where workspace_id = ${ctx.workspaceId} and nth is not null and at < ${from} order by id`)
  const lastTurn = new Map<string, bigint>()
  const given = new Map<string, number[]>()
  let turn = 0n
  for (const { team_id, owner_id, at } of before) note(`${team_id} ${owner_id}`, at)

  function note(key: string, at: Date): void {
    turn += 1n
    lastTurn.set(key, turn)
    given.set(key, [...(given.get(key) ?? []), at.getTime()])
  }

  return {
    /** How a team's members would stand at a moment. */
    standings(teamId: string, members: readonly Member[], at: Date): Standing[] {
      const since = capacitySince(at).getTime()
      return members.map((member) => {
        const key = `${teamId} ${member.userId}`
        const own = given.get(key) ?? []
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
    give: (teamId: string, { userId }: Standing, at: Date): void => note(`${teamId} ${userId}`, at),
  }
}
