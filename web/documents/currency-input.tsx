import { documentFields } from '@kohoi/contract/nouns/documents'
import { FieldInput } from '../fields/inputs.tsx'
import type { InputGiven } from '../ui/form/record-form.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import type { EditedLine } from './edited.ts'
import { pricedAnew } from './prices.ts'

/** The currency of a document: in another one its products have other prices. */
export function CurrencyInput({ value, set, error, label, values, setOther }: InputGiven) {
  const d = useWords().documents
  const lines = (values.lines ?? []) as readonly EditedLine[]
  const choose = async (next: unknown) => {
    set(next)
    if (typeof next !== 'string' || next === value || !lines.some(({ productId }) => productId)) return
    setOther('lines', await pricedAnew(lines, next, values))
    const undo = () => {
      set(value)
      setOther('lines', lines)
    }
    showSnack(d.pricedAnew, { undo })
  }
  return (
    <FieldInput
      name="currency"
      field={documentFields.currency}
      label={label}
      value={value}
      error={error}
      onChange={(next) => void choose(next)}
    />
  )
}
