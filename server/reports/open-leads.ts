import type { Filter } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'

/** Leads whose status is not the end of them. */
export const openLeads = ({ config }: Pick<Ctx, 'config'>): Filter => ({
  field: 'statusId',
  op: 'isNoneOf',
  value: config.list('leadStatus').flatMap(({ id, outcome }) => (outcome === 'open' ? [] : [id])),
})
