import { product as productNoun } from '@kohoi/contract/nouns/catalogues'
import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { type Referenced, remember, titleOf, useOffered } from '../api/references.ts'
import { useLanguage } from '../words/index.tsx'

type Props = {
  value: string
  label: string
  error?: string | undefined
  name: string
  autoFocus?: boolean
  onType: (text: string) => void
  onChoose: (product: Referenced) => void
}

/** The words of a line; typing searches the products, and choosing one fills the line. What fits none stays as it is written. */
export function ProductInput({ value, label, error, name, autoFocus = false, onType, onChoose }: Props) {
  const { language } = useLanguage()
  const [opened, setOpened] = useState(false)
  const [asked] = useDebouncedValue(value, 150)
  const { items } = useOffered('product', asked, opened)
  const byTitle = new Map(items.map((record) => [titleOf(record, productNoun, language), record]))
  return (
    <Autocomplete
      name={name}
      aria-label={label}
      placeholder={label}
      value={value}
      error={error}
      autoFocus={autoFocus}
      openOnFocus={!error}
      data={[...byTitle.keys()]}
      // The server has searched already, marks and codes included.
      filter={({ options }) => options}
      limit={20}
      selectFirstOptionOnChange={false}
      onDropdownOpen={() => setOpened(true)}
      onChange={onType}
      onOptionSubmit={(title) => {
        const product = byTitle.get(title)
        if (!product) return
        remember('product', product)
        onChoose(product)
      }}
    />
  )
}
