import { mailOriginals } from '../documents/mail-papers.ts'
import type { Reactions } from '../worker/worker.ts'
import { receiptPapers } from './papers.ts'
import { payments } from './payments.ts'

export const paymentReactions: Reactions = {
  'payments.mailPapers': { outside: mailOriginals(payments, receiptPapers) },
}

export const paymentEvents: Readonly<Record<string, readonly string[]>> = { 'payment.sent': ['payments.mailPapers'] }
