import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useCompany } from '../api/company.ts'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import { atZone, readDay, readTime } from './dates.ts'
import classes from './fields.module.css'
import { type FieldInputProps, wrap } from './input-props.ts'

const Calendar = lazy(async () => ({ default: (await import('./calendar.tsx')).Calendar }))

/** A day typed as dd/mm/yyyy, with Buddhist years where preferred, or picked. Gives `YYYY-MM-DD`. */
export function DateField(props: FieldInputProps) {
  const w = useWords()
  const format = useFormat()
  const { value, onChange } = props
  const day = typeof value === 'string' && value ? value : null
  const [typed, setTyped] = useState<string | null>(null)
  const [opened, setOpened] = useState(false)
  const read = (text: string) =>
    readDay(text, {
      ...{ buddhistYears: format.buddhistYears, language: format.language },
      today: format.isoDay(new Date()),
    })
  const wrong = typed !== null && typed.trim() !== '' && read(typed) === undefined
  return (
    // The text field is no button: what opens the calendar says so itself.
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <TextInput
          {...wrap({ ...props, error: wrong ? w.fields.notADate : props.error })}
          data-unreadable={wrong || undefined}
          inputMode="numeric"
          autoComplete="off"
          placeholder={w.fields.dateShape}
          value={typed ?? (day ? format.date(day) : '')}
          onChange={(event) => {
            const text = event.currentTarget.value
            setTyped(text)
            const found = read(text)
            if (found) onChange(found)
            else if (text.trim() === '') onChange(null)
          }}
          onBlur={() => {
            if (!wrong) setTyped(null)
          }}
          rightSection={
            <ActionIcon
              size={26}
              aria-label={`${w.fields.openCalendar}: ${props.label}`}
              aria-haspopup="dialog"
              aria-expanded={opened}
              disabled={props.disabled ?? false}
              onClick={() => setOpened(!opened)}
            >
              <IconCalendar size={16} stroke={1.75} />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={props.label}>
        <Suspense>
          <Calendar
            day={day}
            onChoose={(chosen) => {
              setTyped(null)
              setOpened(false)
              onChange(chosen)
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}

/** A day and a time of the company's zone. Gives ISO 8601 with offset. */
export function DateTimeField(props: FieldInputProps) {
  const w = useWords()
  const format = useFormat()
  const zone = useCompany()?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const { value, onChange } = props
  const moment = typeof value === 'string' && value ? value : null
  const day = moment && format.isoDay(moment)
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <div className={classes.pair}>
      <DateField
        {...props}
        value={day}
        onChange={(chosen) =>
          onChange(typeof chosen === 'string' ? atZone(chosen, moment ? format.time(moment) : '09:00', zone) : null)
        }
      />
      <TextInput
        {...(props.bare ? {} : { mt: 25 })}
        aria-label={`${w.fields.timeOfDay}: ${props.label}`}
        inputMode="numeric"
        autoComplete="off"
        placeholder="00:00"
        disabled={props.disabled || !day}
        value={typed ?? (moment ? format.time(moment) : '')}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          const time = readTime(event.currentTarget.value)
          if (time && day) onChange(atZone(day, time, zone))
        }}
        onBlur={() => setTyped(null)}
      />
    </div>
  )
}
