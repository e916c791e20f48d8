import { exchangeRate as noun } from '@kohoi/contract/nouns/people'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconCoins, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useAll } from '../api/use-list.ts'
import listClasses from '../settings/list/list.module.css'
import { useRemove } from '../settings/list/use-remove.ts'
import classes from '../settings/settings.module.css'
import { useSettingsPage } from '../settings/settings-page.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Refused } from '../ui/refused.tsx'
import { useShortcut } from '../ui/shortcuts.ts'
import { RowsSkeleton } from '../ui/skeletons.tsx'
import { ToolBar } from '../ui/tool-bar.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import rateClasses from './companies.module.css'
import { RateForm } from './rate-form.tsx'

export type Rate = { id: string; version: number; from: string; to: string; rate: string; validFrom: string }

/** How currencies are converted, newest first. Inverse and cross rates follow from these. */
export function ExchangeRates() {
  const w = useWords()
  const say = useLabel()
  const format = useFormat()
  const title = say(noun.plural)
  useSettingsPage(title)
  const { data: rates, error, refetch } = useAll<Rate>('exchange-rates')
  const remove = useRemove(noun, { again: true })
  const [edited, setEdited] = useState<Rate | 'new' | null>(null)
  useShortcut('c', () => setEdited('new'))
  const nameOf = ({ from, to, validFrom }: Rate) => `${from} → ${to} ${format.date(validFrom)}`
  return (
    <>
      <ToolBar label={title}>
        <Button
          variant={edited ? 'default' : 'filled'}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          {w.common.addNew}
        </Button>
      </ToolBar>
      <div className={classes.page}>
        <div className={classes.main}>
          <h1>{title}</h1>
          <p className={classes.intro}>{w.companies.ratesIntro}</p>
          {edited && (
            <RateForm
              key={edited === 'new' ? 'new' : edited.id}
              {...(edited !== 'new' && { rate: edited })}
              onClose={() => setEdited(null)}
            />
          )}
          {error ? (
            <Refused error={error} again={() => void refetch()} />
          ) : !rates ? (
            <RowsSkeleton rows={3} />
          ) : rates.length === 0 ? (
            <EmptyState icon={<IconCoins size={22} />} title={w.list.emptyTitle(title)} text={w.companies.noRates} />
          ) : (
            <ul className={`card ${listClasses.list}`}>
              {rates.map((rate) => (
                <li key={rate.id} className={classes.row}>
                  <span className={classes.what}>
                    <span className={`num ${rateClasses.rate}`}>
                      1 {rate.from} = {format.decimal(rate.rate)} {rate.to}
                    </span>
                    <small className="t3 num">{w.companies.validFrom(format.date(rate.validFrom))}</small>
                  </span>
                  <span className={classes.side}>
                    <Tooltip label={w.common.edit}>
                      <ActionIcon aria-label={`${w.common.edit}: ${nameOf(rate)}`} onClick={() => setEdited(rate)}>
                        <IconPencil size={16} stroke={1.75} />
                      </ActionIcon>
                    </Tooltip>
                    <Tooltip label={w.common.delete}>
                      <ActionIcon
                        aria-label={`${w.common.delete}: ${nameOf(rate)}`}
                        onClick={() => void remove(rate, nameOf(rate))}
                      >
                        <IconTrash size={16} stroke={1.75} />
                      </ActionIcon>
                    </Tooltip>
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </>
  )
}
