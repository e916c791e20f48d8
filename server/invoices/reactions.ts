import type { Reactions } from '../worker/worker.ts'
import { overdueReminder, remindOverdue } from './overdue.ts'

export const invoiceReactions: Reactions = { [overdueReminder]: { inside: remindOverdue } }
