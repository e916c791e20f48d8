import { sells } from '@kohoi/contract/nouns/people'
import { useMe } from '../api/session.ts'

/** Whether the present person may change customers and sales records he sees: executives and the office only read. */
export function useMaySell(): boolean {
  const me = useMe()
  return me !== null && sells(me.role)
}
