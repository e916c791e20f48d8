import type { Label } from '@kohoi/rules'
import { Button, Checkbox, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/query.ts'
import { api } from '../api/request.ts'
import { Chip } from '../ui/chip.tsx'
import { Note } from '../ui/note.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './companies.module.css'

type Holiday = { date: string; names: Label; kind: 'public' | 'substitute' | 'option' }
type Answer = { items: readonly Holiday[]; incomplete: boolean }

type Props = {
  country: string
  /** Days of the week on which nobody works. */
  closed: readonly string[]
  holidays: readonly string[]
  onChange: (holidays: string[]) => void
}

/** Public holidays of the country, year by year, to be ticked: which of them a company keeps is its own decision. */
export function PublicHolidays({ country, closed, holidays, onChange }: Props) {
  const w = useWords()
  const say = useLabel()
  const format = useFormat()
  const thisYear = Number(format.isoDay(new Date()).slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const asked = { country, year: String(year), closed: closed.join() }
  const { data } = useQuery({
    queryKey: keys.all(`public-holidays ${Object.values(asked).join(' ')}`),
    queryFn: ({ signal }) => api.get<Answer>('/public-holidays', asked, signal),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (old) => old,
  })
  const items = data?.items ?? []
  const set = (dates: readonly string[], on: boolean) =>
    onChange(on ? [...holidays, ...dates] : holidays.filter((day) => !dates.includes(day)))
  const usual = items.filter(({ kind }) => kind !== 'option').map(({ date }) => date)
  const allTicked = usual.every((date) => holidays.includes(date))
  if (data && items.length === 0) return null
  return (
    <fieldset className={classes.public}>
      <legend>{w.companies.publicHolidays(format.country(country))}</legend>
      <div className={classes.year}>
        <Select
          aria-label={w.companies.year}
          w={110}
          allowDeselect={false}
          data={[thisYear, thisYear + 1].map((one) => ({ value: String(one), label: format.year(one) }))}
          value={String(year)}
          onChange={(chosen) => chosen && setYear(Number(chosen))}
        />
        <Button variant="default" disabled={usual.length === 0} onClick={() => set(usual, !allTicked)}>
          {allTicked ? w.companies.untickAll : w.companies.tickAll}
        </Button>
      </div>
      <ul aria-busy={!data}>
        {items.map(({ date, names, kind }) => (
          <li key={date}>
            <Checkbox
              label={
                <>
                  <span className="num">{format.date(date)}</span> <span className="t2">{weekday(format, date)}</span>{' '}
                  {say(names)}
                </>
              }
              checked={holidays.includes(date)}
              onChange={(event) => set([date], event.currentTarget.checked)}
            />
            {kind !== 'public' && <Chip look="line">{w.companies.holidayKinds[kind]}</Chip>}
          </li>
        ))}
      </ul>
      {data?.incomplete && <Note look="warn">{w.companies.notAnnounced(format.year(year))}</Note>}
    </fieldset>
  )
}

/** At noon a date is the same day in every zone somebody may read it in. */
const weekday = (format: ReturnType<typeof useFormat>, date: string) => format.weekday(`${date}T12:00:00Z`)
