import type { Language } from '@kohoi/contract'
import { en, type Words } from './en.ts'
import { th } from './th.ts'
import { vi } from './vi.ts'

/** What is told of invoices, by the reader's language. */
export const words: Record<Language, Words> = { en, th, vi }
