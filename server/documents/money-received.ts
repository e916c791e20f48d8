import type { Problem } from '@kohoi/contract'
import Big from 'big.js'
import type { Ctx } from '../db/context.ts'
import { amountIn } from './amounts.ts'
import { todayOf } from './today.ts'

type Sent = { paidOn: string; withheld?: string | null | undefined }

/** What is wrong with money that came, and what of it the customer kept back as withholding tax. */
export function receivedProblems(
  ctx: Ctx,
  { companyId, currency }: { companyId: string | null; currency: string | null },
  { paidOn, withheld }: Sent,
  amount: string,
  path = 'withheld',
): { withheld: string | null; problems: Problem[] } {
  const problems: Problem[] = paidOn > todayOf(ctx, companyId) ? [{ path: 'paidOn', code: 'dayAhead' }] : []
  if (!withheld) return { withheld: null, problems }
  const read = amountIn(currency ?? '', withheld, path)
  problems.push(...read.problems)
  if (new Big(withheld).gt(amount)) problems.push({ path, code: 'withheldTooLarge', with: amount })
  return { withheld: read.amount, problems }
}
