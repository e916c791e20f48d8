import { opportunity } from '@kohoi/contract/nouns/opportunity'
import { Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { Referenced } from '../api/references.ts'
import { useAll } from '../api/use-list.ts'
import { ToolBar } from '../ui/tool-bar.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { type Period, periods } from './period.ts'
import type { Asked, Report } from './report.ts'
import classes from './reports.module.css'

/** Which opportunities are counted: by their day, by team and by salesperson. */
export function ReportBar({ report, title, asked }: { report: Report; title: string; asked: Asked }) {
  const w = useWords()
  const say = useLabel()
  const navigate = useNavigate()
  const change = (part: Partial<Asked>) => {
    const next = Object.fromEntries(Object.entries({ ...asked, ...part }).filter(([, value]) => value !== undefined))
    void navigate({ to: '.', search: next as never, replace: true })
  }
  return (
    <ToolBar label={title}>
      <Select
        className={classes.picker ?? ''}
        aria-label={say(opportunity.fields[report.day].label)}
        allowDeselect={false}
        value={asked.period}
        onChange={(period) => change({ period: period as Period })}
        data={periods.map((value) => ({ value, label: w.reports.periods[value] }))}
      />
      <Picker of="teamId" path="teams" value={asked.teamId} onChange={(teamId) => change({ teamId })} />
      <Picker of="ownerId" path="users" value={asked.ownerId} onChange={(ownerId) => change({ ownerId })} />
    </ToolBar>
  )
}

type PickerProps = {
  of: 'teamId' | 'ownerId'
  path: string
  value: string | undefined
  onChange: (id: string | undefined) => void
}

function Picker({ of, path, value, onChange }: PickerProps) {
  const w = useWords()
  const say = useLabel()
  const label = say(opportunity.fields[of].label)
  const items = useAll<Referenced>(path).data ?? []
  return (
    <Select
      className={classes.picker ?? ''}
      aria-label={label}
      placeholder={label}
      data={items.map(({ id, name }) => ({ value: id, label: name ?? id }))}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `${w.fields.clear}: ${label}` }}
      nothingFoundMessage={w.fields.nothingFound}
    />
  )
}
