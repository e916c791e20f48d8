import { lead } from '@kohoi/contract'
import { salesAccess, salesTable } from '../people/access.ts'
import { keep } from '../records/kept.ts'

export const leads = keep({ noun: lead, access: salesAccess(salesTable, true) })
