import { decimals } from '@kohoi/contract/money'
import { priceList as noun } from '@kohoi/contract/nouns/price-list'
import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useCompany } from '../api/company.ts'
import { useRecord } from '../api/use-record.ts'
import documentClasses from '../documents/documents.module.css'
import { DecimalInput } from '../fields/decimal-input.tsx'
import { FieldInput } from '../fields/inputs.tsx'
import { EntryActs } from '../settings/list/entry-acts.tsx'
import { useSettingsPage } from '../settings/settings-page.ts'
import { type InputGiven, RecordForm } from '../ui/form/record-form.tsx'
import { useGo } from '../ui/link.tsx'
import { ListPage } from '../ui/list/list-page.tsx'
import { Note } from '../ui/note.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useSteadyKeys } from '../ui/steady-keys.ts'
import { useLabel, useWords } from '../words/index.tsx'

type PriceList = { id: string; version: number; name: string; active: boolean }

const columns = ['name', 'currency', 'groupIds', 'validFrom', 'validUntil', 'active'] as const
const fields = ['name', 'currency', 'groupIds', 'validFrom', 'validUntil', 'active', 'prices']

/** Price lists, by currency, group of customers and days. */
export function PriceLists() {
  const w = useWords()
  return (
    <ListPage<PriceList>
      noun={noun}
      columns={columns}
      create="/price-lists/new"
      createWord={w.common.addNew}
      crumbs={[{ label: w.frame.settings, to: '/settings' }]}
      emptyText={w.documents.priceListsEmpty}
    />
  )
}

export function NewPriceList() {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const company = useCompany()
  const title = w.catalogues.newEntry(w.common.addNew, say(noun.label))
  useSettingsPage(title, [{ label: say(noun.plural), to: '/price-lists' }])
  if (!company) return <RecordSkeleton />
  return (
    <RecordForm<PriceList>
      noun={noun}
      sections={[{ title: say(noun.label), fields }]}
      initial={{ currency: company.currency }}
      inputs={{ prices: (given) => <Prices {...given} /> }}
      onSaved={() => go('/price-lists')}
      onCancel={() => go('/price-lists')}
      head={<h1>{title}</h1>}
    />
  )
}

export function PriceListForm() {
  const say = useLabel()
  const go = useGo()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error } = useRecord<PriceList>('price-lists', id)
  useSettingsPage(data?.name ?? '', [{ label: say(noun.plural), to: '/price-lists' }])
  if (error) return <Refused error={error} />
  if (!data) return <RecordSkeleton />
  return (
    <RecordForm<PriceList>
      key={id}
      noun={noun}
      record={data}
      sections={[{ title: say(noun.label), fields }]}
      inputs={{ prices: (given) => <Prices {...given} /> }}
      onSaved={() => go('/price-lists')}
      onCancel={() => go('/price-lists')}
      head={<h1 lang="">{data.name}</h1>}
      acts={<EntryActs noun={noun} record={data} name={data.name} again />}
    />
  )
}

type Price = { productId: string | null; unitPrice: string | null }
const product = { type: 'reference', label: noun.fields.prices.label, to: 'product', required: true } as const

function Prices({ value, set, values, problems }: InputGiven) {
  const w = useWords()
  const d = w.documents
  const prices = (value ?? []) as readonly Price[]
  const keys = useSteadyKeys(prices.length)
  const currency = String(values.currency ?? '')
  const places = /^[A-Za-z]{3}$/.test(currency) ? decimals(currency) : 2
  const change = (at: number, part: Partial<Price>) =>
    set(prices.map((price, i) => (i === at ? { ...price, ...part } : price)))
  return (
    <div className={documentClasses.editor}>
      {problems.prices && <Note look="bad">{problems.prices}</Note>}
      {prices.map((price, at) => (
        <div key={keys.of(at)} className={documentClasses.level}>
          <FieldInput
            name={`prices.${at}.productId`}
            field={product}
            label={d.product}
            value={price.productId}
            error={problems[`prices.${at}.productId`]}
            onChange={(productId) => change(at, { productId: productId as string | null })}
          />
          <DecimalInput
            name={`prices.${at}.unitPrice`}
            label={d.price}
            places={places}
            fill
            value={price.unitPrice}
            error={problems[`prices.${at}.unitPrice`]}
            onChange={(unitPrice) => change(at, { unitPrice })}
          />
          <ActionIcon
            size={34}
            aria-label={d.removeLine}
            onClick={() => {
              keys.remove(at)
              set(prices.filter((_, i) => i !== at))
            }}
          >
            <IconTrash size={16} stroke={1.75} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        w="fit-content"
        leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
        onClick={() => set([...prices, { productId: null, unitPrice: null }])}
      >
        {d.addPrice}
      </Button>
    </div>
  )
}
