import { mailOriginals } from '../documents/mail-papers.ts'
import type { Reactions } from '../worker/worker.ts'
import { adjustmentNotes } from './adjustment-notes.ts'
import { invoices } from './invoices.ts'
import { overdueReminder, remindOverdue } from './overdue.ts'
import { adjustmentPapers, invoicePapers } from './papers.ts'

export const invoiceReactions: Reactions = {
  [overdueReminder]: { inside: remindOverdue },
  'invoices.mailPapers': { outside: mailOriginals(invoices, invoicePapers) },
  'adjustmentNotes.mailPapers': { outside: mailOriginals(adjustmentNotes, adjustmentPapers) },
}

export const invoiceEvents: Readonly<Record<string, readonly string[]>> = {
  'invoice.sent': ['invoices.mailPapers'],
  'adjustmentNote.sent': ['adjustmentNotes.mailPapers'],
}
