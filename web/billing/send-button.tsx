import { contact } from '@kohoi/contract/nouns/customers'
import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useAct } from '../api/use-act.ts'
import { useRecord, type Versioned } from '../api/use-record.ts'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { ActDialog } from './act-dialog.tsx'

type Sendable = Versioned & { accountId: string | null; contactId: string | null }
type Reached = Versioned & { email: string | null }

/** Mails a document to the customer as a PDF; asks for the address first, which is the contact's or the account's unless one types another. */
export function SendButton({ path, record }: { path: string; record: Sendable }) {
  const { billing: b } = useWords()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconSend size={16} stroke={1.75} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {b.send}
      </Button>
      {asking && <SendDialog path={path} record={record} onClose={() => setAsking(false)} />}
    </>
  )
}

function SendDialog({ path, record, onClose }: { path: string; record: Sendable; onClose: () => void }) {
  const { billing: b } = useWords()
  const { act } = useAct(path)
  const person = useRecord<Reached>('contacts', record.contactId ?? undefined)
  const company = useRecord<Reached>('accounts', record.accountId ?? undefined)
  if (person.isLoading || company.isLoading) return null
  return (
    <ActDialog
      title={b.sendTitle}
      hint={b.sendHint}
      fields={[
        {
          name: 'to',
          field: contact.fields.email,
          label: b.sendTo,
          required: true,
          start: person.data?.email ?? company.data?.email ?? null,
        },
      ]}
      verb={b.send}
      onSend={async ({ to }) => {
        await act({ record, act: 'sending', body: { to } })
        showSnack(b.sentTo(String(to ?? '')))
      }}
      onClose={onClose}
    />
  )
}
