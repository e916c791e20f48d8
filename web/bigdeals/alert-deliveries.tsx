import { Tooltip } from '@mantine/core'
import { IconBell, IconMail } from '@tabler/icons-react'
import { ReferenceCell } from '../fields/cells.tsx'
import { Chip } from '../ui/chip.tsx'
import { useWords } from '../words/index.tsx'
import type { Delivery, DeliveryState } from './alert.ts'
import classes from './alerts.module.css'

const looks: Record<DeliveryState, 'good' | 'info' | 'bad' | 'warn'> = {
  sent: 'good',
  queued: 'info',
  failed: 'bad',
  skipped: 'warn',
}

/** Who was told over which channel, how far that is, and why somebody was not. */
export function AlertDeliveries({ deliveries }: { deliveries: readonly Delivery[] }) {
  const w = useWords()
  const people = Map.groupBy(deliveries, ({ userId }) => userId)
  if (people.size === 0) return <p className={classes.nobody}>{w.bigDeals.reachedNobody}</p>
  return (
    <ul className={classes.deliveries} aria-label={w.bigDeals.told}>
      {[...people].map(([userId, own]) => (
        <li key={userId}>
          <ReferenceCell entity="user" id={userId} />
          <span className={classes.chips}>
            {own.map((delivery) => (
              <State key={delivery.channel} delivery={delivery} />
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

function State({ delivery: { channel, state, reason } }: { delivery: Delivery }) {
  const w = useWords()
  const Icon = channel === 'app' ? IconBell : IconMail
  const known: Readonly<Record<string, string>> = w.bigDeals.reasons
  const why = reason && (known[reason] ?? reason)
  return (
    <Tooltip label={why} disabled={!why}>
      <span>
        <Chip look={looks[state]} icon={<Icon aria-hidden />}>
          {w.bigDeals.channel[channel]}: {w.bigDeals.states[state]}
          {why && <span className={classes.reason}> · {why}</span>}
        </Chip>
      </span>
    </Tooltip>
  )
}
