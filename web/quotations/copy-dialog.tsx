import { quotation as noun } from '@kohoi/contract/nouns/documents'
import { useState } from 'react'
import { Question } from '../documents/question.tsx'
import { FieldInput } from '../fields/inputs.tsx'
import { useWords } from '../words/index.tsx'
import type { Quotation } from './quotation.ts'

type Customer = { accountId: string | null; contactId: string | null }
type Props = { record: Quotation; onCopy: (customer: Customer) => Promise<void>; onClose: () => void }

/** The same offer for somebody else. */
export function CopyDialog({ record, onCopy, onClose }: Props) {
  const { acts } = useWords().documents
  const [customer, setCustomer] = useState<Customer>({ accountId: null, contactId: null })
  return (
    <Question
      title={`${acts.copyFor}: ${record.number}`}
      size={480}
      verb={acts.copy}
      disabled={!customer.accountId && !customer.contactId}
      onAnswer={() => onCopy(customer)}
      onClose={onClose}
    >
      {(problems) =>
        (['accountId', 'contactId'] as const).map((name) => (
          <FieldInput
            key={name}
            name={name}
            field={noun.fields[name]}
            value={customer[name]}
            error={problems[name]}
            record={customer}
            onChange={(value) => setCustomer({ ...customer, [name]: value as string | null })}
          />
        ))
      }
    </Question>
  )
}
