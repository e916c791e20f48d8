import type { Discount } from '@kohoi/contract/document-totals'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { separatorsOf } from '../fields/typing.ts'
import { useLanguage, useWords } from '../words/index.tsx'
import { localeOf } from '../words/slots.ts'
import { readDiscount, writeDiscount } from './edited.ts'

type Props = {
  value: Discount | null
  onChange: (discount: Discount | null) => void
  currency: string
  label: string
  error?: string | undefined
  name: string
}

/** A discount in one field: a number is an amount, with % behind it a part. */
export function DiscountInput({ value, onChange, currency, label, error, name }: Props) {
  const w = useWords()
  const separators = separatorsOf(localeOf[useLanguage().language])
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const wrong = typed !== null && readDiscount(typed, currency, separators) === undefined
  return (
    <TextInput
      name={name}
      aria-label={label}
      placeholder={w.documents.percentOrAmount}
      data-unreadable={wrong || undefined}
      autoComplete="off"
      inputMode="text"
      value={typed ?? writeDiscount(value, separators)}
      error={wrong && left ? w.documents.percentOrAmount : error}
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        const read = readDiscount(event.currentTarget.value, currency, separators)
        if (read !== undefined) onChange(read)
      }}
      onBlur={() => {
        setLeft(wrong)
        if (!wrong) setTyped(null)
      }}
    />
  )
}
