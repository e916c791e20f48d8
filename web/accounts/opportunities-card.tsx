import type { RecordOf } from '@kohoi/contract/noun'
import { opportunity } from '@kohoi/contract/nouns/opportunity'
import { useMe } from '../api/session.ts'
import { FieldCell, ReferenceCell } from '../fields/cells.tsx'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import classes from './related.module.css'
import { RelatedCard } from './related-card.tsx'

type Opportunity = RecordOf<typeof opportunity>
type Props = { of: 'accountId' | 'contactId'; id: string; canCreate: boolean; also?: Record<string, string> }

/** The deals with an account or a contact, newest first. */
export function OpportunitiesCard({ of, id, canCreate, also = {} }: Props) {
  const w = useWords()
  const me = useMe()
  if (me?.role === 'office') return null
  const { state, expectedRevenue } = opportunity.fields
  return (
    <RelatedCard<Opportunity>
      title={w.customers.opportunities}
      path="opportunities"
      filter={{ field: of, op: 'is', value: id }}
      sort="-createdAt"
      none={w.customers.noOpportunities}
      create={canCreate ? { to: '/opportunities/new', search: { ...also, [of]: id } } : undefined}
    >
      {(one) => (
        <>
          <AppLink to={`/opportunities/${one.id}`} lang="">
            {one.name}
          </AppLink>
          <span className={classes.meta}>
            {one.state === 'open' && one.stageId ? (
              <ReferenceCell entity="stage" id={one.stageId} />
            ) : (
              <FieldCell field={state} name="state" value={one.state} line />
            )}
            <FieldCell field={expectedRevenue} name="expectedRevenue" value={one.expectedRevenue} line />
          </span>
        </>
      )}
    </RelatedCard>
  )
}
