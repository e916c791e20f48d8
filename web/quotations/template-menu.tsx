import type { RecordOf } from '@kohoi/contract/noun'
import { type quotationTemplate, templateContent } from '@kohoi/contract/nouns/quotation-template'
import { Button, Menu } from '@mantine/core'
import { IconDeviceFloppy, IconTemplate } from '@tabler/icons-react'
import { useState } from 'react'
import { isRefusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'
import { useMe } from '../api/session.ts'
import { useAll } from '../api/use-list.ts'
import { sentenceOf } from '../api/use-submit.ts'
import type { FormValues, InputGiven } from '../ui/form/record-form.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { SaveAsTemplate } from './save-as-template.tsx'

type Template = RecordOf<typeof quotationTemplate>

/** Of the head of a quotation: what decides which prices, days and names a template brings. */
const head = ['opportunityId', 'accountId', 'contactId', 'companyId', 'teamId', 'ownerId', 'language'] as const

/** Fills a quotation from a template, or makes a template of it, for whoever keeps them. */
export function TemplateMenu({ values, setOther }: Pick<InputGiven, 'values' | 'setOther'>) {
  const w = useWords()
  const t = w.documents.templates
  const me = useMe()
  const [saving, setSaving] = useState(false)
  const templates = (useAll<Template>('quotation-templates').data ?? []).filter(({ active }) => active)
  const keeps = me?.role === 'admin' || me?.role === 'manager'
  if (!templates.length && !keeps) return null
  const fill = (from: FormValues, names: readonly string[]) => {
    for (const name of names) setOther(name, from[name] ?? null)
  }
  const use = async (template: Template) => {
    const known = Object.entries(values).filter(
      ([name, value]) =>
        value && ((head as readonly string[]).includes(name) || (name === 'currency' && !template.currency)),
    )
    try {
      const begun = await api.ask<FormValues>('/quotations/draft', {
        ...Object.fromEntries(known),
        templateId: template.id,
      })
      const names = filledBy(template)
      const before = values
      fill(begun, names)
      showSnack(t.used(template.name), { undo: () => fill(before, names) })
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      showSnack(sentenceOf(thrown, w.problems), { bad: true })
    }
  }
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" size="compact-sm" leftSection={<IconTemplate size={15} aria-hidden />}>
            {t.open}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {templates.length === 0 && <Menu.Label>{t.none}</Menu.Label>}
          {templates.map((template) => (
            <Menu.Item key={template.id} lang="" onClick={() => void use(template)}>
              {template.name}
            </Menu.Item>
          ))}
          {keeps && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconDeviceFloppy size={16} stroke={1.75} />} onClick={() => setSaving(true)}>
                {t.save}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {saving && <SaveAsTemplate values={values} onClose={() => setSaving(false)} />}
    </>
  )
}

/** What a template has something to say about. */
const filledBy = (template: Template): string[] => [
  ...Object.keys(templateContent).filter((name) => {
    const value = template[name as keyof typeof templateContent]
    return Array.isArray(value) ? value.length > 0 : value !== null
  }),
  ...(template.currency ? ['currency'] : []),
  ...(template.validDays === null ? [] : ['validUntil']),
]
