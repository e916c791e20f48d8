import type { Ctx } from '../../db/context.ts'
import type { Gateway } from '../../db/gateway.ts'
import { newId } from '../../db/ids.ts'
import { sql } from '../../db/sql.ts'
import { demandState } from '../../documents/act.ts'
import { hashToken, newToken, workspaceOf } from '../../people/token.ts'
import { forChange } from '../../records/acts.ts'
import { refuse } from '../../refuse.ts'
import { type Quotation, quotations } from '../quotations.ts'

/** The address of a new secret link to a quotation that was sent; it is told once, and those before it stay good. */
export function linkTo(ctx: Ctx, { id }: Pick<Quotation, 'id'>): string {
  const { token, hash } = newToken(ctx.workspaceId)
  ctx.tx.write(sql`insert into customer_links (workspace_id, id, quotation_id, token_hash, created_at, created_by_id)
    values (${ctx.workspaceId}, ${newId()}, ${id}, ${hash}, ${ctx.now}, ${ctx.actor.userId})`)
  return `${ctx.publicUrl}/q/${token}`
}

/** A link for the salesperson to hand on himself. */
export async function makeCustomerLink(ctx: Ctx, id: string, body: () => unknown): Promise<{ secret: string }> {
  const quotation = await forChange(ctx, quotations, id, null)
  body()
  demandState(quotation, 'sent', 'accepted', 'rejected', 'expired')
  ctx.note({ entity: 'quotation', recordId: id, type: 'linkMade' })
  return { secret: linkTo(ctx, quotation) }
}

/** Ends every link to a quotation at once. */
export async function endCustomerLinks(ctx: Ctx, id: string): Promise<void> {
  await forChange(ctx, quotations, id, null)
  const ended = await ctx.tx.count(
    sql`delete from customer_links where workspace_id = ${ctx.workspaceId} and quotation_id = ${id}`,
  )
  if (ended) ctx.note({ entity: 'quotation', recordId: id, type: 'linksEnded' })
}

/** Runs `work` as the program for the quotation a link leads to, locked; 404 when the link has ended or never was. */
export async function byLink<T>(
  gateway: Gateway,
  token: string,
  work: (ctx: Ctx, quotation: Quotation) => Promise<T>,
): Promise<T> {
  const workspaceId = workspaceOf(token)
  if (!workspaceId) throw refuse('not.found')
  return gateway
    .asSystem(workspaceId, async (ctx) => {
      const row = await ctx.tx.maybe<{ quotation_id: string }>(
        sql`select quotation_id from customer_links where workspace_id = ${workspaceId} and token_hash = ${hashToken(token)}`,
      )
      if (!row) throw refuse('not.found')
      return work(ctx, await forChange(ctx, quotations, row.quotation_id, null))
    })
    .catch((error: unknown) => {
      if (error instanceof Error && error.message.startsWith('no workspace')) throw refuse('not.found')
      throw error
    })
}
