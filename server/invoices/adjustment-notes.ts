import { adjustmentNote, type RecordOf } from '@kohoi/contract'
import { presentDocuments } from '../documents/answer.ts'
import { orderTable, salesAccess } from '../people/access.ts'
import { keep } from '../records/kept.ts'

export type AdjustmentNote = RecordOf<typeof adjustmentNote>

/** Credit and debit notes: issued when made, and never changed. */
export const adjustmentNotes = keep({
  noun: adjustmentNote,
  access: salesAccess(orderTable, true, true),
  present: presentDocuments,
})
