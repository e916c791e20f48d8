import { deposit, type RecordOf } from '@kohoi/contract'
import { presentDocuments } from '../documents/answer.ts'
import { orderTable, salesAccess } from '../people/access.ts'
import { keep } from '../records/kept.ts'

export type Deposit = RecordOf<typeof deposit>

/** Deposits: asked for against an order, numbered when their money comes, and from then on as they are. */
export const deposits = keep({
  noun: deposit,
  access: salesAccess(orderTable, true, true),
  present: presentDocuments,
})
