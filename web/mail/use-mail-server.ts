import { useQuery } from '@tanstack/react-query'
import { api } from '../api/request.ts'

/** Whether the installation has a mail server; undefined until it is known, and for who may not know. */
export function useHasMailServer(): boolean | undefined {
  const { data } = useQuery({
    queryKey: ['mail', 'server'],
    queryFn: ({ signal }) => api.get<{ server: string | null }>('/mail/server', {}, signal),
  })
  return data && data.server !== null
}
