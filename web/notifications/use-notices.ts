import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { listen, type Notice } from '../api/live.ts'
import { api } from '../api/request.ts'

export type Notices = { items: Notice[]; unread: number }
const queryKey = ['notifications', 'bell'] as const

/** The newest notices and how many are unread. */
export function useNotices() {
  const client = useQueryClient()
  const notices = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.get<Notices>('/notifications', { limit: 50 }, signal),
  }).data

  const mark = useCallback(
    async (id: string, read: boolean) => {
      client.setQueryData<Notices>(queryKey, (old) => old && marked(old, id, read))
      try {
        await api.patch(`/notifications/${id}`, { read })
      } finally {
        void client.invalidateQueries({ queryKey })
      }
    },
    [client],
  )
  const markAll = useCallback(async () => {
    const now = new Date().toISOString()
    client.setQueryData<Notices>(
      queryKey,
      (old) => old && { items: old.items.map((one) => ({ ...one, readAt: one.readAt ?? now })), unread: 0 },
    )
    try {
      await api.post('/notifications/read-all')
    } finally {
      void client.invalidateQueries({ queryKey })
    }
  }, [client])
  return { notices, mark, markAll }
}

function marked(old: Notices, id: string, read: boolean): Notices {
  const one = old.items.find((notice) => notice.id === id)
  if (!one || (one.readAt !== null) === read) return old
  const readAt = read ? new Date().toISOString() : null
  return {
    items: old.items.map((notice) => (notice.id === id ? { ...notice, readAt } : notice)),
    unread: Math.max(0, old.unread + (read ? -1 : 1)),
  }
}

/** Keeps the notices fresh by what the server says; stands once in the frame. */
export function useNoticeLine(): void {
  const client = useQueryClient()
  useEffect(() => {
    const heard = listen('notification', (notice) => {
      // A list that is being read may be older than this notice: it is read once more.
      if (client.isFetching({ queryKey }) > 0) void client.invalidateQueries({ queryKey })
      client.setQueryData<Notices>(queryKey, (old) => {
        if (!old || old.items.some((one) => one.id === notice.id)) return old
        return { items: [notice, ...old.items], unread: old.unread + 1 }
      })
    })
    const changed = listen('changed', ({ entity }) => {
      if (entity === 'notification') void client.invalidateQueries({ queryKey })
    })
    // Whoever was cut off may have missed some.
    const connected = listen('connected', (up) => {
      if (up) void client.invalidateQueries({ queryKey })
    })
    return () => {
      heard()
      changed()
      connected()
    }
  }, [client])
}
