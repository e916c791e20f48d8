import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { meQuery } from '../api/session.ts'
import { useGo } from '../ui/link.tsx'
import { needsSetup } from './needs-setup.ts'

/**
 * Whether there is a workspace: undefined until the server has said it. Whoever comes later, and is not in the middle of the first run
 * of his own workspace, has nothing to do here.
 */
export function useMade(midway: boolean) {
  const go = useGo()
  const client = useQueryClient()
  const [is, set] = useState<boolean>()
  // What holds when the page is opened: later steps are taken here.
  const inMidst = useRef(midway)
  useEffect(() => {
    let here = true
    const ask = async () => {
      const needed = await needsSetup()
      const me = needed ? null : await client.ensureQueryData(meQuery)
      if (!here) return
      set(!needed)
      if (!needed && !(inMidst.current && me?.role === 'admin')) go(me ? '/' : '/sign-in', { replace: true })
    }
    void ask()
    return () => {
      here = false
    }
  }, [client, go])
  return { is, set }
}
