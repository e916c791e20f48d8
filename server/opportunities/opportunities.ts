import { opportunity } from '@kohoi/contract'
import { salesAccess, salesTable } from '../people/access.ts'
import { keep } from '../records/kept.ts'

export const opportunities = keep({ noun: opportunity, access: salesAccess(salesTable, true) })
