import { field } from '../field.ts'
import { l } from '../label.ts'
import { noun } from '../noun.ts'
import { active, position } from './usual.ts'

/** Prices in one currency, for all customers or some groups of them, from a day or to one. The product's own price is what is left. */
export const priceList = noun({
  name: 'priceList',
  path: 'price-lists',
  label: l('Price list', 'รายการราคา', 'Bảng giá'),
  plural: l('Price lists', 'รายการราคา', 'Bảng giá'),
  config: true,
  title: 'name',
  sort: 'position',
  fields: {
    name: field('text', l('Name', 'ชื่อ', 'Tên'), { required: true, max: 200 }),
    currency: field('text', l('Currency', 'สกุลเงิน', 'Tiền tệ'), { required: true, max: 3 }),
    groupIds: field('references', l('Customer groups', 'กลุ่มลูกค้า', 'Nhóm khách hàng'), {
      to: 'accountGroup',
      help: l('Left empty: for everybody.', 'หากเว้นว่าง ใช้กับลูกค้าทุกราย', 'Để trống: cho mọi khách hàng.'),
    }),
    validFrom: field('date', l('Valid from', 'ใช้ตั้งแต่', 'Hiệu lực từ')),
    validUntil: field('date', l('Valid until', 'ใช้ได้ถึง', 'Hiệu lực đến')),
    prices: field('structure', l('Prices', 'ราคา', 'Giá'), { shape: 'prices', hidden: true }),
    position,
    active,
  },
})
