import type { Ctx } from '../db/context.ts'
import { dayOf, timeZoneOf } from '../records/surroundings.ts'

/** The day it is where a company is: what validity, due dates and the year of a number go by. */
export const todayOf = ({ config, now }: Pick<Ctx, 'config' | 'now'>, companyId: string | null | undefined): string =>
  dayOf(now, config.get('company', companyId)?.timeZone ?? timeZoneOf(config))
