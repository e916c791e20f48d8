import { api } from '../api/request.ts'
import type { Me } from '../api/session.ts'
import type { Draft } from './draft.ts'

/** Company, administrator and catalogues in one act; answers the administrator, who is signed in. */
export async function makeWorkspace(draft: Draft, password: string): Promise<Me> {
  const { workspaceName, country, currency, timeZone, name, email, language } = draft
  const admin = { name: name.trim(), email: email.trim(), password }
  const body = { workspaceName: workspaceName.trim(), country, currency, timeZone, language, admin }
  return (await api.post<{ user: Me }>('/setup', body)).user
}

/** What the company and its administrator said besides. */
export async function tellMore({ taxId, vatRate, buddhistYears }: Draft, admin: Me): Promise<void> {
  const { items } = await api.get<{ items: { id: string; version: number; vatRate: string | null }[] }>('/companies')
  const [company] = items
  const told = {
    ...(taxId.trim() && { taxId: taxId.trim() }),
    ...(vatRate !== (company?.vatRate ?? '') && { vatRate: vatRate || null }),
  }
  if (company && Object.keys(told).length > 0) await api.patch(`/companies/${company.id}`, told, company.version)
  if (buddhistYears) await api.patch<Me>('/me', { buddhistYears }, admin.version)
}
