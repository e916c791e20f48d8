import { field } from '../field.ts'
import { l } from '../label.ts'
import { noun } from '../noun.ts'
import { channelsField, recipientsField } from './big-deal.ts'
import { active } from './usual.ts'

/** Revenue to be won by somebody in a period; who is named hears once when it is reached. */
export const salesTarget = noun({
  name: 'salesTarget',
  path: 'sales-targets',
  label: l('Sales target', 'เป้าหมายยอดขาย', 'Mục tiêu doanh số'),
  plural: l('Sales targets', 'เป้าหมายยอดขาย', 'Mục tiêu doanh số'),
  config: true,
  title: 'name',
  sort: '-startsOn',
  fields: {
    name: field('text', l('Name', 'ชื่อ', 'Tên'), { required: true, max: 200, search: true }),
    scope: field('choice', l('For', 'สำหรับ', 'Dành cho'), {
      required: true,
      default: 'company',
      options: [
        { value: 'user', label: l('A salesperson', 'พนักงานขาย', 'Nhân viên bán hàng') },
        { value: 'team', label: l('A sales team', 'ทีมขาย', 'Đội ngũ bán hàng') },
        { value: 'company', label: l('The company', 'บริษัท', 'Công ty') },
      ],
    }),
    userId: field('reference', l('Salesperson', 'พนักงานขาย', 'Nhân viên bán hàng'), { to: 'user' }),
    teamId: field('reference', l('Sales team', 'ทีมขาย', 'Đội ngũ bán hàng'), { to: 'team' }),
    companyId: field('reference', l('Company', 'บริษัท', 'Công ty'), { to: 'company' }),
    period: field('choice', l('Period', 'รอบเวลา', 'Kỳ'), {
      required: true,
      default: 'month',
      options: [
        { value: 'month', label: l('Month', 'เดือน', 'Tháng') },
        { value: 'quarter', label: l('Quarter', 'ไตรมาส', 'Quý') },
        { value: 'year', label: l('Year', 'ปี', 'Năm') },
      ],
    }),
    startsOn: field('date', l('Begins', 'วันที่เริ่ม', 'Bắt đầu'), { required: true }),
    endsOn: field('date', l('Ends', 'วันที่สิ้นสุด', 'Kết thúc'), { required: true, readOnly: true }),
    amount: field('money', l('Target', 'เป้าหมาย', 'Mục tiêu'), { required: true, min: 0 }),
    channels: channelsField,
    recipients: recipientsField,
    active,
    won: field('money', l('Won so far', 'ยอดขายที่ปิดได้', 'Đã thắng'), { readOnly: true, computed: true, hidden: true }),
    share: field('percent', l('Reached (%)', 'สำเร็จแล้ว (%)', 'Đã đạt (%)'), {
      readOnly: true,
      computed: true,
      hidden: true,
    }),
    reachedAt: field('dateTime', l('Reached', 'ถึงเป้าเมื่อ', 'Đạt lúc'), { readOnly: true }),
  },
})
