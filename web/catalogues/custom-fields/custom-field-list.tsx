import { customField as noun } from '@kohoi/contract/nouns/work'
import { Button, Select } from '@mantine/core'
import { IconListDetails, IconPlus } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAll } from '../../api/use-list.ts'
import { asField, type CustomField } from '../../fields/custom.ts'
import { CustomerOpportunityTabs, useCustomerOpportunityPage } from '../../settings/customer-opportunity.tsx'
import { ActiveSwitch } from '../../settings/list/active-switch.tsx'
import { SoughtList } from '../../settings/list/sought-list.tsx'
import { useReorder } from '../../settings/list/use-reorder.ts'
import classes from '../../settings/settings.module.css'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { AppLink, useGo } from '../../ui/link.tsx'
import { SearchBox } from '../../ui/list/search-box.tsx'
import { Refused } from '../../ui/refused.tsx'
import { useShortcut } from '../../ui/shortcuts.ts'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { Separator, ToolBar } from '../../ui/tool-bar.tsx'
import { useLabel, useWords } from '../../words/index.tsx'

/** The own fields of one kind of record, in the order of its form. */
export function CustomFieldList() {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const title = say(noun.plural)
  useCustomerOpportunityPage(title)
  const { entity = 'lead' } = useSearch({ strict: false }) as { entity?: string }
  const question = { filter: { field: 'entity', op: 'is', value: entity } } as const
  const { data: fields, error, refetch } = useAll<CustomField>('custom-fields', question)
  const reorder = useReorder<CustomField>('custom-fields', question)
  const [sought, setSought] = useState('')
  const add = () => go(`/custom-fields/new?entity=${entity}`)
  useShortcut('c', add)
  return (
    <>
      <ToolBar label={title}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {w.catalogues.addField}
        </Button>
        <Separator />
        <Select
          aria-label={say(noun.fields.entity.label)}
          allowDeselect={false}
          data={noun.fields.entity.options.map(({ value, label }) => ({ value, label: say(label) }))}
          value={entity}
          onChange={(next) => next && go(`/custom-fields?entity=${next}`, { replace: true })}
        />
        <SearchBox label={w.list.searchIn(title)} value={sought} onChange={setSought} />
      </ToolBar>
      <CustomerOpportunityTabs />
      <div className={classes.page}>
        <div className={classes.main}>
          <h1>{title}</h1>
          {error ? (
            <Refused error={error} again={() => void refetch()} />
          ) : !fields ? (
            <RowsSkeleton rows={4} />
          ) : fields.length === 0 ? (
            <EmptyState
              icon={<IconListDetails size={22} />}
              title={w.list.emptyTitle(title)}
              text={w.catalogues.noFields}
            >
              <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
                {w.catalogues.newField}
              </Button>
            </EmptyState>
          ) : (
            <SoughtList
              label={title}
              sought={sought}
              items={fields}
              textOf={(field) => [field.code, field.section, ...Object.values(field.label)]}
              nameOf={(field) => field.code}
              onMove={(next) => void reorder(next)}
            >
              {(field) => <FieldRow field={field} />}
            </SoughtList>
          )}
        </div>
      </div>
    </>
  )
}

function FieldRow({ field }: { field: CustomField }) {
  const w = useWords()
  const say = useLabel()
  const name = say(asField(field).label)
  const kind = noun.fields.kind.options.find((option) => option.value === field.kind)
  const shown = (['inForm', 'inList', 'inFilter'] as const).filter((where) => field[where])
  return (
    <div className={`${classes.row} ${field.active ? '' : classes.off}`}>
      <div className={classes.what}>
        <div className={classes.name}>
          <AppLink to={`/custom-fields/${field.id}`} lang="">
            {name}
          </AppLink>
          {kind && <Chip look="line">{say(kind.label)}</Chip>}
          {field.required && <Chip look="warn">{w.common.required}</Chip>}
        </div>
        <div className={classes.meta}>
          <code>{field.code}</code>
          <span>{shown.map((where) => say(noun.fields[where].label)).join(' · ')}</span>
        </div>
      </div>
      <span className={classes.side}>
        <ActiveSwitch path="custom-fields" record={field} name={name} />
      </span>
    </div>
  )
}
