import type { company as companyNoun, RecordOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { companyOf, type Whose } from '../people/company-of.ts'
import { currencyOf, yearOf } from '../records/surroundings.ts'

/** Currency of an opportunity that names none: its company's. */
export const currencyFor = ({ config }: Pick<Ctx, 'config'>, whose: Whose): string =>
  companyOf(config, whose)?.currency ?? currencyOf(config)

/** The number of a new opportunity; the year is the workspace's. */
export const numberFor = (ctx: Ctx, whose: Whose): Promise<string> =>
  numberOf(ctx, 'OPP', companyOf(ctx.config, whose), yearOf(ctx))

/**
 * The next number of a kind, counted by company and year: `OPP-2026-0001`, and of a company with a code `OPP-VN-2026-0001`, so that no two
 * in a workspace are the same. Gaps are allowed.
 */
export async function numberOf(
  ctx: Ctx,
  kind: 'OPP' | 'QT' | 'SO',
  company: RecordOf<typeof companyNoun> | undefined,
  year: string,
): Promise<string> {
  const series = [kind, company?.code, year].filter(Boolean).join('-')
  return `${series}-${String(await ctx.nextNumber(series)).padStart(4, '0')}`
}
