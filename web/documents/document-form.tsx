import type { Noun } from '@kohoi/contract/noun'
import type { Versioned } from '../api/use-record.ts'
import {
  type FormHandle,
  type FormSection,
  type FormValues,
  type InputGiven,
  RecordForm,
} from '../ui/form/record-form.tsx'
import { useWords } from '../words/index.tsx'
import { CurrencyInput } from './currency-input.tsx'
import { withoutBlankEnd } from './edited.ts'
import { LinesEditor } from './lines-editor.tsx'

type Props<T extends Versioned> = {
  noun: Noun
  record?: T
  initial?: FormValues
  /** Fields beside the customer that only this kind has. */
  own?: readonly string[]
  head?: React.ReactNode
  acts?: (form: FormHandle) => React.ReactNode
  aside?: React.ReactNode | ((form: FormHandle) => React.ReactNode)
  /** Acts of its own on the lines. */
  lineActs?: (given: InputGiven) => React.ReactNode
  below?: React.ReactNode
  onSaved?: (record: T) => void
  onCancel: () => void
}

/** The form of any document: whom it is for, its lines with live totals, its terms. */
export function DocumentForm<T extends Versioned>({ own = [], lineActs, ...props }: Props<T>) {
  const w = useWords()
  const { customer, lines, terms, more } = w.documents.sections
  const sections: FormSection[] = [
    { title: customer, fields: ['accountId', 'contactId', ...own, 'opportunityId'] },
    { title: lines, fields: ['lines', 'discount'] },
    { title: terms, fields: ['paymentTerms', 'deliveryTerms', 'note'] },
    { title: more, fields: ['ownerId', 'teamId', 'companyId', 'currency', 'language', 'pricesIncludeVat'] },
  ]
  return (
    <RecordForm<T>
      {...props}
      sections={sections}
      sent={(body) => withoutBlankEnd(body, 1)}
      refusedAt={{ 'document.giftsAboveGoods': 'lines' }}
      inputs={{
        lines: (given) => <LinesEditor {...given} acts={lineActs?.(given)} />,
        discount: null,
        currency: (given) => <CurrencyInput {...given} />,
      }}
    />
  )
}
