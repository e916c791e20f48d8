import { useMe } from '../api/session.ts'

/** Whether the present person may bill orders he sees: everybody but executives, who only look. */
export function useMayBill(): boolean {
  const me = useMe()
  return me !== null && me.role !== 'executive'
}
