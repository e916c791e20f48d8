import type { Shapes } from '@kohoi/contract/shapes'
import { ActionIcon, Button, Switch, Tooltip } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { FieldInput } from '../fields/inputs.tsx'
import { TimeInput } from '../fields/time-input.tsx'
import { problemOf } from '../ui/form/problems.ts'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './companies.module.css'
import { PublicHolidays } from './public-holidays.tsx'

export type Calendar = Shapes['calendar']
type Day = keyof Calendar['weekly']
type Span = [string, string]

const days: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const usual: Span[] = [
  ['08:30', '12:00'],
  ['13:00', '17:30'],
]
/** Stretches of a day are known by their place: as many as the server takes. */
const stretches = ['1st', '2nd', '3rd', '4th', '5th', '6th', '7th', '8th', '9th', '10th'] as const
const closed: Calendar = { weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }, holidays: [] }

type Props = {
  value: Calendar | null
  /** The country whose public holidays are offered. */
  country: string | null
  onChange: (calendar: Calendar) => void
  /** By their paths, such as `calendar.weekly.mon.0`. */
  problems: Readonly<Record<string, string>>
}

/** When a company works: for each day its stretches of hours, then the days on which it is closed. */
export function CalendarInput({ value, country, onChange, problems }: Props) {
  const w = useWords()
  const format = useFormat()
  const calendar = value ?? closed
  const setDay = (day: Day, spans: Span[]) => onChange({ ...calendar, weekly: { ...calendar.weekly, [day]: spans } })
  const setHolidays = (holidays: string[]) => onChange({ ...calendar, holidays: [...new Set(holidays)].sort() })
  return (
    <div className={classes.calendar}>
      <ul className={classes.weekly}>
        {days.map((day, at) => (
          <li key={day}>
            <DayRow
              name={format.weekday(`2024-01-0${at + 1}T12:00:00Z`)}
              spans={calendar.weekly[day] as Span[]}
              onChange={(spans) => setDay(day, spans)}
              error={problemOf(problems, `calendar.weekly.${day}`)}
              isWrong={(at) => problemOf(problems, `calendar.weekly.${day}.${at}`) !== undefined}
            />
          </li>
        ))}
      </ul>
      {problems['calendar.weekly'] && <p className={classes.error}>{problems['calendar.weekly']}</p>}
      <fieldset className={classes.holidays}>
        <legend>{w.companies.holidays}</legend>
        <ul>
          {calendar.holidays.map((day) => (
            <li key={day}>
              <span className="num">{format.date(day)}</span>
              <ActionIcon
                size={24}
                aria-label={w.companies.removeHoliday(format.date(day))}
                onClick={() => setHolidays(calendar.holidays.filter((other) => other !== day))}
              >
                <IconX size={14} stroke={1.75} />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <div className={classes.addHoliday}>
          <FieldInput
            key={calendar.holidays.length}
            name="holiday"
            field={{ type: 'date', label: { en: '', th: '', vi: '' } }}
            label={w.companies.addHoliday}
            value={null}
            onChange={(day) => typeof day === 'string' && setHolidays([...calendar.holidays, day])}
          />
        </div>
      </fieldset>
      {country && (
        <PublicHolidays
          country={country}
          closed={days.filter((day) => calendar.weekly[day].length === 0)}
          holidays={calendar.holidays}
          onChange={setHolidays}
        />
      )}
    </div>
  )
}

type DayProps = {
  name: string
  spans: Span[]
  onChange: (spans: Span[]) => void
  error: string | undefined
  isWrong: (at: number) => boolean
}

function DayRow({ name, spans, onChange, error, isWrong }: DayProps) {
  const w = useWords()
  const set = (at: number, span: Span) => onChange(spans.map((old, place) => (place === at ? span : old)))
  const add = () => {
    const last = spans.at(-1)?.[1] ?? '08:30'
    const [hour = 0, minute = 0] = last.split(':').map(Number)
    const clock = (plus: number) =>
      `${String(Math.min(23, hour + plus)).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    onChange([...spans, [clock(1), clock(4)]])
  }
  return (
    <fieldset className={classes.day}>
      <legend className="sr">{name}</legend>
      <Switch
        label={name}
        checked={spans.length > 0}
        onChange={(event) => onChange(event.currentTarget.checked ? usual : [])}
      />
      <div className={classes.spans}>
        {spans.length === 0 && <span className="t3">{w.companies.closed}</span>}
        {stretches.slice(0, spans.length).map((stretch, at) => {
          const [from, to] = spans[at] ?? ['', '']
          return (
            <span key={stretch} className={classes.span}>
              <TimeInput
                label={`${name}: ${w.filters.from}`}
                value={from}
                error={isWrong(at)}
                onChange={(time) => time && set(at, [time, to])}
              />
              <span aria-hidden>–</span>
              <TimeInput
                label={`${name}: ${w.filters.to}`}
                value={to}
                error={isWrong(at)}
                onChange={(time) => time && set(at, [from, time])}
              />
              {spans.length > 1 && (
                <ActionIcon
                  size={26}
                  aria-label={`${w.companies.removeHours}: ${name} ${from}–${to}`}
                  onClick={() => onChange(spans.filter((_span, place) => place !== at))}
                >
                  <IconX size={14} stroke={1.75} />
                </ActionIcon>
              )}
            </span>
          )
        })}
        {spans.length > 0 && spans.length < stretches.length && (
          <Tooltip label={w.companies.addHours}>
            <Button variant="subtle" px={8} aria-label={`${w.companies.addHours}: ${name}`} onClick={add}>
              <IconPlus size={16} stroke={1.75} aria-hidden />
            </Button>
          </Tooltip>
        )}
        {error && <p className={classes.error}>{error}</p>}
      </div>
    </fieldset>
  )
}
