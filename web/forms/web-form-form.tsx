import { webForm as noun } from '@kohoi/contract/nouns/work'
import { Button } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useMe } from '../api/session.ts'
import { useRecord } from '../api/use-record.ts'
import { EntryActs } from '../settings/list/entry-acts.tsx'
import { useSettingsPage } from '../settings/settings-page.ts'
import { type FormSection, RecordForm } from '../ui/form/record-form.tsx'
import { useGo } from '../ui/link.tsx'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { FieldsInput } from './fields-input.tsx'
import { Publish } from './publish.tsx'
import { publicAddress, type WebForm } from './web-form.ts'

export function NewWebForm() {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const me = useMe()
  useSettingsPage(w.forms.newForm, [{ label: say(noun.plural), to: '/web-forms' }])
  return (
    <RecordForm<WebForm>
      noun={noun}
      sections={useSections()}
      inputs={inputs}
      initial={{ language: me?.language ?? 'en', fields: ['name', 'companyName', 'email', 'phone', 'note'] }}
      onCancel={() => go('/web-forms')}
      head={<h1>{w.forms.newForm}</h1>}
    />
  )
}

/** A web form: what it asks and says, where its leads come from, and how it gets into a site. */
export function WebFormForm() {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: form, error } = useRecord<WebForm>('web-forms', id)
  const sections = useSections()
  useSettingsPage(form?.name ?? '', [{ label: say(noun.plural), to: '/web-forms' }])
  if (error) return <Refused error={error} />
  if (!form) return <RecordSkeleton />
  return (
    <RecordForm<WebForm>
      key={form.id}
      noun={noun}
      record={form}
      sections={sections}
      inputs={inputs}
      onSaved={() => undefined}
      onCancel={() => go('/web-forms')}
      head={<h1 lang="">{form.name}</h1>}
      aside={<Publish form={form} />}
      acts={
        <>
          <Button
            component="a"
            variant="default"
            href={publicAddress(form.key)}
            target="_blank"
            rel="noreferrer"
            leftSection={<IconExternalLink size={16} stroke={1.75} aria-hidden />}
          >
            {w.forms.preview}
          </Button>
          <EntryActs noun={noun} record={form} name={form.name} />
        </>
      }
    />
  )
}

function useSections(): readonly FormSection[] {
  const w = useWords()
  return [
    { title: w.forms.form, fields: ['name', 'language', 'sourceId', 'active'] },
    { title: w.forms.asks, fields: ['fields'], wide: ['fields'] },
    { title: w.forms.texts, fields: ['title', 'intro', 'thanks'], wide: ['title'] },
  ]
}

const inputs = {
  fields: ({ value, set, error }: { value: unknown; set: (value: unknown) => void; error: string | undefined }) => (
    <FieldsInput value={(value ?? []) as string[]} onChange={set} error={error} />
  ),
}
