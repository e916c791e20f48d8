import type { Ctx } from '../db/context.ts'
import { numberOf } from '../opportunities/company.ts'
import type { DocumentDraft } from './complete.ts'
import { todayOf } from './today.ts'

/** Numbers a new document, by its company's year; one that has a number already (a revision) keeps it. */
export async function numberDocument(ctx: Ctx, next: DocumentDraft, kind: 'QT' | 'SO'): Promise<Record<never, never>> {
  const company = ctx.config.get('company', next.companyId)
  next.number ??= await numberOf(ctx, kind, company, todayOf(ctx, next.companyId).slice(0, 4))
  return {}
}
