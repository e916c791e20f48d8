import type { Discount } from '@kohoi/contract/document-totals'
import { templateContent } from '@kohoi/contract/nouns/quotation-template'
import { Checkbox, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/query.ts'
import { api } from '../api/request.ts'
import type { EditedLine } from '../documents/edited.ts'
import { Question } from '../documents/question.tsx'
import type { FormValues } from '../ui/form/record-form.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'

/** Keeps what stands in a quotation as a template, saved or not. */
export function SaveAsTemplate({ values, onClose }: { values: FormValues; onClose: () => void }) {
  const w = useWords()
  const t = w.documents.templates
  const format = useFormat()
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [keepPrices, setKeepPrices] = useState(false)
  const keep = async () => {
    const validDays = daysUntil(values.validUntil, format.isoDay(new Date().toISOString()))
    await api.post('/quotation-templates', { name, ...templateOf(values, keepPrices), validDays })
    await client.invalidateQueries({ queryKey: keys.all('quotation-templates') })
    showSnack(w.form.created(name))
  }
  return (
    <Question title={t.save} size={480} verb={w.common.save} onAnswer={keep} onClose={onClose}>
      {(problems) => (
        <>
          <TextInput
            data-autofocus
            withAsterisk
            aria-required
            label={t.name}
            value={name}
            error={problems.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox
            label={t.keepPrices}
            description={t.keepPricesHint}
            checked={keepPrices}
            onChange={(event) => setKeepPrices(event.currentTarget.checked)}
          />
        </>
      )}
    </Question>
  )
}

/** Lines, terms and, where amounts stand in them, their currency. A product's price and VAT are left to the day, unless they are kept. */
function templateOf(values: FormValues, keepPrices: boolean) {
  const content = Object.fromEntries(Object.keys(templateContent).map((name) => [name, values[name]]))
  const lines = ((values.lines ?? []) as readonly EditedLine[]).map((line): Partial<EditedLine> => {
    const { kind, productId, description, quantity, unit, unitPrice, discount, gift, optional, vatRate } = line
    const words = { kind, description }
    if (kind !== 'item') return words
    const priced = keepPrices || !productId
    return { ...words, productId, quantity, unit, discount, gift, optional, ...(priced && { unitPrice, vatRate }) }
  })
  const discounts = [values.discount as Discount | null | undefined, ...lines.map((line) => line.discount)]
  const amounts = lines.some((line) => line.unitPrice) || discounts.some((discount) => discount && 'amount' in discount)
  return { ...content, lines, currency: amounts ? values.currency : null }
}

/** How many days it was to hold, counted from today. */
function daysUntil(day: unknown, today: string): number | null {
  if (typeof day !== 'string') return null
  const days = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000)
  return days < 0 ? null : days
}
