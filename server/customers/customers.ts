import { account, contact } from '@kohoi/contract'
import { customerTable, salesAccess } from '../people/access.ts'
import { keep } from '../records/kept.ts'

/** An account belongs to its owner and to the teams of its owner. */
export const accounts = keep({ noun: account, access: salesAccess(customerTable, false) })

/** A contact stands alone or represents an account. */
export const contacts = keep({ noun: contact, access: salesAccess(customerTable, false) })
