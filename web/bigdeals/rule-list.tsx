import { l } from '@kohoi/contract/label'
import { bigDealRule } from '@kohoi/contract/nouns/big-deal'
import { opportunity } from '@kohoi/contract/nouns/opportunity'
import type { ColumnOf } from '../ui/list/columns.ts'
import { ListPage } from '../ui/list/list-page.tsx'
import { useWords } from '../words/index.tsx'
import { list, type Rule } from './rule.ts'
import { ActiveCell, BoundsCell, ChannelsCell, RecipientsCell, TopicCell, TypesCell } from './rule-cells.tsx'

/** The list is called as the menu calls it. */
const noun = { ...bigDealRule, plural: l('Big Deal', 'Big Deal', 'Big Deal') }

const columns: readonly ColumnOf<Rule>[] = [
  { field: 'code', width: 84, label: l('Code', 'รหัส', 'Mã') },
  { field: 'topic', width: 190, render: (rule) => <TopicCell rule={rule} /> },
  { field: 'active', width: 96, render: (rule) => <ActiveCell rule={rule} /> },
  { field: 'typeIds', width: 110, label: l('Type', 'ประเภท', 'Loại'), render: (rule) => <TypesCell rule={rule} /> },
  {
    field: 'revenueFrom',
    width: 210,
    label: opportunity.fields.expectedRevenue.label,
    render: (rule) => <BoundsCell rule={rule} of="revenue" />,
  },
  {
    field: 'probabilityFrom',
    width: 118,
    label: opportunity.fields.probability.label,
    render: (rule) => <BoundsCell rule={rule} of="probability" />,
  },
  {
    field: 'channels',
    width: 76,
    label: l('Channel', 'ช่องทาง', 'Kênh'),
    render: (rule) => <ChannelsCell rule={rule} />,
  },
  {
    field: 'recipients',
    width: 168,
    label: l('Recipients', 'ผู้รับ', 'Người nhận'),
    render: (rule) => <RecipientsCell rule={rule} />,
  },
  { field: 'updatedAt', width: 126 },
]

/** The Big Deal rules: what is a big deal, and who hears of it. */
export function RuleList() {
  const w = useWords()
  return (
    <ListPage<Rule>
      noun={noun}
      columns={columns}
      create={`${list}/new`}
      crumbs={[{ label: w.frame.salesSettings, to: '/sales-settings' }]}
      canChange={false}
      canDelete={false}
      canExport={false}
      emptyText={w.bigDeals.emptyText}
    />
  )
}
