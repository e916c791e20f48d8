import { company as noun } from '@kohoi/contract/nouns/people'
import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { Company } from '../api/company.ts'
import { keys } from '../api/query.ts'
import { useRecord } from '../api/use-record.ts'
import { useSettingsPage } from '../settings/settings-page.ts'
import { type FormSection, type FormValues, RecordForm } from '../ui/form/record-form.tsx'
import { useGo } from '../ui/link.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { type Calendar, CalendarInput } from './calendar-input.tsx'

export function NewCompany() {
  const w = useWords()
  const say = useLabel()
  useSettingsPage(w.companies.newCompany, [{ label: say(noun.plural), to: '/companies' }])
  return (
    <RecordForm<Company>
      noun={noun}
      sections={useSections()}
      inputs={useInputs()}
      onSaved={useSaved()}
      head={<h1>{w.companies.newCompany}</h1>}
    />
  )
}

/** A company: name, tax, address, currency, and when it works. */
export function CompanyForm() {
  const say = useLabel()
  const go = useGo()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: company, error } = useRecord<Company>('companies', id)
  const saved = useSaved()
  const sections = useSections()
  const inputs = useInputs()
  useSettingsPage(company?.name ?? '', [{ label: say(noun.plural), to: '/companies' }])
  if (error) return <Refused error={error} />
  if (!company) return <RecordSkeleton />
  return (
    <RecordForm<Company>
      key={company.id}
      noun={noun}
      record={company}
      sections={sections}
      inputs={inputs}
      onSaved={saved}
      onCancel={() => go('/companies')}
      head={<h1 lang="">{company.name}</h1>}
    />
  )
}

/** The company of the frame, its zone and currency are read anew. */
function useSaved() {
  const go = useGo()
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: keys.all('companies') })
    go('/companies')
  }
}

function useSections(): readonly FormSection[] {
  const w = useWords()
  return [
    { title: w.companies.identity, fields: ['name', 'legalName', 'code', 'taxId', 'branch', 'phone', 'email'] },
    { title: w.companies.place, fields: ['country', 'timeZone', 'currency', 'vatRate', 'address'], wide: ['address'] },
    {
      title: w.companies.paper,
      fields: ['logoId', 'bankName', 'bankAccountName', 'bankAccount', 'bankCode', 'promptPayId'],
    },
    { title: w.companies.hours, fields: ['calendar'], wide: ['calendar'] },
  ]
}

type Given = {
  value: unknown
  set: (value: unknown) => void
  error: string | undefined
  label: string
  values: FormValues
  problems: Readonly<Record<string, string>>
}

function useInputs() {
  return {
    calendar: ({ value, set, values, problems }: Given) => (
      <CalendarInput
        value={value as Calendar | null}
        country={(values.country as string | null) ?? null}
        onChange={set}
        problems={problems}
      />
    ),
  }
}
