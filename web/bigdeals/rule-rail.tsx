import { quickFold } from '@kohoi/contract/quick-fold'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useAll } from '../api/use-list.ts'
import { Chip } from '../ui/chip.tsx'
import { AppLink, useGo } from '../ui/link.tsx'
import { SearchBox } from '../ui/list/search-box.tsx'
import { useWords } from '../words/index.tsx'
import { conditionsOf, list, type Rule } from './rule.ts'
import classes from './rule-rail.module.css'
import { useBounds } from './use-bounds.ts'
import { useTypeNames } from './use-type-names.ts'

/** All rules beside the form of one; `here` is the one in the form, null a new one. */
export function RuleRail({ here }: { here: string | null }) {
  const w = useWords()
  const go = useGo()
  const [typed, setTyped] = useState('')
  const rules = useAll<Rule>('big-deal-rules', { sort: 'code' }).data ?? []
  const shown = rules.filter(({ code, topic }) => quickFold(`${code} ${topic}`).includes(quickFold(typed)))
  return (
    <nav className={classes.rail} aria-label={w.settings.places.bigDeals}>
      <div className={classes.head}>
        <h2>
          {w.settings.places.bigDeals} <span className="num t3">{rules.length}</span>
        </h2>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => go(`${list}/new`)}
        >
          {w.common.create}
        </Button>
      </div>
      <SearchBox label={w.bigDeals.searchRail} value={typed} onChange={setTyped} />
      <ul>
        {here === null && (
          <li>
            <div className={classes.item} data-on>
              <span className={classes.top}>
                <b>{w.bigDeals.newRule}</b>
                <Chip look="warn">{w.bigDeals.draft}</Chip>
              </span>
            </div>
          </li>
        )}
        {shown.map((rule) => (
          <li key={rule.id}>
            <RailItem rule={rule} here={rule.id === here} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function RailItem({ rule, here }: { rule: Rule; here: boolean }) {
  const w = useWords()
  const types = useTypeNames(rule.typeIds).join(', ')
  const bounds = useBounds().short(conditionsOf(rule))
  return (
    <AppLink
      to={`${list}/${rule.id}`}
      className={classes.item}
      data-on={here || undefined}
      data-off={!rule.active || undefined}
      {...(here && { 'aria-current': 'page' as const })}
    >
      <span className={classes.top}>
        <span className="num t3">{rule.code}</span>
        <span className={classes.state}>
          <i aria-hidden />
          {rule.active ? w.common.active : w.common.inactive}
        </span>
      </span>
      <b lang="">{rule.topic}</b>
      <small>{[types || w.bigDeals.allTypes, ...bounds].join(' · ')}</small>
    </AppLink>
  )
}
