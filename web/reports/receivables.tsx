import type { Filter } from '@kohoi/rules'
import { IconCoins } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/request.ts'
import billing from '../billing/billing.module.css'
import { BillingTabs } from '../invoices/billing-tabs.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { AppLink } from '../ui/link.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './reports.module.css'

const ages = ['notDue', 'days30', 'days60', 'days90', 'older'] as const
type Age = (typeof ages)[number]
type Sums = Record<Age | 'total' | 'currency', string> & { filters: Partial<Record<Age, Filter>> }
type Line = Sums & { accountId: string | null; contactId: string | null; name: string; filter: Filter }
type Answer = { items: Line[]; totals: Sums[] }

/** What customers owe, by the age of what is due; each line and each sum leads to its invoices. */
export function Receivables() {
  const w = useWords()
  const b = w.billing
  usePage(b.receivables, [{ label: w.frame.invoices, to: '/invoices' }])
  const { data, error, refetch } = useQuery({
    queryKey: ['invoices', 'receivables'],
    queryFn: ({ signal }) => api.get<Answer>('/reports/receivables', undefined, signal),
  })
  return (
    <div className={classes.page}>
      <header className={classes.beside}>
        <div className={classes.head}>
          <h1>{b.receivables}</h1>
          <p className={classes.intro}>{b.receivablesIntro}</p>
        </div>
        <BillingTabs />
      </header>
      {error && !data ? (
        <Refused error={error} again={() => void refetch()} />
      ) : !data ? (
        <RecordSkeleton />
      ) : data.items.length === 0 ? (
        <EmptyState icon={<IconCoins size={22} />} title={b.receivablesEmpty} text={b.receivablesEmptyText} />
      ) : (
        <Ages answer={data} />
      )}
    </div>
  )
}

function Ages({ answer }: { answer: Answer }) {
  const { billing: b } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={`card ${billing.scroll}`} aria-label={b.receivables} tabIndex={0}>
      <table className={billing.table}>
        <thead>
          <tr>
            <th scope="col">{b.customer}</th>
            {ages.map((age) => (
              <th scope="col" key={age}>
                {b.age[age]}
              </th>
            ))}
            <th scope="col">{b.total}</th>
          </tr>
        </thead>
        <tbody>
          {answer.items.map((line) => (
            <tr key={`${line.accountId ?? line.contactId} ${line.currency}`}>
              <th scope="row">
                <AppLink to="/invoices" search={{ filter: line.filter }} lang="">
                  {line.name}
                </AppLink>
              </th>
              <Amounts sums={line} />
            </tr>
          ))}
          {answer.totals.map((sums) => (
            <tr key={sums.currency}>
              <th scope="row">
                <b>{b.total}</b>
              </th>
              <Amounts sums={sums} strong />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Amount({ filter, children }: { filter: Filter | undefined; children: string }) {
  return filter ? (
    <AppLink to="/invoices" search={{ filter }}>
      {children}
    </AppLink>
  ) : (
    children
  )
}

function Amounts({ sums, strong = false }: { sums: Sums; strong?: boolean }) {
  const format = useFormat()
  const { currency } = sums
  return (
    <>
      {ages.map((age) => (
        <td key={age} className="num">
          <Amount filter={sums.filters[age]}>
            {Number(sums[age]) === 0 ? '–' : format.amount({ amount: sums[age], currency })}
          </Amount>
        </td>
      ))}
      <td className="num">
        {strong ? (
          <b>{format.money({ amount: sums.total, currency })}</b>
        ) : (
          format.money({ amount: sums.total, currency })
        )}
      </td>
    </>
  )
}
