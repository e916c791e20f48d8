import type { company as companyNoun, RecordOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { takeNumber } from '../db/numbers.ts'
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
  const series = seriesOf(kind, company, year)
  return numbered(series, await ctx.nextNumber(series))
}

/** As `numberOf`, without gaps: for documents the law counts. Taken in the command's own transaction, so ask last. */
export async function legalNumberOf(
  ctx: Ctx,
  kind: 'DEP' | 'INV' | 'CN' | 'DN' | 'RC',
  company: RecordOf<typeof companyNoun> | undefined,
  year: string,
): Promise<string> {
  const series = seriesOf(kind, company, year)
  return numbered(series, await takeNumber(ctx.tx, ctx.workspaceId, series))
}

const seriesOf = (kind: string, company: RecordOf<typeof companyNoun> | undefined, year: string): string =>
  [kind, company?.code, year].filter(Boolean).join('-')

const numbered = (series: string, n: bigint): string => `${series}-${String(n).padStart(4, '0')}`
