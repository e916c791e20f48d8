import { order, quotation } from '@kohoi/contract/nouns/documents'
import { Button } from '@mantine/core'
import { IconTrendingUp } from '@tabler/icons-react'
import { useMaySell } from '../accounts/permission.ts'
import classes from '../accounts/related.module.css'
import { RelatedCard } from '../accounts/related-card.tsx'
import { useMe } from '../api/session.ts'
import { useFollow } from '../api/use-follow.ts'
import { FieldCell } from '../fields/cells.tsx'
import type { Order } from '../orders/order.ts'
import type { Quotation } from '../quotations/quotation.ts'
import { Chip } from '../ui/chip.tsx'
import { AppLink } from '../ui/link.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useDocumentAct } from './use-document-act.ts'

type Props = {
  of: 'opportunityId' | 'accountId' | 'contactId'
  id: string
  /** Of an open opportunity: the quotation that its expected revenue follows, which may be another. */
  following?: { quotationId: string | null }
}

/** The quotations and orders of an opportunity or a customer, newest first. */
export function DocumentsCard({ of, id, following }: Props) {
  const w = useWords()
  const d = w.documents
  const say = useLabel()
  const me = useMe()
  const maySell = useMaySell()
  const { press, acting } = useDocumentAct<Quotation>('quotations', ['opportunities'])
  useFollow(['quotation'], 'quotations')
  useFollow(['order'], 'orders')
  const filter = { field: of, op: 'is', value: id } as const
  return (
    <>
      {me?.role !== 'office' && (
        <RelatedCard<Quotation>
          title={say(quotation.plural)}
          path="quotations"
          filter={filter}
          sort="-createdAt"
          none={d.noneHere}
          create={maySell ? { to: '/quotations/new', search: { [of]: id } } : undefined}
        >
          {(one) => (
            <>
              <AppLink to={`/quotations/${one.id}`}>{one.number}</AppLink>
              <span className={classes.meta}>
                <Chip>
                  <FieldCell field={quotation.fields.state} name="state" value={one.state} line />
                </Chip>
                <FieldCell field={quotation.fields.total} name="total" value={one.total} line />
              </span>
              {one.revision ? <span className={classes.meta}>{d.revision(one.revision)}</span> : null}
              {following?.quotationId === one.id && (
                <span className={classes.meta}>
                  <span>
                    <IconTrendingUp size={13} stroke={1.75} aria-hidden /> {d.follows}
                  </span>
                </span>
              )}
              {following && maySell && following.quotationId !== one.id && one.state !== 'cancelled' && (
                <Button
                  w="fit-content"
                  variant="subtle"
                  size="compact-xs"
                  loading={acting}
                  onClick={() => void press(one, 'choice')}
                >
                  {d.follow} <span className="sr">{one.number}</span>
                </Button>
              )}
            </>
          )}
        </RelatedCard>
      )}
      <RelatedCard<Order>
        title={say(order.plural)}
        path="orders"
        filter={filter}
        sort="-createdAt"
        none={d.noOrdersHere}
      >
        {(one) => (
          <>
            <AppLink to={`/orders/${one.id}`}>{one.number}</AppLink>
            <span className={classes.meta}>
              <Chip>
                <FieldCell field={order.fields.state} name="state" value={one.state} line />
              </Chip>
              <FieldCell field={order.fields.total} name="total" value={one.total} line />
            </span>
          </>
        )}
      </RelatedCard>
    </>
  )
}
