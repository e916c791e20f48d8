import type { Recipient } from '@kohoi/contract/shapes'
import type { Referenced } from '../api/references.ts'
import { useAll } from '../api/use-list.ts'
import { useWords } from '../words/index.tsx'

/** Recipients by name: people, "everybody of a role", whoever stands in a place of the record. */
export function useRecipientNames(recipients: readonly Recipient[]): string[] {
  const w = useWords()
  const people = useAll<Referenced>('users').data ?? []
  return recipients.map((recipient) => {
    if (recipient.kind === 'user') return people.find(({ id }) => id === recipient.userId)?.name ?? '…'
    if (recipient.kind === 'role') return w.settings.allOf(w.roles[recipient.role])
    return w.settings.inRecord[recipient.kind]
  })
}
