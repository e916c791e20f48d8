import type { RecordOf } from '@kohoi/contract/noun'
import { account as noun } from '@kohoi/contract/nouns/customers'
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useCompany } from '../api/company.ts'
import { useMe } from '../api/session.ts'
import { useRecord } from '../api/use-record.ts'
import { useUsual } from '../api/use-usual.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { DuplicateNote } from '../leads/duplicates.tsx'
import { type FormSection, RecordForm } from '../ui/form/record-form.tsx'
import { useGo } from '../ui/link.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useWords } from '../words/index.tsx'

type Account = RecordOf<typeof noun>
const fromCatalogues = ['groupId']

/** A new company. */
export function NewAccount() {
  const w = useWords()
  const go = useGo()
  usePage(w.common.create, [{ label: w.frame.accounts, to: '/accounts' }])
  return <AccountForm onCancel={() => go('/accounts')} />
}

/** All fields of a company at once. */
export function EditAccount() {
  const { id } = useParams({ strict: false }) as { id: string }
  const w = useWords()
  const go = useGo()
  const { data, error } = useRecord<Account>('accounts', id)
  usePage(w.common.edit, [
    { label: w.frame.accounts, to: '/accounts' },
    { label: data?.name ?? '…', to: `/accounts/${id}` },
  ])
  if (error) return <Refused error={error} />
  if (!data) return <RecordSkeleton />
  return <AccountForm record={data} onCancel={() => go(`/accounts/${id}`)} />
}

function AccountForm({ record, onCancel }: { record?: Account; onCancel: () => void }) {
  const w = useWords()
  const me = useMe()
  const company = useCompany()
  const sections = useMemo(
    (): FormSection[] => [
      {
        title: w.customers.sections.company,
        fields: [
          'name',
          'taxId',
          'branch',
          'phone',
          'email',
          'website',
          'groupId',
          'businessType',
          'employees',
          'tagIds',
        ],
        wide: ['name', 'tagIds'],
        children: ({ values: { name, email, phone, taxId } }) => (
          <DuplicateNote entity="account" {...(record ? { id: record.id } : { name, email, phone, taxId })} />
        ),
      },
      {
        title: w.customers.sections.addresses,
        fields: ['billTo', 'shipTo'],
        children: ({ values, set }) => (
          <div data-wide>
            <Button variant="default" disabled={!values.billTo} onClick={() => set('shipTo', values.billTo)}>
              {w.customers.sameAsBilling}
            </Button>
          </div>
        ),
      },
      { title: w.customers.sections.terms, fields: ['ownerId', 'creditDays'] },
    ],
    [w, record],
  )
  const usual = useUsual(noun, fromCatalogues)
  const initial = useMemo(
    () => ({
      ...usual,
      ownerId: me?.id ?? null,
      ...(company && { billTo: { country: company.country } }),
    }),
    [usual, me, company],
  )
  const helps = { taxId: w.customers.taxIdHelp, branch: w.customers.branchHelp }
  const helped =
    (name: keyof typeof helps) =>
    (given: { value: unknown; set: (value: unknown) => void; error: string | undefined }) => (
      <FieldInput
        name={name}
        field={noun.fields[name]}
        help={helps[name]}
        value={given.value}
        onChange={given.set}
        error={given.error}
      />
    )
  return (
    <RecordForm<Account>
      noun={noun}
      {...(record ? { record } : { initial })}
      sections={sections}
      onCancel={onCancel}
      inputs={{ taxId: helped('taxId'), branch: helped('branch') }}
    />
  )
}
