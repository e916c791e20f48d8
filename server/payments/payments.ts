import { payment, type RecordOf } from '@kohoi/contract'
import { orderTable, salesAccess } from '../people/access.ts'
import { keep } from '../records/kept.ts'

export type Payment = RecordOf<typeof payment>

/** Payments: booked as they came, and cancelled only with their whole receipt. */
export const payments = keep({ noun: payment, access: salesAccess(orderTable, true, true) })
