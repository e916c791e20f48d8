import type { Money } from '@kohoi/contract/money'

export type DeliveryState = 'queued' | 'sent' | 'failed' | 'skipped'
export type Delivery = { userId: string; channel: 'app' | 'email'; state: DeliveryState; reason: string | null }
type Values = {
  typeId?: string | null
  expectedRevenue?: Money | null
  converted?: Money | null
  probability?: number | null
  stageId?: string | null
}

/** One crossing of one rule by one opportunity, as `GET /big-deal-alerts` answers it. */
export type BigDealAlert = {
  id: string
  ruleId: string
  code: string
  topic: string
  opportunityId: string
  opportunity: { number: string; name: string } | null
  at: string
  byUserId: string | null
  values: Values
  /** Empty where the opportunity was made so. */
  previous: Values
  deliveries: readonly Delivery[]
}
