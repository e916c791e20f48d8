import { product as noun } from '@kohoi/contract/nouns/catalogues'
import type { Label } from '@kohoi/rules'
import { Button } from '@mantine/core'
import { useParams, useSearch } from '@tanstack/react-router'
import { useCompany } from '../api/company.ts'
import { useRecord } from '../api/use-record.ts'
import { without } from '../settings/list/copy.ts'
import { EntryActs } from '../settings/list/entry-acts.tsx'
import { useActivate } from '../settings/list/use-remove.ts'
import { useSettingsPage } from '../settings/settings-page.ts'
import { type FormSection, RecordForm } from '../ui/form/record-form.tsx'
import { useGo } from '../ui/link.tsx'
import { ListPage } from '../ui/list/list-page.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { NamesInput } from './names-input.tsx'

type Product = { id: string; version: number; name: string; active: boolean }

const columns = ['name', 'sku', 'kind', 'unit', 'price', 'vatRate', 'active'] as const

/** Goods and services with their price. */
export function ProductList() {
  const w = useWords()
  return (
    <ListPage<Product>
      noun={noun}
      columns={columns}
      create="/products/new"
      createWord={w.common.addNew}
      crumbs={[{ label: w.frame.settings, to: '/settings' }]}
      emptyText={w.catalogues.noProducts}
    />
  )
}

export function NewProduct() {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const vatRate = (useCompany() as { vatRate?: string | null } | undefined)?.vatRate
  const { copy } = useSearch({ strict: false }) as { copy?: string }
  const { data: original, isLoading } = useRecord<Product>('products', copy)
  const title = w.catalogues.newEntry(w.common.addNew, say(noun.label))
  useSettingsPage(title, [{ label: say(noun.plural), to: '/products' }])
  const sections = useSections()
  const inputs = useInputs()
  if (copy && isLoading) return <RecordSkeleton />
  return (
    <RecordForm<Product>
      noun={noun}
      sections={sections}
      inputs={inputs}
      initial={original ? without(original, w.settings.copyOf, ['sku', 'isDefault']) : { vatRate }}
      onSaved={() => go('/products')}
      onCancel={() => go('/products')}
      head={<h1>{title}</h1>}
    />
  )
}

export function ProductForm() {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: product, error } = useRecord<Product>('products', id)
  const activate = useActivate<Product>('products')
  useSettingsPage(product?.name ?? '', [{ label: say(noun.plural), to: '/products' }])
  const sections = useSections()
  const inputs = useInputs()
  if (error) return <Refused error={error} />
  if (!product) return <RecordSkeleton />
  return (
    <RecordForm<Product>
      key={product.id}
      noun={noun}
      record={product}
      sections={sections}
      inputs={inputs}
      onSaved={() => go('/products')}
      onCancel={() => go('/products')}
      head={<h1 lang="">{product.name}</h1>}
      acts={
        <>
          <Button variant="default" onClick={() => void activate(product, product.name, !product.active)}>
            {product.active ? w.settings.deactivate : w.settings.activate}
          </Button>
          <EntryActs noun={noun} record={product} name={product.name} copy={`/products/new?copy=${id}`} again />
        </>
      }
    />
  )
}

function useSections(): readonly FormSection[] {
  const say = useLabel()
  return [
    {
      title: say(noun.label),
      fields: ['name', 'names', 'sku', 'unit', 'kind', 'price', 'vatRate', 'vatExempt'],
      wide: ['name', 'names'],
    },
  ]
}

function useInputs() {
  const w = useWords()
  return {
    names: ({
      value,
      set,
      error,
      label,
    }: {
      value: unknown
      set: (value: unknown) => void
      error: string | undefined
      label: string
    }) => (
      <NamesInput
        legend={label}
        hint={w.catalogues.namesHint}
        value={value as Partial<Label> | null}
        onChange={set}
        error={error}
      />
    ),
  }
}
