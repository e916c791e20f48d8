import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { bodyOf, type Route, route } from '../http/route.ts'
import { changeRecord, createRecord, forChange, readRecord, removeRecord } from '../records/acts.ts'
import { answerSaved } from '../records/answer.ts'
import type { Kept } from '../records/kept.ts'
import { listRecords } from '../records/list.ts'
import { putInOrder } from '../records/put-in-order.ts'
import { members, teams } from './teams.ts'

/** The team of the address, or 404. */
const teamOf = async (ctx: Ctx, id = '') => (await readRecord(ctx, teams, id)).id
const ofTeam = (teamId: string) => [sql`r.team_id = ${teamId}`]

/** Members, below their team. */
export const teamRoutes: Route[] = [
  route('GET /teams/:id/members', async (ctx, { params, query }) =>
    listRecords(ctx, members as unknown as Kept, query, ofTeam(await teamOf(ctx, params.id))),
  ),
  route('POST /teams/:id/members', async (ctx, request) => {
    const teamId = await teamOf(ctx, request.params.id)
    return answerSaved(ctx, members, await createRecord(ctx, members, request.json(), { teamId }))
  }),
  route('PUT /teams/:id/members/order', async (ctx, request) => {
    const ids = () => bodyOf('PUT /teams/:id/members/order', request).ids
    return putInOrder(ctx, members as unknown as Kept, ids, ofTeam(await teamOf(ctx, request.params.id)))
  }),
  route('GET /teams/:id/members/:memberId', async (ctx, { params }) =>
    readRecord(ctx, members, params.memberId ?? '', ofTeam(await teamOf(ctx, params.id))),
  ),
  route('PATCH /teams/:id/members/:memberId', async (ctx, request) => {
    const { params, ifMatch } = request
    const before = await forChange(
      ctx,
      members,
      params.memberId ?? '',
      ifMatch,
      'change',
      ofTeam(await teamOf(ctx, params.id)),
    )
    return answerSaved(ctx, members, await changeRecord(ctx, members, before, request.json()))
  }),
  route('DELETE /teams/:id/members/:memberId', async (ctx, { params, ifMatch }) => {
    await removeRecord(
      ctx,
      members,
      await forChange(ctx, members, params.memberId ?? '', ifMatch, 'remove', ofTeam(await teamOf(ctx, params.id))),
    )
  }),
]
