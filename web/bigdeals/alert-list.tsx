import { Button } from '@mantine/core'
import type { useList } from '../api/use-list.ts'
import { useWords } from '../words/index.tsx'
import type { BigDealAlert } from './alert.ts'
import { AlertEntry } from './alert-entry.tsx'
import classes from './alerts.module.css'

/** Alerts, newest first, and the way to older ones. */
export function AlertList({
  list,
  at,
}: {
  list: ReturnType<typeof useList<BigDealAlert>>
  at: 'rule' | 'opportunity'
}) {
  const w = useWords()
  return (
    <>
      <ol className={classes.entries}>
        {list.items.map((alert) => (
          <AlertEntry key={alert.id} alert={alert} at={at} />
        ))}
      </ol>
      {list.hasMore && (
        <footer className={classes.foot}>
          <Button variant="default" loading={list.loadingMore} onClick={list.more}>
            {w.bigDeals.older}
          </Button>
        </footer>
      )}
    </>
  )
}
