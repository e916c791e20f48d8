import { mailOriginals } from '../documents/mail-papers.ts'
import type { Reactions } from '../worker/worker.ts'
import { deposits } from './deposits.ts'
import { depositPapers } from './paper.ts'

export const depositReactions: Reactions = {
  'deposits.mailPapers': { outside: mailOriginals(deposits, depositPapers) },
}

export const depositEvents: Readonly<Record<string, readonly string[]>> = { 'deposit.sent': ['deposits.mailPapers'] }
