import { useNavigate, useSearch } from '@tanstack/react-router'

/** What the address says of the calendar; left out: this month, one's own activities. */
export type Shown = { view?: 'week'; day?: string; who?: 'all' }

const isDay = (text: unknown): text is string =>
  typeof text === 'string' && /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** For the route: anything else in the address is left out. */
export function readShown({ view, day, who }: Record<string, unknown>): Shown {
  return {
    ...(view === 'week' && { view }),
    ...(isDay(day) && { day }),
    ...(who === 'all' && { who }),
  }
}

/** What is shown, and how to show something else: the parts given change, an undefined one leaves the address. */
export function useShown(): [Shown, (part: { [K in keyof Shown]: Shown[K] | undefined }) => void] {
  const shown = useSearch({ strict: false }) as Shown
  const navigate = useNavigate()
  return [
    shown,
    (part) => {
      const next = Object.entries({ ...shown, ...part }).filter(([, value]) => value !== undefined)
      void navigate({ to: '/calendar', search: Object.fromEntries(next), replace: true, resetScroll: false })
    },
  ]
}
