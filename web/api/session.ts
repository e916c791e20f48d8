import type { Language } from '@kohoi/rules'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { queries } from './query.ts'
import { isRefusal } from './refusal.ts'
import { api } from './request.ts'

export type Role = 'admin' | 'executive' | 'manager' | 'leader' | 'salesperson' | 'office'

/** The person who is signed in, as `GET /me` answers. */
export type Me = {
  id: string
  version: number
  name: string
  email: string
  role: Role
  language: Language
  buddhistYears?: boolean
  languages: string[]
  region: string | null
  companyIds?: string[]
  units?: string[]
}

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) => {
    try {
      return await api.get<Me>('/me', undefined, signal)
    } catch (thrown) {
      if (isRefusal(thrown) && thrown.status === 401) return null
      throw thrown
    }
  },
})

/** The person who is signed in, or null on the pages outside. Does not ask the server by itself. */
export function useMe(): Me | null {
  return useQuery({ ...meQuery, enabled: false }).data ?? null
}

/** Puts what the server answered about the present person in the place of what was known. */
export const setMe = (me: Me): void => {
  queries.setQueryData<Me | null>(['me'], me)
}

/** Ends the session and forgets everything that was read in it. */
export async function signOut(): Promise<void> {
  await api.delete('/session')
  queries.clear()
}
