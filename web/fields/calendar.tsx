import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/th'
import 'dayjs/locale/vi'
import { DatePicker } from '@mantine/dates'
import { useLanguage, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'

/** A month to pick a day from; years are Buddhist where the person prefers them. */
export function Calendar({ day, onChoose }: { day: string | null; onChoose: (day: string) => void }) {
  const w = useWords()
  const { language } = useLanguage()
  const format = useFormat()
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC', calendar: 'gregory' })
  const year = (date: string) => format.year(Number(String(date).slice(0, 4)))
  return (
    <DatePicker
      value={day}
      defaultDate={day ?? format.isoDay(new Date())}
      locale={language}
      firstDayOfWeek={language === 'th' ? 0 : 1}
      highlightToday
      monthLabelFormat={(date) => `${month.format(new Date(`${String(date).slice(0, 10)}T00:00:00Z`))} ${year(date)}`}
      yearLabelFormat={year}
      yearsListFormat={language === 'th' && format.buddhistYears ? 'BBBB' : 'YYYY'}
      ariaLabels={{ previousMonth: w.fields.previousMonth, nextMonth: w.fields.nextMonth }}
      onChange={(chosen) => chosen && onChoose(String(chosen).slice(0, 10))}
    />
  )
}
