import { Button, Drawer, SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconLayoutSidebarRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../words/index.tsx'
import { ToolBar } from '../tool-bar.tsx'
import classes from './record.module.css'

type Props = {
  /** Acts, the main one first. */
  acts: ReactNode
  /** At the right of the tool bar: who looks, 3 / 12. */
  right?: ReactNode
  title: ReactNode
  /** Number, company, place. */
  subtitle?: ReactNode
  /** Steps, at the right of the title. */
  steps?: ReactNode
  facts: ReactNode
  /** Next activity and timeline. */
  children: ReactNode
  rail?: ReactNode
  /** What the button of the folded rail says: "Overdue 1 min". */
  railLabel?: string
  /** For those who open the folded rail from elsewhere on the page. */
  railOpened?: boolean
  onRail?: (opened: boolean) => void
  /** Over the columns: what became of it, what it may repeat. */
  note?: ReactNode
}

/** A record: facts left, what happened in the middle, the rail right. Under 1280 the rail opens from a button, under 960 one column. */
export function RecordPage(props: Props) {
  const { acts, right, title, subtitle, steps, facts, children, rail, railLabel, note } = props
  const w = useWords()
  const wide = useMediaQuery('(min-width: 80em)', true, { getInitialValueInEffect: false }) ?? true
  const narrow = useMediaQuery('(max-width: 60em)', false, { getInitialValueInEffect: false }) ?? false
  const [own, setOwn] = useState(false)
  const opened = props.railOpened ?? own
  const setOpened = props.onRail ?? setOwn
  const [shown, setShown] = useState<'facts' | 'middle'>('middle')
  return (
    <article className={classes.page}>
      <ToolBar
        right={
          <>
            {right}
            {rail && !wide && (
              <Button
                variant="default"
                leftSection={<IconLayoutSidebarRight size={16} aria-hidden />}
                onClick={() => setOpened(true)}
              >
                {railLabel ?? w.record.aside}
              </Button>
            )}
          </>
        }
      >
        {acts}
      </ToolBar>
      <header className={classes.head}>
        <div className={classes.titles}>
          <div className={classes.title}>{typeof title === 'string' ? <h1 lang="">{title}</h1> : title}</div>
          {subtitle && <p className={classes.subtitle}>{subtitle}</p>}
        </div>
        {steps}
      </header>
      <div className={classes.note}>{note}</div>
      {narrow && (
        <SegmentedControl
          className={classes.tabs ?? ''}
          fullWidth
          value={shown}
          onChange={setShown}
          data={[
            { value: 'middle', label: w.timeline.title },
            { value: 'facts', label: w.record.facts },
          ]}
        />
      )}
      <div className={classes.columns} data-rail={rail && wide ? true : undefined}>
        {(!narrow || shown === 'facts') && <div className={classes.column}>{facts}</div>}
        {(!narrow || shown === 'middle') && <div className={classes.column}>{children}</div>}
        {rail && wide && <div className={classes.column}>{rail}</div>}
      </div>
      {rail && !wide && (
        <Drawer
          opened={opened}
          onClose={() => setOpened(false)}
          position="right"
          size={380}
          title={railLabel ?? w.record.aside}
          closeButtonProps={{ 'aria-label': w.common.close }}
        >
          <div className={classes.column}>{rail}</div>
        </Drawer>
      )}
    </article>
  )
}
