import { queryOptions, useQuery } from '@tanstack/react-query'
import { isRefusal } from './refusal.ts'
import { api } from './request.ts'
import { useMe } from './session.ts'

export type Company = { id: string; version: number; name: string; country: string; currency: string; timeZone: string }

const companyQuery = queryOptions({
  queryKey: ['companies', 'mine'],
  staleTime: 60 * 60_000,
  queryFn: async ({ signal }) => {
    try {
      return (await api.get<{ items: Company[] }>('/companies', { limit: 200 }, signal)).items
    } catch (thrown) {
      if (isRefusal(thrown) && thrown.status === 403) return []
      throw thrown
    }
  },
})

/** The company the present person works in: the first of his own, else the first of all. Undefined until it is read. */
export function useCompany(): Company | undefined {
  const me = useMe()
  const companies = useQuery({ ...companyQuery, enabled: me !== null }).data ?? []
  return companies.find((company) => me?.companyIds?.includes(company.id)) ?? companies[0]
}
