import { opportunity } from '@kohoi/contract/nouns/opportunity'
import { ActionIcon, Select, Tooltip } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { Referenced } from '../api/references.ts'
import { useAll } from '../api/use-list.ts'
import { DateField } from '../fields/date-inputs.tsx'
import { useGo } from '../ui/link.tsx'
import { ToolBar } from '../ui/tool-bar.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { addressOf, type Kind } from './kinds.ts'
import { type Period, periods } from './period.ts'
import type { Asked, Figures, Group } from './report.ts'
import classes from './reports.module.css'
import { useDownload } from './use-download.ts'
import { useKinds } from './use-kinds.ts'

type Props = { kind: Kind; asked: Asked; period: Period; group: Group; figures: Figures | undefined }

/** Which report, of which records by their day, team and person, grouped by what; and the file of it. */
export function ReportBar({ kind, asked, period, group, figures }: Props) {
  const w = useWords()
  const navigate = useNavigate()
  const go = useGo()
  const all = useKinds()
  const download = useDownload(kind, group)
  const change = (part: Partial<Asked>) => {
    const next = Object.fromEntries(Object.entries({ ...asked, ...part }).filter(([, value]) => value !== undefined))
    void navigate({ to: '.', search: next as never, replace: true })
  }
  return (
    <ToolBar
      label={w.reports.kinds[kind.path].title}
      right={
        <Tooltip label={w.list.exportCsv}>
          <ActionIcon
            aria-label={w.list.exportCsv}
            disabled={!figures?.items.length}
            onClick={() => figures && download(figures)}
          >
            <IconDownload size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      }
    >
      <Select
        className={classes.picker ?? ''}
        aria-label={w.reports.report}
        allowDeselect={false}
        value={kind.path}
        onChange={(path) => {
          const chosen = all.find((one) => one.path === path)
          if (chosen && chosen.path !== kind.path) go(addressOf(chosen))
        }}
        data={all.map(({ path }) => ({ value: path, label: w.reports.kinds[path].title }))}
      />
      <Select
        className={classes.picker ?? ''}
        aria-label={w.reports.period}
        allowDeselect={false}
        value={period}
        onChange={(chosen) => change({ period: chosen as Period, from: undefined, to: undefined })}
        data={periods.map((value) => ({ value, label: w.reports.periods[value] }))}
      />
      {period === 'range' &&
        (['from', 'to'] as const).map((end) => (
          <div key={end} className={classes.day}>
            <DateField
              field={dayField}
              name={end}
              label={w.reports[end]}
              bare
              value={asked[end] ?? null}
              onChange={(day) => change({ [end]: typeof day === 'string' ? day : undefined })}
              {...(end === 'to' && asked.from && asked.to && asked.to < asked.from && { error: w.reports.endsBefore })}
            />
          </div>
        ))}
      <Select
        className={classes.picker ?? ''}
        aria-label={w.reports.groupBy}
        allowDeselect={false}
        value={group}
        onChange={(groupBy) => change({ groupBy: groupBy ?? undefined })}
        data={kind.groups.map((value) => ({
          value,
          label: value === 'month' ? w.reports.months[kind.month] : w.reports.by[value],
        }))}
      />
      <Picker of="teamId" path="teams" value={asked.teamId} onChange={(teamId) => change({ teamId })} />
      <Picker of="ownerId" path="users" value={asked.ownerId} onChange={(ownerId) => change({ ownerId })} />
    </ToolBar>
  )
}

const dayField = { type: 'date', label: opportunity.fields.expectedCloseDate.label } as const

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
