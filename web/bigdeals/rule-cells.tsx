import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconBell, IconCopy, IconDots, IconMail, IconTrash } from '@tabler/icons-react'
import { ReferenceCell } from '../fields/cells.tsx'
import { ActiveSwitch } from '../settings/list/active-switch.tsx'
import { Chip } from '../ui/chip.tsx'
import { useGo } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import classes from './bigdeals.module.css'
import { conditionsOf, list, type Rule } from './rule.ts'
import { useBounds } from './use-bounds.ts'
import { useRecipientNames } from './use-recipient-names.ts'
import { useRemoveRule } from './use-remove-rule.ts'

/** The topic, in grey while the rule is off. */
export const TopicCell = ({ rule }: { rule: Rule }) => (
  <span className={rule.active ? undefined : 't3'}>{rule.topic}</span>
)

export function TypesCell({ rule }: { rule: Rule }) {
  const w = useWords()
  if (rule.typeIds.length === 0) return <span className="t3">{w.bigDeals.allTypes}</span>
  return (
    <span className={classes.inline}>
      {rule.typeIds.map((id) => (
        <Chip key={id}>
          <ReferenceCell entity="opportunityType" id={id} />
        </Chip>
      ))}
    </span>
  )
}

export function BoundsCell({ rule, of }: { rule: Rule; of: 'revenue' | 'probability' }) {
  const [revenue, probability] = useBounds().short(conditionsOf(rule))
  return <span className={`num ${classes.figures}`}>{of === 'revenue' ? revenue : probability}</span>
}

export function ChannelsCell({ rule }: { rule: Rule }) {
  const w = useWords()
  return (
    <span className={classes.inline}>
      {rule.channels.includes('app') && (
        <IconBell size={16} stroke={1.75} role="img" aria-label={w.bigDeals.channel.app} />
      )}
      {rule.channels.includes('email') && (
        <IconMail size={16} stroke={1.75} role="img" aria-label={w.bigDeals.channel.email} />
      )}
    </span>
  )
}

export function RecipientsCell({ rule }: { rule: Rule }) {
  const names = useRecipientNames(rule.recipients).join(', ')
  return (
    <span className="clip" title={names} lang="">
      {names}
    </span>
  )
}

/** On or off, and what one does with a rule without opening it. */
export function ActiveCell({ rule }: { rule: Rule }) {
  const w = useWords()
  const go = useGo()
  const remove = useRemoveRule()
  const name = `${rule.code} ${rule.topic}`
  const more = w.bigDeals.moreOf(name)
  return (
    <span className={classes.inline}>
      <ActiveSwitch path="big-deal-rules" record={rule} name={name} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Tooltip label={w.common.actions}>
            <ActionIcon size={28} aria-label={more}>
              <IconDots size={16} stroke={1.75} />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconCopy size={16} stroke={1.75} aria-hidden />}
            onClick={() => go(`${list}/new?copy=${rule.id}`)}
          >
            {w.settings.duplicate}
          </Menu.Item>
          <Menu.Item
            c="var(--danger)"
            leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
            onClick={() => void remove(rule)}
          >
            {w.common.delete}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  )
}
