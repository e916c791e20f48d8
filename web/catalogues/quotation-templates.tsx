import type { RecordOf } from '@kohoi/contract/noun'
import { quotationTemplate as noun } from '@kohoi/contract/nouns/quotation-template'
import { useParams, useSearch } from '@tanstack/react-router'
import { useCompany } from '../api/company.ts'
import { useRecord } from '../api/use-record.ts'
import { newLine, withoutBlankEnd } from '../documents/edited.ts'
import { LinesEditor } from '../documents/lines-editor.tsx'
import { without } from '../settings/list/copy.ts'
import { EntryActs } from '../settings/list/entry-acts.tsx'
import { useSettingsPage } from '../settings/settings-page.ts'
import { type FormSection, type InputGiven, RecordForm } from '../ui/form/record-form.tsx'
import { useGo } from '../ui/link.tsx'
import { ListPage } from '../ui/list/list-page.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useLabel, useWords } from '../words/index.tsx'

type Template = RecordOf<typeof noun>

const columns = ['name', 'currency', 'validDays', 'active'] as const
const home = '/quotation-templates'
const inputs = { lines: (given: InputGiven) => <LinesEditor {...given} open />, discount: null }

/** What quotations may begin with. */
export function QuotationTemplates() {
  const w = useWords()
  return (
    <ListPage<Template>
      noun={noun}
      columns={columns}
      create={`${home}/new`}
      createWord={w.common.addNew}
      crumbs={[{ label: w.frame.settings, to: '/settings' }]}
      emptyText={w.documents.templates.empty}
    />
  )
}

export function NewQuotationTemplate() {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const company = useCompany()
  const { copy } = useSearch({ strict: false }) as { copy?: string }
  const { data: original, isLoading } = useRecord<Template>('quotation-templates', copy)
  const title = w.catalogues.newEntry(w.common.addNew, say(noun.label))
  useSettingsPage(title, [{ label: say(noun.plural), to: home }])
  const sections = useSections()
  if (!company || (copy && isLoading)) return <RecordSkeleton />
  return (
    <RecordForm<Template>
      noun={noun}
      sections={sections}
      inputs={inputs}
      sent={(body) => withoutBlankEnd(body, 0)}
      initial={original ? without(original, w.settings.copyOf) : { currency: company.currency, lines: [newLine()] }}
      onSaved={() => go(home)}
      onCancel={() => go(home)}
      head={<h1>{title}</h1>}
    />
  )
}

export function QuotationTemplateForm() {
  const say = useLabel()
  const go = useGo()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error } = useRecord<Template>('quotation-templates', id)
  useSettingsPage(data?.name ?? '', [{ label: say(noun.plural), to: home }])
  const sections = useSections()
  if (error) return <Refused error={error} />
  if (!data) return <RecordSkeleton />
  return (
    <RecordForm<Template>
      key={id}
      noun={noun}
      record={data}
      sections={sections}
      inputs={inputs}
      sent={(body) => withoutBlankEnd(body, 0)}
      onSaved={() => go(home)}
      onCancel={() => go(home)}
      head={<h1 lang="">{data.name}</h1>}
      acts={<EntryActs noun={noun} record={data} name={data.name} copy={`${home}/new?copy=${id}`} again />}
    />
  )
}

function useSections(): readonly FormSection[] {
  const say = useLabel()
  const { lines, terms } = useWords().documents.sections
  return [
    { title: say(noun.label), fields: ['name', 'validDays', 'currency', 'pricesIncludeVat', 'active'] },
    { title: lines, fields: ['lines', 'discount'] },
    { title: terms, fields: ['paymentTerms', 'deliveryTerms', 'note'] },
  ]
}
