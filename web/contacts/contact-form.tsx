import type { RecordOf } from '@kohoi/contract/noun'
import { contact as noun } from '@kohoi/contract/nouns/customers'
import { useParams, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMe } from '../api/session.ts'
import { useRecord } from '../api/use-record.ts'
import { DuplicateNote } from '../leads/duplicates.tsx'
import { type FormSection, RecordForm } from '../ui/form/record-form.tsx'
import { useGo } from '../ui/link.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useWords } from '../words/index.tsx'

type Contact = RecordOf<typeof noun>

/** A new person, of the account one came from. */
export function NewContact() {
  const w = useWords()
  const go = useGo()
  const { accountId } = useSearch({ strict: false }) as { accountId?: string }
  usePage(w.common.create, [{ label: w.frame.contacts, to: '/contacts' }])
  return (
    <ContactForm
      {...(accountId && { accountId })}
      onCancel={() => go(accountId ? `/accounts/${accountId}` : '/contacts')}
    />
  )
}

/** All fields of a person at once. */
export function EditContact() {
  const { id } = useParams({ strict: false }) as { id: string }
  const w = useWords()
  const go = useGo()
  const { data, error } = useRecord<Contact>('contacts', id)
  usePage(w.common.edit, [
    { label: w.frame.contacts, to: '/contacts' },
    { label: data?.name ?? '…', to: `/contacts/${id}` },
  ])
  if (error) return <Refused error={error} />
  if (!data) return <RecordSkeleton />
  return <ContactForm record={data} onCancel={() => go(`/contacts/${id}`)} />
}

type Props = { record?: Contact; accountId?: string; onCancel: () => void }

function ContactForm({ record, accountId, onCancel }: Props) {
  const w = useWords()
  const me = useMe()
  const sections = useMemo(
    (): FormSection[] => [
      {
        title: w.customers.sections.person,
        fields: ['name', 'honorific', 'jobTitle', 'accountId', 'phone', 'email', 'language'],
        children: ({ values: { name, email, phone } }) => (
          <DuplicateNote entity="contact" {...(record ? { id: record.id } : { name, email, phone })} />
        ),
      },
      {
        title: w.customers.sections.terms,
        fields: ['ownerId', 'productIds', 'tagIds'],
        wide: ['productIds', 'tagIds'],
      },
    ],
    [w, record],
  )
  const initial = useMemo(() => ({ ownerId: me?.id ?? null, ...(accountId && { accountId }) }), [me, accountId])
  return (
    <RecordForm<Contact> noun={noun} {...(record ? { record } : { initial })} sections={sections} onCancel={onCancel} />
  )
}
